import { type Claim, reads, says } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, LARGE } from './evidence.js';
import { isTeamOf } from './team.js';
import { wasDone } from './verbs.js';

const isPlace = family('sites', 'bodies');

const OF = /^d(?:e|')$/;
const CAN = /^(?:peut|peuvent|pouvait|pouvaient|pourra|pourront|pouvant)$/;
const FIRM = /^(?:entreprise|société|groupe|usine|pme|maison|scierie|firme|startup|start-up|scop|enseigne)$/;
const POSSESSES = /^(?:possèd(?:e|ent|ait|aient)|détien(?:t|nent)|détenait)$/;
const HOUSES =
  /^(?:école|lycée|collège|université|campus|prison|arrêt|ville|village|bourg|hameau|commune|canton|quartier|vallée|département|région|agglomération|communautés?|métropole|bailleur|groupe|entreprise|usine|hôpital|ehpad|pays|île|archipel|établissement|faculté|caserne|cité|immeuble|résidence|tour|marque|enseigne|territoire|bassin|circonscription|académie|massif|plateau|littoral|presqu'île|archipel|nation)$/;

/** `Le car ne passe plus que deux fois par jour`. */
const isFewer = ({ before }: Claim) =>
  before[0] === 'que' && before[1] === 'plus' && reads(before.slice(2), /^n(?:e|')$/, 3);

/** `Le département n'a que neuf psychiatres`. */
const hasOnly = ({ before }: Claim) =>
  before[0] === 'que' &&
  /^(?:a|ont|avait|avaient|compte|comptent|comptait|comptaient|reste)$/.test(before[1] ?? '') &&
  /^n(?:e|')$/.test(before[2] ?? '');

/** `L'école, trois classes et 58 élèves, a failli fermer`: between commas behind what opens the sentence. */
const isBesideName = (c: Claim) => {
  if (c.first - c.before.length !== c.site.from) return false;
  const at = c.before.indexOf(',');
  const opening = c.before.length - at - 1;
  if (at < 0 || opening === 0 || opening > 3 || !HOUSES.test(c.before[at + 1]!)) return false;
  // the second of a row, behind one that was no outcome
  return at === 0 || (c.earlier?.outcome === false && c.before[at - 1] !== ':');
};

/** How many of its kind it counts is what the sentence says of a thing, not of a deed: `immeuble de 96 logements`. */
const isSize = (c: Claim) => OF.test(c.before[0] ?? '') && says(c.before.slice(1, 2), 'holder');

/** `un groupe de 15 stagiaires a commencé`: a group is its people. */
const isGroup = (c: Claim) =>
  isTeamOf(c) ||
  /^(?:promotion|cohorte)$/.test(c.before[1] ?? '') ||
  (/^(?:groupes?|équipe|classes?|fratrie)$/.test(c.before[1] ?? '') && wasDone(c) && c.before[2] !== 'par');

const MEMBERS = /^\p{L}+ (?:membres|adhérente?s|affiliée?s|fédérée?s|labellisée?s)\b/u;
/** `les 41 structures adhérentes de la fédération`: whom it has got together. */
const areMembers = (c: Claim) => isPlace(c) && MEMBERS.test(c.unit) && !reads(c.behind, /^(?:visée?s|attendue?s)$/, 3);

const LIMITS = /^(?:limit|plafonn|restrei|born)\p{L}*$/u;
/** `Le règlement limite les groupes à huit personnes`. */
const isLimited = ({ before }: Claim) => before[0] === 'à' && reads(before, LIMITS, 5);

const SHELTERS = /^(?:abrit|concentr|regroup|rassembl|a$|ont$|accueill)/;
const TERRITORY =
  /^(?:ville|village|bourg|commune|canton|quartier|vallée|département|région|agglomération|métropole|pays|île|territoire|bassin|massif|cité|hameau|lotissement|station|bourgade|rue|place|zone|îlot|arrondissement)$/;
const CAMPUS = /^(?:lycée|collège|université|campus|faculté)$/;
const PUPILS = /^(?:élèves|lycéens|collégiens|étudiants|internes)/;
const BUILDING =
  /^(?:maison|immeuble|bâtiment|appartement|école|gare|hôtel|logement|château|ferme|tour|pavillon|villa)$/;

/** `Le quartier abrite 3 000 logements`, `Le lycée accueille 900 élèves`, `La maison a six chambres`. */
const isInIt = (c: Claim) => {
  const at = c.clause.slice(0, 2).findIndex((w) => SHELTERS.test(w));
  if (at < 0) return false;
  const subject = c.clause.slice(at + 1, at + 4);
  if (c.clause[at] === 'a') return at === 0 && isPlace(c) && reads(subject, BUILDING, 2);
  if (/^accueill/.test(c.clause[at]!)) return reads(subject, CAMPUS) && PUPILS.test(c.unit) && c.size >= LARGE;
  return reads(subject, TERRITORY);
};

const REACH_OF_HAS = 6;

/** `L'école, qui compte 900 élèves`, `La prison compte 312 détenus`: what houses them says how large it is. */
const isItsOwn = (c: Claim) => {
  const at = c.before.slice(0, REACH_OF_HAS).findIndex((w) => says([w], 'has'));
  return at >= 0 && reads(c.before.slice(at + 1), HOUSES, 5);
};

/** How large a thing, a town or a firm is tells of no deed. */
export const OWN_SIZE: readonly Evidence[] = [
  { name: 'its members', weight: 2, holds: areMembers },
  { name: 'no more than', weight: -5, sign: { words: /^que$/ }, holds: hasOnly },
  { name: 'limited to', weight: -8, sign: { words: LIMITS }, holds: isLimited },
  { name: 'fewer than there were', weight: -8, sign: { words: /^que$/ }, holds: isFewer },
  { name: 'set beside its name', weight: -6, holds: isBesideName },
  { name: 'the size of a thing', weight: -5, sign: { senses: ['holder'] }, holds: (c) => isSize(c) && !isGroup(c) },
  { name: 'its own size', weight: -6, sign: { senses: ['has'] }, holds: isItsOwn },
  { name: 'what it owns', weight: -6, sign: { words: POSSESSES }, holds: (c) => reads(c.clause, POSSESSES, 3) },
  { name: 'who and what is in it', weight: -7, sign: { words: SHELTERS }, holds: isInIt },
  { name: 'how many it can hold', weight: -6, sign: { words: CAN }, holds: (c) => reads(c.clause, CAN, 3) },
  {
    name: 'the size of a firm',
    weight: -4,
    sign: { words: FIRM },
    holds: (c) => c.family === 'staff' && c.before[0] === ',' && reads(c.before, FIRM, 4),
  },
  {
    name: 'all of a town',
    weight: -3,
    holds: (c) => c.family === 'residents' && /^(?:ses|leurs|nos|mes)$/.test(c.before[0] ?? ''),
  },
];
