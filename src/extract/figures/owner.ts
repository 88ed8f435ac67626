import { FUNCTION_WORDS, lower } from '../../french/numbers/index.js';
import { familyOf } from '../../french/unit-families.js';
import { sentenceAt } from '../../text/analyse.js';
import type { Analysis, FoundFigure, Sentence, Span } from '../../types.js';
import {
  GENERIC,
  meantBy,
  mentionsIn,
  namesPerson,
  OF_GENERIC,
  type OrganisationAt,
  type Owners,
} from './organisations.js';

const AUXILIARY = /^(?:a|est|ont|sont|avait|aura|y|n'|ne|se|s'|en|l')$/;
const VERB = /(?:e|t|a|ent|ont|ait)$/;
const DETERMINER =
  /^(?:l'|la|le|les|de|puis|mais|donc|enfin|ainsi|alors|car|désormais|que|qu'|où|dont|,|et|"|-|–|association|entreprise|fondation|réseau|coopérative|société)$/;
const GENITIVE = /^(?:de|du|des|d'|par|chez|avec|à|au|pour|dans|selon|après)$/;

const isVerb = (word: string) => AUXILIARY.test(word) || (VERB.test(word) && !FUNCTION_WORDS.has(word));

/** Behind the bracket that may follow a name: `la Maison ouverte (MO) | reçoit`. */
const pastBracket = (text: string, at: number) =>
  at + (/^(?:\)|\s*\([^()]{1,30}\))/.exec(text.slice(at, at + 40))?.[0].length ?? 0);

/** Words around a mention: the one before it and its article, the one behind. */
function around(text: string, { start, end }: Span): [before: string, behind: string] {
  const lead = text.slice(Math.max(0, start - 30), start).replace(/(?:\b(?:la|le|les)\s+|\bl')$/i, '');
  const before = /(\S+?)\s*$/.exec(lead)?.[1] ?? '';
  const behind = /^\s*([\p{L}']+|\S)/u.exec(text.slice(pastBracket(text, end), end + 60))?.[1] ?? '';
  return [lower(before), lower(behind)];
}

/** `Emmaüs Connect accompagne …`: the mention alone is the subject of what follows; what two did is neither's. */
function isSubject(text: string, mention: Span, from: number): boolean {
  const [before, behind] = around(text, mention);
  const opens = mention.start - from < 4 || /[,;:"(]$/.test(before) || DETERMINER.test(before);
  const shared = before === 'et' && /nt$/.test(behind);
  return opens && !shared && !GENITIVE.test(before) && isVerb(behind);
}

/** Another subject takes over: a stop, a relative clause, `, et la …`, a pronoun. */
const TAKES_OVER =
  /[;:"()]|\s(?:qui|que|où|dont|quand|tandis)\s|,? et (?:l'|la |le |les |un |une |son |sa |ses |il |elle |on |nous |je )/i;

/** How far a subject reaches: no clause is longer. */
const REACH = 240;

const reaches = (text: string, from: number, to: number) =>
  to - from < REACH && !TAKES_OVER.test(text.slice(from, to).replace(/^\s*qui\s/, ' '));

/** What belongs to a territory is not counted by its owner: `trois quartiers de la ville d'Orléans`. */
const TERRITORY = /^(?:quartiers?|communes?|villes?|villages?|hameaux|cantons?|départements?|régions?|îles?|rues?)\b/;
const OWNED = /^(?:de|d'|du|des)$/;

/** `les 34 bénévoles de la Croix-Rouge`: the mention right behind, where what is counted can be somebody's. */
function possessor(analysis: Analysis, figure: FoundFigure, sentence: Sentence, owners: Owners): string | null {
  const text = analysis.folded;
  const next = mentionsIn(owners, { start: figure.end, end: Math.min(sentence.end, figure.end + 120) }, 6)[0];
  const family = familyOf(figure.unit);
  if (TERRITORY.test(figure.unit) || family === 'residents' || family === 'bodies') return null;
  const noun = OF_GENERIC.exec(text.slice(figure.end, figure.end + 40))?.[1];
  if (!next || (noun && next.start > figure.end + 40)) return noun ? meantBy(lower(noun), owners, analysis) : null;
  const link = text.slice(figure.end, next.start);
  if (link.length > 30) return null;
  const words = lower(link.trim())
    .replace(/(?<=^|[\s'])(?:association|entreprise|fondation|société|coopérative)$/, '')
    .trim()
    .replace(/(?:\s+(?:la|le|les)|\s*l')$/, '');
  return OWNED.test(words) ? next.name : null;
}

/** The subject of the figure's clause: a name, `l'association` for the one that is named, or what `elle` stands for. */
function subject(analysis: Analysis, owners: Owners, sentence: Sentence, figure: Span): string | null {
  const text = analysis.folded;
  const before = mentionsIn(owners, { start: sentence.start, end: figure.start }, 6);
  const named = before
    .filter((o) => isSubject(text, o, sentence.start) && reaches(text, pastBracket(text, o.end), figure.start))
    .at(-1);
  if (named) return named.name;
  return generic(analysis, owners, sentence, figure) ?? pronoun(analysis, owners, sentence, figure);
}

/** `L'association a accompagné 300 familles`. */
function generic(analysis: Analysis, owners: Owners, sentence: Sentence, figure: Span): string | null {
  const text = analysis.folded.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  for (const { 0: words, 1: noun, index } of text.matchAll(GENERIC)) {
    const end = figure.start - text.length + index + words.length;
    const at = { start: end - noun!.length, end };
    if (isSubject(analysis.folded, at, sentence.start) && reaches(analysis.folded, at.end, figure.start))
      return meantBy(lower(noun!), owners, analysis);
  }
  return null;
}

const SHE = /^(?:(?:en|depuis|pour|au|à|l'an|cette)\s[^,]{1,30},\s)?(?:elle|il|ses|son|sa)\s/i;

/** `Elle a formé 12 agents`, `Ses 74 centrales`: the organisation that the sentence before has as its subject. */
function pronoun(analysis: Analysis, owners: Owners, sentence: Sentence, figure: Span): string | null {
  const text = analysis.folded;
  const opening = SHE.exec(text.slice(sentence.start, sentence.start + 60))?.[0];
  if (!opening || !reaches(text, sentence.start + opening.length, figure.start)) return null;
  const earlier = analysis.sentences[sentenceAt(analysis, sentence.start) - 1];
  if (!earlier || earlier.paragraph !== sentence.paragraph || namesPerson(owners, earlier)) return null;
  const first = mentionsIn(owners, { start: earlier.start, end: Math.min(earlier.end, earlier.start + 120) }, 6)[0];
  return first && first.start - earlier.start < 30 && isSubject(text, first, earlier.start) ? first.name : null;
}

/** `selon l'Insee`, `d'après la Caf`. */
const isSource = (text: string, { start }: OrganisationAt) =>
  /(?:selon|d'après)\s+(?:l'|la |le |les )?$/i.test(text.slice(Math.max(0, start - 20), start));

/** Who says so of a figure that no activity reached. */
function source(text: string, sentence: Sentence, owners: Owners, figure: Span): string | null {
  const around = {
    start: Math.max(sentence.start, figure.start - REACH),
    end: Math.min(sentence.end, figure.end + REACH),
  };
  return mentionsIn(owners, around, 6).find((o) => isSource(text, o))?.name ?? null;
}

/**
 * The organisation whose figure it is, where the sentence says so: as owner right behind it, as subject of its clause, or,
 * of what is no outcome, as source. Never by nearness; times, ages and measures of things are nobody's.
 */
export function ownerOf(analysis: Analysis, owners: Owners, sentence: Sentence, figure: FoundFigure): string | null {
  if (owners.all.length === 0 || figure.kind === 'duration' || figure.kind === 'age') return null;
  if (figure.kind === 'measure' && !figure.outcome) return null;
  const text = analysis.folded;
  const owner =
    figure.kind === 'count' || figure.kind === 'money' ? possessor(analysis, figure, sentence, owners) : null;
  if (owner) return owner;
  const stated = figure.outcome ? null : source(text, sentence, owners, figure);
  return stated ?? subject(analysis, owners, sentence, figure);
}
