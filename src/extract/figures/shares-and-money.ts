import { type Claim, reads, says } from './claim.js';
import { sensesOf } from './senses.js';
import { type Site, word } from './site.js';
import { PERIODS } from './units.js';

const SOURCE = /^(?:selon|après)$/;
const SHARED = /^(?:dont|accueill\p{L}+|orient\p{L}+|financ\p{L}+)$/u;
const OPENS_WHOLE = /^(?:de|des|du|d')$/;

/** The nouns of the whole: `58 % | des charges`, `la moitié | de la ville`, `un | lecteur | sur cinq`. */
function wholeOf(site: Site): string[] {
  const { noun, last } = site.number;
  if (noun[0] < noun[1]) return [word(site, noun[0])];
  const at = word(site, last) === '%' ? last + 1 : last;
  return OPENS_WHOLE.test(word(site, at)) ? [word(site, at + 1), word(site, at + 2)] : [];
}

/** Is a percentage a part of what an activity reached, and not of the public at large, of a price, of a survey? */
export function isShareOfDone(c: Claim): boolean {
  if (says(c.before, 'elsewhere', 12) || reads(c.before.slice(-2), SOURCE)) return false;
  const ofPublic = wholeOf(c.site).some((w) => sensesOf(w).has('whole'));
  if (ofPublic && !reads(c.before, SHARED, 6)) return false;
  return !c.ranged || says(c.before, 'funds');
}

const LARGE = 1000;
/** From here on a sum is no price, whatever words stand near. */
const NO_PRICE = 10_000;
const BEYOND = /^(?:pays|filière|national\p{L}*|économiser|gagn\p{L}+)$/u;
const GIVEN = /^(?:vers\p{L}+|apport\p{L}+|financ\p{L}+)$/u;
const RUNS = /^(?:coûte|coûtent|dépense|dépensent|avale)$/;
const OURS = /^(?:nous|on)$/;
const THEIRS = /^(?:elle|il|je)$/;

/** A large sum is spent unless it is a price; a small one where the words say what it pays. */
export function isSpent(c: Claim): boolean {
  if (reads(c.before, BEYOND, 12) && !reads(c.before, GIVEN)) return false;
  const priced = says(c.before, 'price', 8);
  const funded = says(c.before, 'funds') || says(c.behind, 'funds');
  if (c.size >= LARGE) return (c.per === null || PERIODS.has(c.per)) && !(priced && c.size < NO_PRICE && !funded);
  if (/^doté/.test(c.before[1] ?? '')) return true;
  if (c.per !== null && reads(c.before, RUNS, 8))
    return reads(c.before, OURS) || (says(c.before, 'funds') && !reads(c.before, THEIRS));
  return says(c.before, 'funds', 6) && !priced && c.per === null;
}
