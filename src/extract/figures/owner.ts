import { FUNCTION_WORDS, lower } from '../../french/numbers/index.js';
import type { Analysis, Entities, Sentence, Span } from '../../types.js';
import { countUpTo } from './site.js';

/** A mention of an organisation, by token: `[first, last)`. */
export interface OrganisationAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** All mentions of organisations, in the order of the text. */
export function organisationsIn(entities: Entities): OrganisationAt[] {
  return entities.organisations
    .flatMap(({ name, mentions }) => mentions.map(({ start, end }) => ({ name, start, end })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

const VERB = /^(?:a|est|ont|sont|avait|aura|y|n'|ne|se|s'|en)$|(?:e|t|a|ent|ont|ait)$/;
const DETERMINER =
  /^(?:l'|la|le|les|de|que|qu'|où|dont|,|et|"|-|–|association|entreprise|fondation|réseau|coopérative|société)$/;
const BELONGS = /^(?:de|d'|du|des|chez|à|au)$/;

/** Words around a mention: the one before it and its article, the one behind. */
function around(text: string, { start, end }: OrganisationAt): [before: string, behind: string] {
  const lead = text.slice(Math.max(0, start - 30), start).replace(/(?:\b(?:la|le|les)\s+|\bl')$/i, '');
  const before = /(\S+?)\s*$/.exec(lead)?.[1] ?? '';
  const behind = /^\s*([\p{L}']+|\S)/u.exec(text.slice(end, end + 30))?.[1] ?? '';
  return [lower(before), lower(behind)];
}

/** `Emmaüs Connect accompagne …`: the mention is the subject of what follows. */
function isSubject(text: string, mention: OrganisationAt, from: number): boolean {
  const [before, behind] = around(text, mention);
  const opens = mention.start - from < 4 || /[,;:"(]$/.test(before) || DETERMINER.test(before);
  const genitive = /^(?:de|du|des|d'|par|chez|avec|à|au|pour|dans)$/.test(before);
  return (
    opens &&
    !genitive &&
    VERB.test(behind) &&
    (!FUNCTION_WORDS.has(behind) || /^(?:a|est|ont|sont|avait|aura|y|n'|ne|se|s'|en)$/.test(behind))
  );
}

/** `selon l'Insee`, `d'après la Caf`. */
const isSource = (text: string, { start }: OrganisationAt) =>
  /(?:selon|d'après)\s+(?:l'|la |le |les )?$/i.test(text.slice(Math.max(0, start - 20), start));

/** How many mentions before and behind a figure are looked at: a sentence names no more. */
const LOOK_BACK = 6;
const LOOK_AHEAD = 2;

/**
 * The organisation whose figure it is, where the sentence says so: as owner right behind it (`les 34 bénévoles de la
 * Croix-Rouge`), as subject before it, as source. Never by nearness alone. `figure` holds the figure's offsets.
 */
export function ownerOf(
  analysis: Analysis,
  organisations: readonly OrganisationAt[],
  sentence: Sentence,
  figure: Span,
): string | null {
  const text = analysis.folded;
  const next = countUpTo(organisations, figure.start, (o) => o.start);
  const before = organisations.slice(Math.max(0, next - LOOK_BACK), next).filter((o) => o.start >= sentence.start);
  const behind = organisations.slice(next, next + LOOK_AHEAD).filter((o) => o.end <= sentence.end);
  const owner = behind.find((o) => o.start >= figure.end && BELONGS.test(between(text, figure.end, o.start)));
  if (owner) return owner.name;
  const subject = before.filter((o) => o.end <= figure.start && isSubject(text, o, sentence.start)).at(-1);
  return (subject ?? [...before, ...behind].find((o) => isSource(text, o)))?.name ?? null;
}

/** What stands between a figure and a mention, without the article: `de la` is `de`. */
function between(text: string, from: number, to: number): string {
  if (to - from > 12) return '';
  return lower(text.slice(from, to).trim()).replace(/(?:\s+(?:la|le|les)|\s*l')$/, '');
}
