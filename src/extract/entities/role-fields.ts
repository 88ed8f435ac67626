import { isModifier, ROLE_STOPS } from '../../french/roles.js';
import { type Reading, together } from './reading.js';

/** Where a name starts, or a body the article means by a common noun (`l'association`): no phrase goes on there. */
export type Barrier = (token: number) => boolean;

const NOUN = /^\p{L}{4,}$/u;
/** What says where one works, or since when, not at what. */
const NO_FIELD =
  /^(?:places?|avenue|boulevard|quai|route|chemin|impasse|allee|square|cours|pres|proche|face|grace|hors|loin|lors|voire|malgre|sauf|durant|faute|quant|jusqu\w*|membre|titulaire|diplome\w*|natif|native|nee?s?|agee?s?|comme|plutot|quand|alors|tres|bien|cote|dit|dite)$/;
/** Participles: `installée à`, `devenue`, `issu de`. */
const PARTICIPLE = /(?:[^t]é|[^t]és|ées?|[^r]ues?|[eiln]us?|parti|sorti|parties|sorties)$/;
/** Endings of nouns that no verb in the singular has: a field even where a verb may follow (`la responsable communication de…`). */
const NOMINAL =
  /(?:tion|sion|isme|ment|esse|logie|phie|eurs|sante|mobilite|qualite|accessibilite|securite|egalite|parite|enfance|culture|patrimoine|emploi|numerique|sport|handicap|jeunes|familles|seniors)s?$/;
const BEFORE_NAME = /^(?:de|du|des|d'|a|au|aux|chez|pour|aupres|dans|en)$/;
const CLOSING = /^[,.;:)("–—]$/;

/** Before these stands no article, and behind them the role is no subject: what follows it is no verb. */
const STANDS_BARE =
  /^(?:[,(:;–—-]|"|est|etait|sera|fut|comme|que|de|d'|devenue?|devient|et|alors|aujourd'hui|actuellement|desormais)$/;

/** Does the role stand without its article, as in apposition or behind a verb? */
export const standsBare = ({ keys, opens }: Reading, first: number): boolean =>
  opens[first] === true || first === 0 || STANDS_BARE.test(keys[first - 1]!);

/** End of a bare noun and its adjectives that may name a field, or `i`. */
function nounEnd(reading: Reading, i: number, bare: boolean, barrier: Barrier): number {
  const { keys, words, tokens, capital } = reading;
  const key = keys[i] ?? '';
  if (tokens[i]?.kind !== 'word' || capital[i] || barrier(i) || !together(reading, i - 1, i)) return i;
  if (!NOUN.test(key) || ROLE_STOPS.has(key) || NO_FIELD.test(key) || PARTICIPLE.test(words[i]!)) return i;
  if (!(bare || NOMINAL.test(key))) return i;
  let k = i + 1;
  while (tokens[k]?.kind === 'word' && !capital[k] && !ROLE_STOPS.has(keys[k]!) && isModifier(tokens[k]!.text)) k++;
  return k;
}

/** `responsable | insertion et formation | à la Ville`: end of the nouns set right behind a role or a part of a body that say its field, where what follows cannot be a verb's object; else `i`. */
export function fieldNounsEnd(reading: Reading, i: number, bare: boolean, barrier: Barrier): number {
  const { keys } = reading;
  const one = nounEnd(reading, i, bare, barrier);
  if (one === i) return i;
  const other = keys[one] === 'et' ? nounEnd(reading, one + 1, bare, barrier) : one + 1;
  const end = other > one + 1 ? other : one;
  const next = keys[end] ?? '.';
  return CLOSING.test(next) || BEFORE_NAME.test(next) || barrier(end) || !together(reading, i, end) ? end : i;
}

/** `en charge de`, `chargée de`, `déléguée à`: index of the noun of what one answers for, or null. */
export function chargeAt({ keys, words }: Reading, i: number): number | null {
  const of = /^(?:de|du|des|d')$/;
  if (keys[i] === 'en' && keys[i + 1] === 'charge' && of.test(keys[i + 2] ?? '')) return i + 3;
  if (/^chargée?s?$/.test(words[i] ?? '') && of.test(keys[i + 1] ?? '')) return i + 2;
  if (/^déléguée?s?$/.test(words[i] ?? '') && /^(?:a|au|aux)$/.test(keys[i + 1] ?? '')) return i + 2;
  return null;
}

/** What bears a title of its own. */
const TITLED =
  /^(?:programme|projet|dispositif|departement|pole|service|commission|direction|mission|cellule|chaire|unite|secteur|filiere|section|campagne|operation|collection|chantier|laboratoire|antenne|plateforme|parcours)$/;
const LONGEST_TITLE = 6;

/** `cheffe du programme | Nuits comptées`, `du département | Conditions de vie`: end of the title that a programme or a part of a body bears, up to the comma where no verb may follow, or `i`. */
export function titleEnd(reading: Reading, i: number, bare: boolean, barrier: Barrier): number {
  const { keys, capital } = reading;
  if (!TITLED.test(keys[i - 1]!) || !capital[i] || barrier(i) || !together(reading, i - 1, i)) return i;
  for (let k = i + 1; k <= i + LONGEST_TITLE && k < keys.length && !barrier(k) && together(reading, i, k); k++)
    if (bare && CLOSING.test(keys[k]!)) return k;
  return i + 1;
}
