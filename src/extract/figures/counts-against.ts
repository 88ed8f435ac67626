import { type Claim, reads, says } from './claim.js';
import { isPlace } from './counts-for.js';
import { family } from './counts-of.js';
import { type Evidence, FEW, inFrance, LARGE } from './evidence.js';
import { didIt, doesIt, isIdle, theyAct, theyIdle, wasDone, wereDone } from './verbs.js';

const CAN = /^(?:peut|peuvent|pouvait|pouvaient|pourra|pourront|pouvant)$/;
const OWNS = /^(?:a|ai|ont|avait|avaient|élève|élèvent)$/;
const PERSON = /^(?:il|elle|j'|ils|elles|qui)$/;
const UNFILLED = /pourvoir|(?:vacant|manquant|supprimé|perdu|détruit|fermé|attendu|prévu|espéré|annoncé)e?s/;
const NEGATION = /^(?:ne|n')$/;
const LIVING = /^(?:viv(?:ent|aient|re)|habitent|habitaient|population)$/;
const OF = /^d(?:e|')$/;
const WITHIN = /^(?:en|sous|comme|que|qu')$/;
const FIRM = /^(?:entreprise|société|groupe|usine|pme|maison|scierie|firme|startup|start-up|scop|enseigne)$/;
const I = /^(?:je|j')$/;
const COME = /^(?:venue?s?|issue?s?|originaires?|arrivée?s?)$/;
const FOUNDED =
  /^(?:fondée?s?|créée?s?|imaginée?s?|inventée?s?|lancée?s?|écrite?s?|pensée?s?|signée?s?|portée?s?|née?)$/;
const SURVEY = /^(?:enquêtes?|sondages?|études?|questionnaires?|interrogée?s?|sondée?s?|baromètre)$/;
const OURS = /^(?:notre|nos)$/;
const DEPRIVED = /^priv(?:é|ée|és|ées|e|ent|er)$/;
const HOUSES =
  /^(?:école|lycée|collège|université|campus|prison|arrêt|ville|village|bourg|commune|canton|quartier|vallée|département|région|agglomération|communautés?|métropole|bailleur|groupe|entreprise|usine|hôpital|ehpad|pays|île|archipel|établissement|faculté|caserne|cité|immeuble|résidence|tour|marque|enseigne)$/;
const POSSESSES = /^(?:possèd(?:e|ent|ait|aient)|détien(?:t|nent)|détenait)$/;
const NATIONWIDE = 1e6;
const NATION = /^(?:france$|français|européens)/;
const NATIONALS = /^(?:français|européens)/;
const NOT_ONLY = /^(?:ne|n')$/;

/** How many of its kind it counts is what the sentence says of a thing, not of a deed: `immeuble de 96 logements`. */
const isSize = (c: Claim) => OF.test(c.before[0] ?? '') && says(c.before.slice(1, 2), 'holder');

/** `un groupe de 15 stagiaires a commencé`: a group is its people. */
const isGroup = (c: Claim) =>
  /^(?:groupes?|équipe|promotion|classes?|fratrie)$/.test(c.before[1] ?? '') && wasDone(c) && c.before[2] !== 'par';

const REACH_OF_HAS = 6;

/** `L'école, qui compte 900 élèves`, `La prison compte 312 détenus`: what houses them says how large it is. */
const isItsOwn = (c: Claim) => {
  const at = c.before.slice(0, REACH_OF_HAS).findIndex((w) => says([w], 'has'));
  return at >= 0 && reads(c.before.slice(at + 1), HOUSES, 5);
};

const isActive = (c: Claim) =>
  didIt(c) || doesIt(c) || wasDone(c) || wereDone(c) || theyAct(c) || says(c.clause, 'has', 8) || c.before[0] === ':';

/** `il y a`, `il y avait alors`. */
const thereIs = ({ before }: Claim) => {
  const at = before.slice(0, 4).indexOf('y');
  return at > 0 && /^(?:a|avait|aura|ont)$/.test(before[at - 1]!);
};

const TOOK = /^(?:mis|mettre|met|mettent|fallu|passé)$/;
/** `a mis quatre séances à dompter la souris`: what it took somebody. */
const tookThem = ({ before, behind }: Claim) => TOOK.test(before[0] ?? '') && /^(?:à|pour)$/.test(behind[0] ?? '');

/** The words before it up to a comma: what governs it. */
const governing = ({ before }: Claim) => {
  const comma = before.indexOf(',');
  return comma < 0 ? before : before.slice(0, comma);
};

const LEAVES = /^(?:partis|parties|repartis|reparties)$/;
const isLost = (c: Claim) =>
  says(governing(c), 'loses', 3) ||
  reads(governing(c), DEPRIVED, 5) ||
  (says(c.behind, 'loses', 3) && !(family('public')(c) && reads(c.behind, LEAVES, 3)));

const SAW = /^(?:vu|vus|connu|croisé|aperçu)$/;

/** `72 chambres pour 110 demandes`: what there is beside what is asked for. */
const isShort = (c: Claim) =>
  (c.behind[0] === 'pour' && c.site.tokens[c.last + 1]?.kind === 'number') ||
  (c.before[0] === 'pour' && c.earlier?.sentence === c.site.from && c.first - c.earlier.last === 1);

const CHILDREN = /^(?:enfants?|filles?|fils|garçons|gosses|gamins|bébés|petits)$/;

/** `arrivée avec deux enfants et un chat`. */
const hasChildren = (c: Claim) =>
  c.before[0] === 'avec' && c.size < FEW && CHILDREN.test(c.unit.split(' ')[0]!) && !doesIt(c, 4);

/** The word right behind the number: `vingt-neuf | autres | territoires`. */
const numbering = ({ site }: Claim): string => site.tokens[site.number.last]?.text ?? '';

const LEFT = /^(?:reste|restait|restent|restaient|restera)$/;
const GAVE_UP = /^(?:éponge|rideau|renoncé|abandonné|capitulé|démissionné)$/;
const isThing = family(null, 'equipment');

/** What the sentence says against a count. */
export const AGAINST_COUNTS: readonly Evidence[] = [
  { name: 'counted on', weight: -6, holds: (c) => c.before[0] === 'sur' && /^compt/.test(c.before[1] ?? '') },
  {
    name: 'within so many',
    weight: -4,
    sign: { words: WITHIN },
    holds: (c) =>
      WITHIN.test(c.before[0] ?? '') &&
      !(c.family === 'acts' && c.before[0] === 'en' && c.earlier?.outcome === true) &&
      !(c.before[0] === 'que' && reads(c.clause, NOT_ONLY)),
  },
  { name: 'between two', weight: -7, holds: (c) => c.before[0] === 'entre' },
  { name: 'the size of a thing', weight: -5, sign: { senses: ['holder'] }, holds: (c) => isSize(c) && !isGroup(c) },
  { name: 'its own size', weight: -6, sign: { senses: ['has'] }, holds: isItsOwn },
  { name: 'what it owns', weight: -6, sign: { words: POSSESSES }, holds: (c) => reads(c.clause, POSSESSES, 3) },
  { name: 'how many it can hold', weight: -6, sign: { words: CAN }, holds: (c) => reads(c.clause, CAN, 3) },
  {
    name: 'their own',
    weight: -5,
    sign: { words: OWNS },
    holds: (c) => c.size < FEW && OWNS.test(c.before[0] ?? '') && PERSON.test(c.before[1] ?? ''),
  },
  {
    name: 'its founders',
    weight: -5,
    sign: { words: FOUNDED },
    holds: (c) => c.before[0] === 'par' && reads(c.before, FOUNDED, 4),
  },
  {
    name: 'those who were asked',
    weight: -6,
    sign: { words: SURVEY },
    holds: (c) => c.before[0] === 'de' && c.before[1] === 'auprès' && reads(c.before, SURVEY) && !reads(c.before, OURS),
  },
  { name: 'their children', weight: -5, holds: hasChildren },
  { name: 'together with others', weight: -5, holds: (c) => c.before[0] === 'avec' && /^autres?$/.test(numbering(c)) },
  {
    name: 'all of a town',
    weight: -3,
    holds: (c) => c.family === 'residents' && /^(?:ses|leurs|nos|mes)$/.test(c.before[0] ?? ''),
  },
  { name: 'where it is', weight: -4, holds: (c) => c.before[0] === 'dans' && !isPlace(c) && c.size < FEW },
  { name: 'what it took', weight: -6, sign: { words: TOOK }, holds: tookThem },
  {
    name: 'what one saw',
    weight: -9,
    sign: { words: SAW },
    holds: (c) => SAW.test(c.before[0] ?? '') && c.clause.some((w) => I.test(w)),
  },
  { name: 'so many for so many', weight: -7, holds: isShort },
  { name: 'an idle verb', weight: -4, sign: { senses: ['idle'] }, holds: isIdle },
  { name: 'there are some', weight: -4, sign: { words: /^y$/ }, holds: (c) => c.size < LARGE && thereIs(c) },
  { name: 'a few at hand', weight: -1, holds: (c) => c.size < FEW && !isActive(c) },
  {
    name: 'still waiting or wanted',
    weight: -5,
    sign: { words: UNFILLED, senses: ['waits'] },
    holds: (c) => says(c.behind, 'waits', 3) || UNFILLED.test(c.unit),
  },
  {
    name: 'the size of a firm',
    weight: -4,
    sign: { words: FIRM },
    holds: (c) => c.family === 'staff' && c.before[0] === ',' && reads(c.before, FIRM, 4),
  },
  {
    name: 'where they come from',
    weight: -5,
    sign: { words: COME },
    holds: (c) => c.before[0] === 'de' && reads(c.before, COME, 2),
  },
  {
    name: 'a private deed',
    weight: -3,
    sign: { words: I },
    holds: (c) => isThing(c) && c.size < FEW && reads(c.clause, I),
  },
  { name: 'left without', weight: -4, sign: { words: /^sans$/ }, holds: (c) => reads(c.behind, /^sans$/, 5) },
  { name: 'so many less', weight: -5, holds: (c) => c.behind[0] === 'de' && c.behind[1] === 'moins' },
  { name: 'what is left', weight: -5, sign: { words: LEFT }, holds: (c) => reads(governing(c), LEFT, 4) },
  { name: 'gave up', weight: -6, sign: { words: GAVE_UP }, holds: (c) => reads(c.behind, GAVE_UP, 5) },
  { name: 'lost', weight: -5, sign: { words: DEPRIVED, senses: ['loses'] }, holds: isLost },
  { name: 'they do nothing for it', weight: -4, sign: { senses: ['idle'] }, holds: theyIdle },
  { name: 'they do not', weight: -5, sign: { words: NEGATION }, holds: (c) => NEGATION.test(c.behind[0] ?? '') },
  {
    name: 'for so many inhabitants',
    weight: -4,
    holds: (c) => c.family === 'residents' && /^(?:pour|par|de|d')$/.test(c.before[0] ?? ''),
  },
  { name: 'who lives there', weight: -5, sign: { words: LIVING }, holds: (c) => reads(c.before, LIVING, 5) },
  {
    name: 'a nation',
    weight: -4,
    sign: { words: NATION, senses: ['society'] },
    holds: (c) => says(c.before, 'society', 12) || inFrance(c) || NATIONALS.test(c.unit),
  },
  { name: 'the size of a nation', weight: -2, holds: (c) => c.size >= NATIONWIDE && c.family !== 'acts' },
];
