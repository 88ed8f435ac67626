import type { FoundPerson, FoundQuote, Gender } from '../../types.js';
import { compatible } from './antecedent.js';
import type { Case } from './case.js';
import { nounPhraseAt } from './noun-phrases.js';
import type { Subject } from './speaker.js';

/** Somebody called by a role that nobody is known to bear yet: `tranche la présidente`. */
export interface Unnamed {
  readonly gender: Gender | null;
  readonly paragraph: number;
}

/** Whom the words behind a quotation call by a role alone; null where they do not. */
export function unnamedBehind({ scene, around, quotation }: Case, subject: Subject): Unnamed | null {
  if (subject.person !== null) return null;
  const { first, last } = around.after;
  for (let i = first; i < last && i < first + 4; i++) {
    const phrase = nounPhraseAt(scene, i);
    if (phrase)
      return phrase.definite && !phrase.possessive ? { gender: phrase.gender, paragraph: quotation.paragraph } : null;
  }
  return null;
}

const GOES_ON = /^(?:ajoute|ajoutait|poursuit|poursuivait|reprend|reprenait|continue|enchaine|complete)$/;

/** `“…”, tranche la présidente. “…”, ajoute X.`: the quotation before is X's too. */
export function namesBefore(
  { scene, around, quotation }: Case,
  { person, attribution }: Subject,
  unnamed: Unnamed,
): boolean {
  const { first } = around.after;
  const verb = scene.keys.slice(first, first + 3).some((key) => GOES_ON.test(key));
  const named = attribution === 'named' && person !== null && compatible(person, unnamed.gender);
  return verb && named && quotation.paragraph === unnamed.paragraph;
}

export const namedLater = (quote: FoundQuote, { name }: FoundPerson): FoundQuote => ({
  ...quote,
  ...{
    speaker: name,
    attribution: 'pronoun',
    confidence: 'medium',
    rule: '« … », explique la directrice. « … », ajoute X',
  },
});
