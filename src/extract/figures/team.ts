import { type Claim, reads, says } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, FEW } from './evidence.js';
import { word } from './site.js';
import { didIt, doesIt, theyAct } from './verbs.js';

const AT_WORK = family('posts', 'staff', 'people', 'bodies');

const OF = /^d(?:e|')$/;
const BE = /^(?:sont|sommes|étaient|étions|seront)$/;
const THEY = /^(?:ils|elles|nous)$/;
const NOW = /^(?:aujourd'hui|désormais|maintenant|déjà|donc|encore|ainsi|environ)$/;
const RUNS = /^(?:tourne|fonctionne|repose|appuie|compose|composée?|organise|vit|tient|travaille|collabore|œuvre)$/;

/** `Ils sont quarante bénévoles à trier`, `Nous sommes aujourd'hui douze salariés`. */
const areSoMany = (c: Claim) => {
  const at = NOW.test(c.before[0] ?? '') ? 1 : 0;
  return BE.test(c.before[at] ?? '') && THEY.test(c.before[at + 1] ?? '') && (c.behind[0] === 'à' || AT_WORK(c));
};

const THEIR = /^(?:ses|nos|leurs|mes|les|d'autres)$/;

/** `tient la salle avec trois voisins`, `Avec ses douze bénévoles, l'équipe a ourlé`. */
const withThem = (c: Claim) => {
  const at = THEIR.test(c.before[0] ?? '') ? 1 : 0;
  // `Avec quatre camions et 18 bénévoles, la banque ramasse`
  if (c.before[0] === 'et' && c.before.at(-1) === 'avec' && c.before.length < 7) return actsThen(c);
  return c.before[at] === 'avec' && (doesIt(c) || didIt({ ...c, clause: c.before.slice(at + 1) }) || actsThen(c));
};

/** A clause of doing behind `Avec trois voisins, | il répare`. */
const actsThen = ({ behind }: Claim) => {
  const comma = behind.indexOf(',');
  return comma >= 0 && comma < 4 && says(behind.slice(comma + 1), 'does', 6);
};

const TEAM =
  /^(?:équipe|équipage|troupe|compagnie|fanfare|orchestre|chorale|chœur|collectif|brigade|escouade|bande|noyau|pool|trio|quatuor|staff|rédaction|réseau|conseil|comité|bureau)$/;
const HELPED =
  /^(?:épaul|aid|second|assist|appuy|accompagn|renforc|souten|relay|anim|sign|tenu|port|encadr|géré|gérée|mené|assur|pilot|condui|dirig|entreten|form|suivi|fréquent|cultiv|exploit|bâti|constru)/;
const HELP = /^(?:entourée?s?|aidée?s?|aide|côtés|appui|soutien|renfort|concours|épaulée?s?|flanquée?s?|compagnie)$/;

/** `L'équipe, cinq salariés et un veilleur, a accueilli`. */
const isTeam = (c: Claim) => AT_WORK(c) && c.before[0] === ',' && reads(c.before.slice(1), TEAM, 4);

/** `une équipe de quatre personnes`, `un petit noyau de six bénévoles`: those who do it. */
export const isTeamOf = (c: Claim) =>
  OF.test(c.before[0] ?? '') && reads(c.before.slice(1), TEAM, 2) && (AT_WORK(c) || /^personnes/.test(c.unit));

/** `animé par trois bénévoles`, `aidée de deux apprentis`. */
const isHelpOf = (c: Claim) =>
  AT_WORK(c) &&
  ((c.before[0] === 'par' && HELPED.test(c.before[1] ?? '')) ||
    (OF.test(c.before[0] ?? '') && HELP.test(c.before[1] ?? '')));

const PAYS = /^(?:rémunèr|emploi|salari|pai|embauch|form|encadr)(?:e|ent|ait|aient)$/;
/** `les deux salariés que rémunère l'association`. */
const isPaid = (c: Claim) => AT_WORK(c) && /^qu(?:e|')$/.test(c.behind[0] ?? '') && reads(c.behind, PAYS, 5);

const VOLUNTEERS = /^(?:bénévoles|volontaires)(?: |$)/;
/** `les 160 bénévoles du fichier`, `l'un des 22 bénévoles`. */
const areVolunteers = (c: Claim) => VOLUNTEERS.test(c.unit) && c.size >= FEW && /^(?:les|des)$/.test(c.before[0] ?? '');

/** `Parmi eux, des maires et une vingtaine d'entreprises`: some of those who were reached. */
const isAmong = (c: Claim) =>
  AT_WORK(c) &&
  word(c.site, c.site.from) === 'parmi' &&
  /^(?:eux|elles|ceux|celles)$/.test(word(c.site, c.site.from + 1));

/** Those who do the work, and how a sentence says that they do. */
export const TEAM_EVIDENCE: readonly Evidence[] = [
  { name: 'they are at it', weight: 2, holds: (c) => AT_WORK(c) && theyAct(c) },
  {
    name: 'so many to do it',
    weight: 3,
    sign: { words: BE },
    holds: areSoMany,
  },
  {
    name: 'run by them',
    weight: 3,
    sign: { words: RUNS },
    holds: (c) =>
      AT_WORK(c) &&
      reads(c.clause, RUNS, c.before[1] === 'et' ? 7 : 4) &&
      /^(?:avec|sur|de|par|à)$/.test(c.before[0] ?? ''),
  },
  { name: 'with them', weight: 3, holds: (c) => AT_WORK(c) && withThem(c) },
  { name: 'its team', weight: 3, sign: { words: TEAM }, holds: (c) => isTeam(c) || isTeamOf(c) },
  {
    name: 'their number, by its label',
    weight: 3,
    holds: (c) => AT_WORK(c) && c.before[0] === ':' && c.clause[0] === ':',
  },
  { name: 'its own people', weight: 3, holds: (c) => AT_WORK(c) && /^(?:ses|nos|leurs)$/.test(c.before[0] ?? '') },
  { name: 'helped by them', weight: 3, holds: isHelpOf },
  { name: 'paid by it', weight: 4, sign: { words: PAYS }, holds: isPaid },
  { name: 'volunteers that are known', weight: 2, holds: areVolunteers },
  { name: 'among them', weight: 2, sign: { words: /^parmi$/ }, holds: isAmong },
];
