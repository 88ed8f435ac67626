import { knownOrganisation, organisationHeadAt } from '../../french/organisation-words.js';
import { nameKey } from '../../text/fold.js';
import type { FoundOrganisation } from '../../types.js';
import type { Mention } from './mention.js';
import type { Reading } from './reading.js';

const SMALL = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'a', 'au', 'aux', 'en', 'pour', 'l', 'd', 'sur']);

const contentWords = (key: string) => key.split(/[\s'-]+/).filter((word) => word !== '' && !SMALL.has(word));

/** Can the letters be read off the words, in order, up to three of each word? `Achab` of `association charentaise d'habitat`, whichever word gives the h. */
function readOff(letters: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of words) {
    const most = SMALL.has(word) ? 1 : Math.min(3, word.length);
    const next = new Set(reached);
    for (const used of reached) for (let n = 0; n < most && word[n] === letters[used + n]; n++) next.add(used + n + 1);
    reached = next;
  }
  return reached.has(letters.length) && letters.length <= words.length * 2 + 1;
}

/**
 * Can the acronym be read off the name: first letters of its content words, in order (`caf`, `enssib` with two of one)?
 * Where the text sets one beside the other in brackets, small words may give letters too (`Odeadom`).
 */
export function abbreviates(acronym: string, name: string, bracketed = false): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  const words = contentWords(name);
  if (letters.length < 2 || words.length < 2 || words[0]![0] !== letters[0]) return false;
  if (letters === words.map((word) => word[0]).join('') || readOff(letters, words)) return true;
  return bracketed && readOff(letters, name.split(/[\s'-]+/).filter(Boolean));
}

export const isAcronym = (form: string) => /^\p{Lu}[\p{L}\d'-]{1,9}$/u.test(form);

const LONGEST_ACRONYM = 6;
/** Is the word written like an acronym (`MDPH`), or short enough to be one written as a word (`Drac`, `Enssib`)? */
export const isShort = (word: string): boolean =>
  /^\p{Lu}[\p{Lu}\d-]+$/u.test(word) || (word.length <= LONGEST_ACRONYM && !/\s/.test(word));

/** Is `short` the beginning of `long`, which goes on in lower case: `Croix-Rouge` of `Croix-Rouge française`, not `Emmaüs` of `Emmaüs Connect`? A known body and its branch (`Ligue de l'enseignement de Guyane`) are two. */
const isShortForm = (short: string, long: string) =>
  long.length > short.length + 1 &&
  !(knownOrganisation(short) && /^ (?:de|du|des|d['’])/.test(long.slice(short.length))) &&
  nameKey(long).startsWith(`${nameKey(short)} `) &&
  /^\s*(?:\p{Ll}|\()/u.test(long.slice(short.length));

const abbreviatesForm = (short: string, name: string): boolean =>
  isAcronym(short) && abbreviates(nameKey(short), nameKey(name));

const abbreviateOneAnother = (a: string, b: string): boolean =>
  abbreviatesForm(withoutArticle(a), b) || abbreviatesForm(withoutArticle(b), a);

/** How far, in characters, a body's other name may stand behind the first. */
const FARTHEST_OTHER = 36;

/** Rules that find in brackets what stands before them under another name. */
const SPELLED = /autre nom|développé du sigle/;

/** What leads from one name of a body to its other one. */
const RENAMED =
  /^,? (?:\(?(?:dite?|alias|ex[- ]|anciennement|(?:r?appelé|renommé|rebaptisé|devenu)e?s?)|(?:qui|et) (?:s'appelle|se nomme)(?:nt)?) ?(?:désormais |aujourd'hui |maintenant |depuis |entre-temps |depuis peu |en \d{4} |depuis \d{4} )?(?:la |le |l'|les )?$/;

/** Pairs of forms that the text itself joins: `Long Name (SIGLE)`, `SIGLE (Long Name)`, `Long Name, dit Short`. */
function joinedByText(reading: Reading, mentions: readonly Mention[]): [string, string][] {
  const pairs: [string, string][] = [];
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    if (!next || next.first - mention.last > 6 || next.start - mention.end > FARTHEST_OTHER) return;
    const between = reading.analysis.folded.slice(mention.end, next.start);
    const dit = RENAMED.test(between);
    const abbreviated = abbreviateOneAnother(mention.text, next.text);
    // `la Caf ou l'Assurance maladie`: one or the other; `l'Assemblée des jeunes, ou Ajer`: one
    const or = /^,? ou (?:la |le |l')?$/.test(between) && (abbreviated || between === ', ou ');
    // `l'Assurance maladie (Caf, CPAM, …)` lists others
    const brackets = /^ \((?:la |le |l'|ou )?$/.test(between) && !bothKnown(mention.text, next.text);
    const short = [mention.text, next.text].some((form) => isShort(form) || /^\p{Lu}{2,}/u.test(form));
    const apposed = /^, (?:la |le |l')$/.test(between) && abbreviated;
    if ((brackets && (short || SPELLED.test(next.rule))) || dit || or || apposed) pairs.push([mention.text, next.text]);
  });
  return pairs;
}

/** Does the lexicon know both, as two bodies? */
const bothKnown = (a: string, b: string): boolean => {
  const [one, other] = [knownOrganisation(a), knownOrganisation(b)];
  return one !== undefined && other !== undefined && one !== other;
};

/** Forms that are one body whoever writes: the lexicon says so. */
const lexiconName = (form: string): string => nameKey(knownOrganisation(form)?.name ?? form);

class Families {
  readonly #parent = new Map<string, string>();

  root(key: string): string {
    let root = key;
    while (this.#parent.has(root)) root = this.#parent.get(root)!;
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x !== y) this.#parent.set(x, y);
  }
}

const firstLetter = (form: string) => nameKey(form)[0] ?? '';
/** Forms compared with each other: an article that names more bodies of one initial is no article. */
const MOST_COMPARED = 100;

/** `La Cabri` is read as `Cabri`. */
const withoutArticle = (form: string): string => form.replace(/^(?:la |le |les |l['’])(?=\p{Lu})/iu, '');

/** The name behind the nouns in lower case that say what it is: `Escale 47` of `centre social Escale 47`. */
const properName = (form: string): string => /^(?:\p{Ll}[\p{L}'’-]*\s)+(?=\p{Lu})/u.exec(form)?.[0] ?? '';

/** Joins a body called with its noun and without, where only one noun is. */
function joinNouns(families: Families, forms: readonly string[]): void {
  const called = new Map<string, string[]>();
  for (const form of forms) {
    const noun = properName(form);
    if (noun === '' || /(?:^|\s)(?:de|du|des|la|le|les)\s$/.test(noun)) continue;
    const name = nameKey(form.slice(noun.length));
    called.set(name, [...(called.get(name) ?? []), form]);
  }
  for (const form of forms) {
    const [whole, other] = called.get(nameKey(form)) ?? [];
    if (whole !== undefined && other === undefined) families.join(nameKey(form), nameKey(whole));
  }
}

/** `la Caf et la Carsat Auvergne`: does the longer name begin with another known body's, whatever letters are in it? */
const beginsOther = (short: string, long: string): boolean => bothKnown(short, /^\S+/.exec(long)![0]);

/** Joins short forms and acronyms with the one longer form of the article that fits. */
function joinForms(families: Families, forms: readonly string[]): void {
  const byLetter = new Map<string, string[]>();
  for (const form of forms) {
    const same = byLetter.get(firstLetter(form));
    if (!same) byLetter.set(firstLetter(form), [form]);
    else if (same.length < MOST_COMPARED) same.push(form);
  }
  for (const form of forms) {
    const key = nameKey(form);
    const others = byLetter.get(firstLetter(form))!;
    const longer = others.filter((other) => isShortForm(form, other));
    const short = withoutArticle(form);
    const spelled = isAcronym(short)
      ? (byLetter.get(firstLetter(short)) ?? []).filter(
          (other) => /\s/.test(other) && abbreviates(nameKey(short), nameKey(other)) && !beginsOther(short, other),
        )
      : [];
    const fits = new Set([...longer, ...spelled].map((other) => families.root(nameKey(other))));
    fits.delete(families.root(key));
    if (fits.size === 1) families.join(key, [...fits][0]!);
  }
}

/** The fullest of the forms: no acronym where there is a name, the longest, the first written. */
function fullest(forms: readonly string[]): string {
  return forms.reduce((best, form) => (form.length > best.length ? form : best));
}

/** The kind of a body: its official head tells it best, then what the mentions tell, the lexicon, a head of one word. */
function kindOf(reading: Reading, name: string, members: readonly Mention[]): string | null {
  const full = members.find(({ text }) => text === name)!;
  const head = organisationHeadAt(reading.words, full.first);
  if (head && head.length > 1) return head.value;
  return members.find((m) => m.kind !== null)?.kind ?? knownOrganisation(name)?.kind ?? head?.value ?? null;
}

function withPlainSpaces(mention: Mention): Mention {
  const text = mention.text.replace(/\s+/g, ' ');
  return text === mention.text ? mention : { ...mention, text };
}

/** The organisations of an article: forms of one body joined, in the order of their first mention. */
export function joinOrganisations(reading: Reading, all: readonly Mention[]): FoundOrganisation[] {
  const mentions = all.filter((m) => m.type === 'ORG').map(withPlainSpaces);
  const families = new Families();
  const forms = [...new Map(mentions.map((m) => [nameKey(m.text), m.text])).values()];
  for (const form of forms) families.join(nameKey(form), lexiconName(form));
  for (const [a, b] of joinedByText(reading, mentions)) families.join(nameKey(a), nameKey(b));
  joinForms(families, forms);
  joinNouns(families, forms);
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const root = families.root(nameKey(mention.text));
    const members = groups.get(root);
    if (members) members.push(mention);
    else groups.set(root, [mention]);
  }
  return [...groups.values()].map((members) => {
    const written = [...new Set(members.map((m) => m.text))];
    const name = fullest(written);
    return {
      name,
      aliases: written.filter((form) => form !== name),
      kind: kindOf(reading, name, members),
      mentions: members.map(({ start, end, rule, confidence }) => ({ start, end, rule, confidence })),
    };
  });
}
