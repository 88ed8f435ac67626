import { familyOf } from '../../french/unit-families.js';
import { type Claim, reads } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, FEW } from './evidence.js';
import { sensesOf } from './senses.js';
import { word } from './site.js';
import { didIt, doesIt, theyAct, wasDone } from './verbs.js';

const YEARS = /^ans$/;
/** `Nina, vingt ans, deux enfants`: set beside somebody's age. */
const isBesideAge = (c: Claim) =>
  c.size < FEW && /^(?:,|et)$/.test(c.before[0] ?? '') && YEARS.test(c.before[1] ?? '') && c.before.indexOf(',', 1) > 0;

const HOUSEHOLD = /^(?:famille|couple|foyer|fratrie|tribu|ménage|voisins)$/;
/** `une famille de Dax, cinq personnes dans un studio`. */
const isHousehold = (c: Claim) => c.size < FEW && c.before[0] === ',' && reads(c.before, HOUSEHOLD, 5);

const FARTHER = /^(?:loin|haut|bas|tard)$/;
const isFarther = ({ behind }: Claim) => behind[0] === 'plus' && FARTHER.test(behind[1] ?? '');

const CARRIED = /^(?:poche|main|bandoulière|anorak|pyjama|pantoufles|larmes)$/;
/** `venue avec sept contrats en poche`, `deux garçons en anorak`. */
const isCarried = ({ behind }: Claim) => /^(?:en|à|sous)$/.test(behind[0] ?? '') && CARRIED.test(behind[1] ?? '');

const ORIGIN =
  /^(?:initiative|impulsion|idée|volonté|colère|rêve|rencontre|amitié|envie|élan|passion|ténacité|obstination|imagination)$/;
/** `née de la colère de trois voisines`: those who began it. */
const isOrigin = (c: Claim) => c.size < FEW && /^d(?:e|')$/.test(c.before[0] ?? '') && ORIGIN.test(c.before[1] ?? '');

const PROTEST = /^(?:pétition|manifesté|manifestent|protesté|protestent|grève)$/;
const isProtest = ({ behind }: Claim) => reads(behind, PROTEST);

const SIGNS = /^(?:signé|paraphé|apposé|signent|paraphent)$/;
const SIGNATORIES = family('bodies', 'people');
/** `Cinq partenaires ont apposé leur signature`: who is at the table. */
const isSignatory = (c: Claim) => c.size < FEW && SIGNATORIES(c) && reads(c.behind, SIGNS, 3);

/** `dossiers en attente`. */
const PENDING = /^\p{L}+ en (?:attente|souffrance|suspens)(?: |$)/u;
const UNMET =
  /^(?:demandes|candidatures|dossiers|besoins|offres|requêtes)(?: non \p{L}+| insatisfait\p{L}+| rejet\p{L}+)/u;

const ESTIMATES = /^(?:estim|évalu|chiffr)(?:e|ent|ait|é|és|ée|ées)$/;
/** `On estime à 13 000 le nombre de soignants`: how many there are, not how many were reached. */
const isEstimate = (c: Claim) =>
  ESTIMATES.test(word(c.site, c.first)) || (c.before[0] === 'à' && reads(c.before, ESTIMATES, 3));

const LED = /^(?:tient|tenait|tenant)$/;
/** `tient par la main deux garçons`. */
const isLed = ({ before }: Claim) => before[0] === 'main' && reads(before, LED, 4);

const isThing = (c: Claim) => familyOf(c.unit) === 'equipment' || c.family === null;
const SINGLE = /^(?:je|j'|il)$/;
const A_MANS_LOAD = 20;
/** `Il a rempli quatorze cagettes`. */
const isHandful = (c: Claim) => c.size >= FEW && c.size < A_MANS_LOAD && isThing(c) && reads(c.clause, SINGLE, 4);

const OFFERED = /^(?:proposé|demandé|souhaité|promis|espéré|songé|pensé|failli|refusé|hésité|renoncé)$/;
/** `Sept parents ont proposé de repeindre`: who offers, asks or shrinks back has not done it. */
const onlyOffer = ({ behind }: Claim) => {
  const at = behind.slice(0, 5).findIndex((w) => OFFERED.test(w));
  return at > 0 && /^(?:ont|avaient)$/.test(behind[at - 1]!) && /^(?:d'|de|à)$/.test(behind[at + 1] ?? '');
};

/** `passe en revue quarante rapports`: what a book looks at. */
const isReviewed = ({ clause }: Claim) => clause[0] === 'revue' && clause[1] === 'en';

const IDLE_REACH = 12;
/** `a connu deux maires, trois réformes et un incendie`: in a row that an idle verb opened. */
const isInIdleRow = (c: Claim) => {
  if (!/^(?:,|et|puis)$/.test(c.before[0] ?? '') || c.earlier?.outcome !== false) return false;
  if (c.first - c.earlier.last > 2 || didIt(c)) return false;
  return c.before
    .slice(0, IDLE_REACH)
    .some((w, i) => sensesOf(w).has('idle') && /^(?:a|ai|ont|avait|avaient)$/.test(c.before[i + 1] ?? ''));
};

const isRoom = family('sites', 'capacity', 'equipment');
/** `du foyer Les Alizés, 84 chambres à Brest`: how large what is named right before is. */
const isBesideNamed = (c: Claim) => {
  if (c.before[0] !== ',' || !isRoom(c) || didIt(c) || doesIt(c) || wasDone(c) || theyAct(c)) return false;
  const named = c.first - 2;
  if (/^(?:à|au|aux|en|dans|sur|chez|depuis|selon|pour|avec)$/.test(word(c.site, c.site.from))) return false;
  return named > c.site.from && /^\p{Lu}/u.test(c.site.tokens[named]!.text) && c.earlier?.sentence !== c.site.from;
};

/** Everyday numbers of a narrative: who stands there, what somebody carries, where the neighbours live. */
export const EVERYDAY: readonly Evidence[] = [
  { name: 'beside an age', weight: -7, sign: { words: YEARS }, holds: isBesideAge },
  { name: 'a household', weight: -7, sign: { words: HOUSEHOLD }, holds: isHousehold },
  { name: 'so many farther', weight: -7, sign: { words: FARTHER }, holds: isFarther },
  { name: 'carried', weight: -6, sign: { words: CARRIED }, holds: isCarried },
  { name: 'who began it', weight: -6, sign: { words: ORIGIN }, holds: isOrigin },
  { name: 'they protest', weight: -5, sign: { words: PROTEST }, holds: isProtest },
  { name: 'who signs', weight: -5, sign: { words: SIGNS }, holds: isSignatory },
  { name: 'they only offer', weight: -6, sign: { words: OFFERED }, holds: onlyOffer },
  { name: 'looked at in a book', weight: -6, sign: { words: /^revue$/ }, holds: isReviewed },
  { name: 'in a row with what only happened', weight: -5, sign: { senses: ['idle'] }, holds: isInIdleRow },
  { name: 'how large it is, beside its name', weight: -5, holds: isBesideNamed },
  { name: 'unmet', weight: -10, holds: (c) => UNMET.test(c.unit) || PENDING.test(c.unit) },
  { name: 'estimated', weight: -8, sign: { words: ESTIMATES }, holds: isEstimate },
  { name: 'led by the hand', weight: -7, sign: { words: LED }, holds: isLed },
  { name: 'one man does it', weight: -3, sign: { words: SINGLE }, holds: isHandful },
];
