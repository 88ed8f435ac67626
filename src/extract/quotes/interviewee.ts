import type { FoundPerson } from '../../types.js';
import { isGoverned } from './antecedent.js';
import { mentionsIn, type PersonMention, type Scene } from './scene.js';
import { words } from './words.js';

/** Who answers in an interview, as far as title and lead tell. */
export interface Interviewees {
  readonly people: readonly FoundPerson[];
  /** The body that answers, where no person is named. */
  readonly organisation: string | null;
  /** Do title or lead say that this is an interview? */
  readonly cue: boolean;
}

/** Nouns that announce one. */
const CUES = words('entretien entrevue interview rencontre questions conversation echange dialogue tete-a-tete');

/** Does the noun announce an interview: with what follows it (`avec`, `de`, `à`), or by itself (`Entretien croisé.`)? */
function isCue({ keys }: Scene, at: number): boolean {
  if (!CUES.has(keys[at]!)) return false;
  const next = keys[at + 1] ?? '';
  if (/^(?:avec|croisee?|exclusi(?:f|ve)|entre)$/.test(next)) return true;
  if (keys[at] === 'questions')
    return next === 'a' || next === 'au' || /^(?:nos|trois|cinq|quatre|dix|\d)$/.test(keys[at - 1] ?? '');
  return (
    /^(?:entretien|entrevue|interview|rencontre)$/.test(keys[at]!) &&
    /^(?:[.:,–]|de|d')$/.test(next) &&
    !/^(?:en|de|d'|la|sa|une|leur|premiere)$/.test(keys[at - 1] ?? '')
  );
}

const distinct = (mentions: readonly PersonMention[]): FoundPerson[] => [
  ...new Set(mentions.map(({ person }) => person)),
];

/** The people that the words from `first` on name, without who asked (`Propos recueillis par X`). */
const named = (scene: Scene, first: number, last: number): PersonMention[] =>
  mentionsIn(scene, { first, last }).filter((mention) => scene.keys[mention.first - 1] !== 'par');

/** A lead is no longer, in tokens; behind it an article has begun. */
const LONGEST_LEAD = 400;

/** Of title and lead (the tokens before `until`), who answers: whom a cue names, else the only one in the title, else the only one in the lead. */
export function interviewees(scene: Scene, until: number): Interviewees {
  const { analysis, tokens, keys } = scene;
  const title = tokens.findIndex((token) => token.start >= analysis.titleEnd);
  const lead = title === -1 ? 0 : title;
  const end = Math.min(until, lead + LONGEST_LEAD);
  const cues: number[] = [];
  for (let i = 0; i < end; i++) if (isCue(scene, i)) cues.push(i);
  const answers = (from: number) => {
    const stop = keys.slice(from, end).findIndex((key) => /^[.!?]$/.test(key));
    return named(scene, from, stop === -1 ? end : from + stop);
  };
  const called = distinct(cues.flatMap(answers));
  const cue = cues.length > 0;
  if (called.length > 0) return { people: called, organisation: null, cue };
  const body = cues.flatMap((from) => [...scene.bodyAt.values()].filter((b) => b.first > from && b.first < end))[0];
  const groups = [
    distinct(named(scene, 0, lead)),
    distinct(named(scene, lead, end)),
    distinct(named(scene, lead, end).filter((mention) => !isGoverned(scene, mention))),
  ];
  const people = groups.find((group) => group.length === 1) ?? groups[1]!;
  return { people, organisation: people.length === 0 ? (body?.name ?? null) : null, cue };
}
