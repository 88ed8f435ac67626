import { bare } from '../text/fold.js';
import type { Gender } from '../types.js';
import { lexiconRows } from './lexicon.js';

/** Endings of the third person of verbs in -er, behind the stem, without accents: present, imperfect, past, future, participles. */
const ENDINGS = ['e', 'ent', 'ait', 'aient', 'a', 'erent', 'era', 'eront', 'ee', 'es', 'ees', 'ant'];

/** The forms of a verb as keys: those its lexicon row lists and, in -er, those its ending gives (`jugeait`, `annoncait`). */
function formsOf(infinitive: string, listed: string): string[] {
  const key = bare(infinitive);
  const forms = [key, ...listed.split('|').filter(Boolean).map(bare)];
  if (!key.endsWith('er')) return forms;
  const stem = key.slice(0, -2);
  return [
    ...forms,
    ...ENDINGS.map((ending) => (/g$/.test(stem) && ending.startsWith('a') ? `${stem}e` : stem) + ending),
  ];
}

let verbs: ReadonlySet<string> | undefined;

/** Is the word (as a key: lower case, no accents) a form of a verb that reports speech? */
export function isSpeechVerb(key: string): boolean {
  verbs ??= new Set(lexiconRows('speech-verbs').flatMap(([infinitive, listed]) => formsOf(infinitive!, listed ?? '')));
  return verbs.has(key);
}

let infinitives: ReadonlySet<string> | undefined;

/** Is the word (as a key) the infinitive of a verb of speech? */
export function isSpeechInfinitive(key: string): boolean {
  infinitives ??= new Set(lexiconRows('speech-verbs').map(([infinitive]) => bare(infinitive!)));
  return infinitives.has(key);
}

let claims: ReadonlySet<string> | undefined;

/** Is the word (as a key) a form of a verb whose subject says what follows it behind `que` (`explique que …`)? */
export function isClaimVerb(key: string): boolean {
  claims ??= new Set(
    lexiconRows('speech-verbs')
      .filter(([, , clause]) => clause === 'que')
      .flatMap(([infinitive, listed]) => formsOf(infinitive!, listed ?? '')),
  );
  return claims.has(key);
}

export interface Inversion {
  /** The verb without its pronoun. */
  readonly verb: string;
  /** Null for `ils`, `elles` and `on`: nobody in particular. */
  readonly gender: Gender | null;
}

const INVERSION = /^(.+?)(?:-t)?-(ils?|elles?|on)$/;

/** `explique-t-elle` as verb and gender of its subject, or null where the word (as a key) is no inversion. */
export function inversionOf(key: string): Inversion | null {
  // asked of every word behind a comma: few have a hyphen
  if (!key.includes('-')) return null;
  const [, verb, pronoun] = INVERSION.exec(key) ?? [];
  if (!verb) return null;
  return { verb, gender: pronoun === 'il' ? 'm' : pronoun === 'elle' ? 'f' : null };
}
