import { type Claim, reads } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, FEW } from './evidence.js';
import { doesIt } from './verbs.js';

const I = /^(?:je|j')$/;
const ONE_PERSON = /^(?:je|j'|il|elle)$/;
const PERSON = /^(?:il|elle|j'|ils|elles|qui)$/;
const OWNS = /^(?:a|ai|ont|avait|avaient|élève|élèvent|cumul(?:e|ait)|enchaîn(?:e|ait)|exerc(?:e|ait))$/;
const SEES = /^(?:voi[ts]|voyai[ts]|vus?|vue|voir)$/;

/** `a vu défiler sept ministres`, `voit passer trente personnes par jour`. */
const seesThem = ({ before }: Claim) => {
  const at = /^(?:ses|leurs|nos|les|des)$/.test(before[0] ?? '') ? 1 : 0;
  return /(?:er|ir)$/.test(before[at] ?? '') && SEES.test(before[at + 1] ?? '');
};

const BEGAN = /^(?:commenc|début|démarr|part)/;
/** `On a commencé avec trois chaises et une cafetière`. */
const beganWith = (c: Claim) => c.before[0] === 'avec' && c.size < FEW && reads(c.clause, BEGAN, 5);

const STORY =
  /^(?:films?|documentaires?|livres?|romans?|pièces?|spectacles?|récits?|série|bande|album|podcast|ouvrage|scénario|clip|fiction|conte|opéra|comédie|bd)$/;
const TELLS =
  /^(?:suit|suivent|racont|met|mettent|évoqu|retrac|dépei|narr|montr|dresse|campe|imagine|compose|filme|décri|pour)/;
/** `Le documentaire suit quatre apprentis`, `une pièce pour sept danseurs`. */
const isTold = (c: Claim) => {
  const at = c.clause.slice(0, 5).findIndex((w) => TELLS.test(w));
  return at >= 0 && reads(c.clause.slice(at + 1), STORY, 4);
};

const TOOK = /^(?:mis|mettre|met|mettent|fallu|passé)$/;
/** `a mis quatre séances à dompter la souris`: what it took somebody. */
const tookThem = ({ before, behind }: Claim) => TOOK.test(before[0] ?? '') && /^(?:à|pour)$/.test(behind[0] ?? '');

const LIVED = /^(?:travaillé|vécu|habité|étudié|enseigné|exercé|grandi|servi|passé|voyagé)$/;
/** `Il a travaillé dans quatre usines`: where somebody's life went by. */
const livedThere = ({ before, clause }: Claim) =>
  before[0] === 'dans' && LIVED.test(before[1] ?? '') && reads(clause, /^(?:je|j'|il|elle)$/, 6);

const SAW = /^(?:vu|vus|connu|croisé|aperçu)$/;

const CHILDREN = /^(?:enfants?|filles?|fils|garçons|gosses|gamins|bébés|petits)$/;

const RAISES = /^(?:élevé|élève|élevait|élevant|élever|eu|aura|attend|attendait|garde)$/;

const LEAVES_BEHIND = /^(?:laisse|laissait|perdu|eu|élève|élevait)$/;
/** `arrivée avec deux enfants et un chat`, `elle a élevé cinq enfants`. */
const hasChildren = (c: Claim) =>
  c.size < FEW &&
  CHILDREN.test(c.unit.split(' ')[0]!) &&
  (/^(?:ses|leurs|mes|nos)$/.test(c.before[0] ?? '') ||
    LEAVES_BEHIND.test(c.before[0] ?? '') ||
    (c.before[0] === 'avec' && !doesIt(c, 4)) ||
    reads(c.clause, RAISES, 3) ||
    isHis(c));

const PICTURE = /^(?:photos?|image|cliché|affiche|fresque|tableau|écran|couverture|carte|vitrine)$/;
const HAD = /^(?:ai|a|avais|avait|as)$/;
/** `J'avais 19 ans, pas de diplôme et deux enfants`. */
const isHis = ({ clause }: Claim) => clause.some((w, i) => HAD.test(w) && ONE_PERSON.test(clause[i + 1] ?? ''));

const isThing = family(null, 'equipment');

/** What somebody has, sees, tells or goes through in private. */
export const OF_ONE_PERSON: readonly Evidence[] = [
  {
    name: 'how often it happened to one',
    weight: -4,
    holds: (c) => c.family === 'rates' && c.per === null && reads(c.clause, ONE_PERSON, 9),
  },
  {
    name: 'in a picture',
    weight: -5,
    sign: { words: PICTURE },
    holds: (c) => c.before[0] === ',' && c.size < FEW && reads(c.before, PICTURE, 4),
  },
  {
    name: 'their own',
    weight: -5,
    sign: { words: OWNS },
    holds: (c) => c.size < FEW && OWNS.test(c.before[0] ?? '') && PERSON.test(c.before[1] ?? ''),
  },
  { name: 'their children', weight: -7, holds: hasChildren },
  {
    name: 'a private deed',
    weight: -3,
    sign: { words: ONE_PERSON },
    holds: (c) => isThing(c) && c.size < FEW && reads(c.clause, ONE_PERSON),
  },
  { name: 'where one lived', weight: -9, sign: { words: LIVED }, holds: livedThere },
  { name: 'what it took', weight: -6, sign: { words: TOOK }, holds: tookThem },
  {
    name: 'what one saw',
    weight: -9,
    sign: { words: SAW },
    holds: (c) => SAW.test(c.before[0] ?? '') && c.clause.some((w) => I.test(w)),
  },
  { name: 'who one sees pass', weight: -6, sign: { words: SEES }, holds: seesThem },
  { name: 'what it began with', weight: -5, sign: { words: BEGAN }, holds: beganWith },
  { name: 'told in a story', weight: -6, sign: { words: STORY }, holds: isTold },
];
