import { columnOf } from '../../french/article-words.js';
import { inversionOf, isClaimVerb, isSpeechInfinitive } from '../../french/speech.js';
import type { Confidence, FoundStatement, Sentence, Span } from '../../types.js';
import { pronounSubject } from './pronoun.js';
import type { Scene } from './scene.js';
import { apposedEnd, endsName, type Source, sourceBefore, sourceFrom } from './source.js';
import { words } from './words.js';

/** A sentence as the rules of indirect speech read it. */
interface Reading {
  readonly scene: Scene;
  readonly sentence: Sentence;
  /** Does the token stand between quotation marks? */
  readonly quoted: (token: number) => boolean;
}

/** What a source says: the tokens `[first, last)`, and those that tell who says it. */
interface Report {
  readonly source: Source;
  readonly first: number;
  readonly last: number;
  /** Where the words that report it begin: an earlier report of the sentence ends before. */
  readonly from: number;
}

/** A way in which French reports what somebody says. `find` is asked of each token whose key is one of the `triggers`. */
interface IndirectRule {
  readonly name: string;
  readonly triggers: readonly string[];
  readonly find: (reading: Reading, at: number) => Report | null;
}

const endOf = ({ sentence }: Reading): number => sentence.last;

/** A clause of more tokens is no clause but a page without full stops: it is cut. */
const LONGEST = 200;

/** The end of a clause: the sentence's, or a semicolon. */
function clauseEnd(reading: Reading, from: number): number {
  const { keys } = reading.scene;
  const end = Math.min(endOf(reading), from + LONGEST);
  for (let i = from; i < end; i++) if (keys[i] === ';' && !reading.quoted(i)) return i;
  return end;
}

/** The start of the clause that a token stands in: behind a semicolon, a colon, a quotation, or the sentence's. */
function clauseStart(reading: Reading, at: number): number {
  const { keys } = reading.scene;
  const start = Math.max(reading.sentence.first, at - LONGEST);
  for (let i = at - 1; i >= start; i--) {
    if (reading.quoted(i) || /^[;:]$/.test(keys[i]!)) return i + 1;
  }
  return start;
}

/** Does the phrase stop there: at the end of the sentence but for its mark? */
const isLast = (reading: Reading, at: number): boolean =>
  at >= endOf(reading) || (at === endOf(reading) - 1 && /^[.!…]$/.test(reading.scene.keys[at]!));

/** What is said around the words `[from, to)` that tell the source: before them, behind them, or on both sides. */
function around(reading: Reading, source: Source, from: number, to: number): Report | null {
  const { keys } = reading.scene;
  // `selon X, « … »`: those are the words
  if (reading.quoted(to) || reading.quoted(to + 1)) return null;
  const first = clauseStart(reading, from);
  const joined = /^(?:et|mais|car|or)$/.test(keys[from - 1] ?? '');
  const opens = joined || keys.slice(first, from).every((key) => /^(?:ainsi|toujours|,|–)$/.test(key));
  if (opens) return { source, first: to, last: clauseEnd(reading, to), from };
  // what stands behind a quotation is the end of the narrator's sentence, no clause of its own
  if (reading.quoted(first - 1)) return null;
  const relative = keys[to] === ',' && keys[to + 1] === 'qui';
  const trails = (keys[from] === ',' || keys[from - 1] === ',') && (keys[to] !== ',' || relative);
  const rest = isRest(keys[to] ?? '') && !keys.slice(to, endOf(reading)).includes(',');
  if (rest || isLast(reading, to) || keys[to] === ';' || trails) return { source, first, last: from, from: first };
  return { source, first, last: clauseEnd(reading, to), from: first };
}

/** Behind these no source follows but a measure: `selon les besoins`, `d'après nature`. The source itself decides. */
function selon(reading: Reading, at: number): Report | null {
  const { scene } = reading;
  const { keys } = scene;
  const from = keys[at] === 'apres' ? at - 1 : at;
  if (keys[at] === 'apres' && keys[from] !== "d'") return null;
  const source = sourceFrom(scene, at + 1, endOf(reading));
  if (!source) return null;
  const opens = from === clauseStart(reading, from);
  const end = apposedEnd(scene, source, endOf(reading), opens);
  // `Selon une étude de l'Insee publiée en mai, …`: the source's phrase lasts to the comma
  const comma = keys.slice(end, Math.min(end + 9, endOf(reading))).indexOf(',');
  const leads = opens && comma > 0 && scene.tokens[end]?.kind === 'word' && isRest(keys[end]!);
  return around(reading, source, from, leads ? end + comma : end);
}

/** Words that carry on a noun phrase: a participle, a relative, a preposition. */
const isRest = (key: string): boolean =>
  /^(?:qui|que|dont|publiee?s?|paru(?:e|es|s)?|menee?s?|realisee?s?|rendue?s?|diffusee?s?|commandee?s?|datee?s?|connue?s?|reprise?s?|releve|relayee?s?|en|de|du|d'|sur|pour|citee?s?|interrogee?s?|joint|jointe|contactee?s?)$/.test(
    key,
  );

/** What makes a view of what follows `Pour X,`: it is held, not done for X. */
const VIEW =
  /^(?:c'|il (?:faut|n'|est|y)|pas question|pas de doute|aucun doute|nul doute|l'(?:enjeu|essentiel|objectif|important|urgence|idee)|le (?:probleme|defi|constat|message)|la (?:priorite|solution|question|difficulte)|cela|ce n'|rien)/;

function pour(reading: Reading, at: number): Report | null {
  const { scene } = reading;
  const { keys } = scene;
  if (clauseStart(reading, at) !== at) return null;
  const source = sourceFrom(scene, at + 1, endOf(reading));
  if (!source?.person) return null;
  const end = apposedEnd(scene, source, endOf(reading));
  const view = keys
    .slice(end + 1, end + 4)
    .join(' ')
    .replace("' ", "'");
  return keys[end] === ',' && VIEW.test(view) ? { source, first: end, last: clauseEnd(reading, end), from: at } : null;
}

const ADVERB =
  /^(?:aussi|egalement|encore|deja|ainsi|toutefois|pourtant|meme|bien|volontiers|notamment|hier|aujourd'hui|(?:lui|elle|eux|elles)-memes?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ensuite|enfin|d'ailleurs|.{3,}ment)$/;

/** Words that open a complement between the verb and its `que`: `explique à la salle que`, `rappelle, lui, que`. */
const COMPLEMENT = words('a au aux dans lors devant pour de d en par sur via avec ce cette quant aupres ,');

/** `fait savoir que`, `laisse entendre que`: said, though neither verb says so. */
const isIdiom = (keys: readonly string[], at: number): boolean =>
  /^(?:savoir|valoir|entendre|comprendre)$/.test(keys[at]!) &&
  /^(?:fait|laisse|font|laissent)$/.test(keys[at - 1] ?? '');

/** The verb of speech before `que`; -1 where another noun stands between (`annonce une mesure que …`). */
function verbBefore({ scene, sentence, quoted }: Reading, que: number): number {
  const { keys } = scene;
  for (let i = que - 1; i >= sentence.first && i > que - 10; i--) {
    if (quoted(i) || /^[.;:?!()–]$/.test(keys[i]!) || /^qu(?:e|'|i)$/.test(keys[i]!)) return -1;
    if (!isClaimVerb(keys[i]!) && !isIdiom(keys, i)) continue;
    let next = i + 1;
    while (next < que && ADVERB.test(keys[next]!)) next++;
    return next === que || COMPLEMENT.has(keys[next]!) ? i : -1;
  }
  return -1;
}

const MODAL = words('fait laisse tient vient aime veut souhaite va continue prefere laissent font ose');

/** Is the verb asserted: not denied, not passive, no bare infinitive or condition? */
function asserts({ scene, sentence }: Reading, verb: number): boolean {
  const { keys } = scene;
  const before = keys.slice(Math.max(sentence.first, verb - 4), verb);
  if (before.some((key) => key === 'ne' || key === "n'" || key === 'sans')) return false;
  const passive = before.findLastIndex((key) => /^(?:est|etait|sont|ete|etre)$/.test(key));
  if (passive !== -1 && before[passive - 1] !== "s'") return false;
  if (isSpeechInfinitive(keys[verb]!) || isIdiom(keys, verb)) return before.some((key) => MODAL.has(key));
  return !/^(?:si|s')$/.test(keys[sentence.first]!);
}

function que(reading: Reading, at: number): Report | null {
  const { scene } = reading;
  const verb = verbBefore(reading, at);
  if (verb === -1 || !asserts(reading, verb) || reading.quoted(at + 1)) return null;
  const floor = clauseStart(reading, verb);
  // `X a refusé, estimant que …`: the participle's subject is that of the clause
  const participle = /.ant$/.test(scene.keys[verb]!) && scene.keys[verb - 1] === ',';
  const source = (participle && sourceFrom(scene, floor, verb)) || sourceBefore(scene, verb, floor);
  if (!source) return null;
  const end = clauseEnd(reading, at + 1);
  // `X, qui affirme que …, a refusé`: the relative clause ends at its comma
  const relative = scene.keys.slice(source.last, verb).includes('qui');
  const comma = relative ? scene.keys.slice(at + 1, end).indexOf(',') : -1;
  return { source, first: at + 1, last: comma === -1 ? end : at + 1 + comma, from: source.first };
}

/** `assure avoir investi 30 000 euros`: the infinitive that a verb of speech governs says what its subject holds. */
function infinitive(reading: Reading, at: number): Report | null {
  const { scene, sentence } = reading;
  const { keys } = scene;
  let verb = at - 1;
  while (verb > sentence.first && /^(?:ne|n'|pas|plus|jamais)$/.test(keys[verb]!)) verb--;
  if (!isClaimVerb(keys[verb] ?? '') || reading.quoted(verb) || reading.quoted(at + 1) || !asserts(reading, verb))
    return null;
  const source = sourceBefore(scene, verb, clauseStart(reading, verb));
  return source && { source, first: verb + 1, last: clauseEnd(reading, at), from: source.first };
}

/** `…, explique X.`: an aside in the narrator's own words. */
function aside(reading: Reading, at: number): Report | null {
  const { scene, sentence } = reading;
  const { keys, tokens } = scene;
  if (at === sentence.first || keys[at - 1] !== ',' || reading.quoted(at - 2)) return null;
  const inversion = inversionOf(keys[at]!);
  const compound = /^a(?:vait)?(?:-t-.*)?$/.test(tokens[at]!.text) ? isClaimVerb(keys[at + 1] ?? '') : false;
  if (inversion) {
    if (!compound && !isClaimVerb(inversion.verb)) return null;
    const { person, attribution } = pronounSubject(scene, at, inversion.gender);
    const last = compound ? at + 2 : at + 1;
    return person && around(reading, { person, organisation: null, attribution, first: at, last }, at - 1, last);
  }
  const verb = compound ? at + 1 : at;
  // `le Lieu multiple, dit Le 400,` has another name
  if (/^dit/.test(keys[verb]!) && endsName(scene, at - 1)) return null;
  if (!isClaimVerb(keys[verb]!) || isSpeechInfinitive(keys[verb]!) || /ant$/.test(keys[verb]!)) return null;
  const source = sourceFrom(scene, verb + 1, endOf(reading));
  if (source?.organisation && /^dit/.test(keys[verb]!)) return null;
  if (!source || (source.attribution === 'pronoun' && /^(?:lui|elle)$/.test(keys[source.first]!))) return null;
  return around(reading, source, at - 1, apposedEnd(scene, source, endOf(reading)));
}

const RULES: readonly IndirectRule[] = [
  { name: 'selon X, …', triggers: ['selon', 'apres'], find: selon },
  { name: 'X explique que …', triggers: ['que', "qu'"], find: que },
  { name: 'X dit avoir …', triggers: ['avoir', 'etre', 'vouloir', 'pouvoir', 'devoir'], find: infinitive },
  { name: 'pour X, c’est …', triggers: ['pour'], find: pour },
];
/** Along an article's keys the number of the rule that a word triggers, + 1; 0 where it triggers none. */
const triggeredAlong = columnOf(({ text }) => 1 + RULES.findIndex(({ triggers }) => triggers.includes(text)));

/** Of what follows a comma. */
const ASIDE: IndirectRule = { name: '…, explique X', triggers: [], find: aside };

/** Statements of fewer words say nothing that could be printed. */
const MIN_WORDS = 4;

/** Does the narrator's colon introduce a quotation in the clause: `Non, objecte X : « … »`? */
const introduces = ({ scene, quoted }: Reading, { first, last }: Report): boolean =>
  scene.keys.slice(first, last).some((key, i) => key === ':' && !quoted(first + i) && quoted(first + i + 1));

/** The words of a report without the marks at their ends; null where they are too few, a question, or cut a quotation. */
function wordsOf(reading: Reading, report: Report): Span | null {
  const { scene } = reading;
  const { first, last } = report;
  const { tokens, keys, quoted } = scene;
  if (introduces(reading, report)) return null;
  let [from, to] = [first, last];
  while (from < to && (/^[,;:–-]$/.test(keys[from]!) || keys[from] === 'et' || keys[from] === 'mais')) from++;
  while (to > from && /^[,;:–.…]$/.test(keys[to - 1]!)) to--;
  const inner = tokens.slice(from, to);
  if (inner.filter((token) => token.kind !== 'punct').length < MIN_WORDS || keys[to - 1] === '?') return null;
  // a quotation that goes on beyond the clause is cut by it
  if ((quoted(from) && quoted(from - 1)) || (quoted(to - 1) && quoted(to))) return null;
  const marked = inner.filter((_, i) => quoted(from + i)).length;
  return marked * 2 < inner.length ? { start: inner[0]!.start, end: inner.at(-1)!.end } : null;
}

/** A report ends where the next one of its sentence begins, if anything is left of it. */
function cut(report: Report, next: Report | undefined): Report {
  return next && next.from > report.first + MIN_WORDS && next.from < report.last
    ? { ...report, last: next.from }
    : report;
}

function statementsOf(reading: Reading): FoundStatement[] {
  const { scene, sentence } = reading;
  const found: { rule: IndirectRule; report: Report }[] = [];
  const triggered = triggeredAlong(scene.keys);
  for (let i = sentence.first; i < sentence.last; i++) {
    const number = triggered[i]!;
    const rule = number > 0 ? RULES[number - 1]! : i > 0 && scene.keys[i - 1] === ',' ? ASIDE : undefined;
    const report = rule && !reading.quoted(i) ? rule.find(reading, i) : null;
    if (rule && report) found.push({ rule, report });
  }
  const statements: FoundStatement[] = [];
  for (const [i, { rule, report }] of found.entries()) {
    const span = wordsOf(reading, cut(report, found[i + 1]?.report));
    if (span) statements.push(statement(span, rule, report));
  }
  return statements;
}

function statement({ start, end }: Span, { name }: IndirectRule, { source }: Report): FoundStatement {
  const { person, organisation, attribution } = source;
  const confidence: Confidence = attribution === 'named' ? 'high' : 'medium';
  const speaker = person?.name ?? null;
  const [kind, question] = ['indirect' as const, null];
  return { start, end, kind, question, rule: name, confidence, speaker, organisation, attribution };
}

/** Indirect speech of an article: what a named person or body is said to say, without quotation marks. In the order of the text. */
export function indirectSpeech(scene: Scene): FoundStatement[] {
  const { quoted } = scene;
  const seen = new Set<string>();
  return scene.analysis.sentences
    .flatMap((sentence) => statementsOf({ scene, sentence, quoted }))
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`));
}
