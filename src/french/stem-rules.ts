import { type Ends, endOf, ends, isVowel, type Region, type Regions } from './stem-regions.js';

/** What becomes of a word that ends so: what stands for its last `length` letters, or the whole word anew. */
type Change = string | ((word: string, regions: Regions, length: number) => string);

interface Rule {
  readonly region: Region;
  readonly ends: Ends;
  readonly change: Change;
  /** Are endings of verbs looked for behind? */
  readonly verb: boolean;
}

const rule = (region: Region, list: string, change: Change, verb = false): Rule => ({
  region,
  ends: ends(list),
  change,
  verb,
});

/** Takes the end away where it stands in R2, else puts `to` for it. */
const inR2 = (list: string, to: string): Rule => {
  const some = ends(list);
  return rule('whole', list, (word, { r2 }, length) => word.slice(0, -length) + (endOf(word, r2, some) > 0 ? '' : to));
};

const EUSEMENT = ends('eusement eusements');
const EMENT = ends('ement ements');
const ICATIF = ends('icatif icative icatifs icatives');
const ATIF = ends('atif ative atifs atives');

function withoutEusement(word: string, { r1, r2, rv }: Regions, length: number): string {
  if (endOf(word, r2, EUSEMENT) > 0) return word.slice(0, -length);
  if (endOf(word, r1, EUSEMENT) > 0) return `${word.slice(0, -length)}eux`;
  const short = endOf(word, rv, EMENT);
  return short > 0 ? word.slice(0, -short) : word;
}

function withoutIcatif(word: string, { r2 }: Regions): string {
  const long = endOf(word, r2, ICATIF);
  const rest = long > 0 ? word.slice(0, -long) : word;
  const short = endOf(rest, r2, ATIF);
  return short > 0 ? `${rest.slice(0, -short - 2)}iqU` : rest;
}

/** Step 1, endings that make words of words. The first that fits is taken. */
const STANDARD: readonly Rule[] = [
  rule('r2', 'ance iqUe isme able iste eux ances iqUes ismes ables istes', ''),
  inR2('icatrice icateur ication icatrices icateurs ications', 'iqU'),
  rule('r2', 'atrice ateur ation atrices ateurs ations', ''),
  rule('r2', 'logie logies', 'log'),
  rule('r2', 'usion ution usions utions', 'u'),
  rule('r2', 'ence ences', 'ent'),
  rule('r1', 'issement issements', (word, _, length) =>
    isVowel(word[word.length - length - 1]) ? word : word.slice(0, -length),
  ),
  rule('r2', 'ativement ativements', ''),
  rule('r2', 'ivement ivements', ''),
  rule('whole', 'eusement eusements', withoutEusement),
  rule('r2', 'ablement ablements iqUement iqUements', ''),
  rule('rv', 'ièrement ièrements Ièrement Ièrements', 'i'),
  rule('rv', 'ement ements', ''),
  inR2('icité icités', 'iqU'),
  inR2('abilité abilités', 'abl'),
  rule('r2', 'ité ités', ''),
  rule('whole', 'icatif icative icatifs icatives', withoutIcatif),
  rule('r2', 'atif ative atifs atives', ''),
  rule('r2', 'if ive ifs ives', ''),
  rule('whole', 'eaux', 'eau'),
  rule('r1', 'aux', 'al'),
  rule('r2', 'euse euses', ''),
  rule('r1', 'euse euses', 'eux'),
  rule('rv', 'amment', 'ant', true),
  rule('rv', 'emment', 'ent', true),
  rule(
    'rv',
    'ment ments',
    (word, { rv }, length) =>
      isVowel(word[word.length - length - 1]) && word.length - rv > length ? word.slice(0, -length) : word,
    true,
  ),
];

const STANDARD_BY_LAST = new Map(
  [...new Set(STANDARD.flatMap((one) => [...one.ends.keys()]))].map((letter) => [
    letter,
    STANDARD.filter((one) => one.ends.has(letter)),
  ]),
);

/** Out: what step 1 leaves of a word; `verb`: endings of verbs are looked for behind. */
export function standard(word: string, regions: Regions): { word: string; verb: boolean } {
  for (const { region, ends: some, change, verb } of STANDARD_BY_LAST.get(word[word.length - 1]!) ?? []) {
    const length = endOf(word, regions[region], some);
    if (length === 0) continue;
    const changed = typeof change === 'string' ? word.slice(0, -length) + change : change(word, regions, length);
    return { word: changed, verb: verb || changed === word };
  }
  return { word, verb: true };
}
