import { type Claim, reads, says } from './claim.js';
import type { Family } from './families.js';
import { didIt, doesIt, isIdle, wasDone } from './verbs.js';

/** One thing that speaks for (weight above 0) or against an outcome. The weights that hold are added up. */
export interface Evidence {
  readonly name: string;
  readonly weight: number;
  readonly holds: (claim: Claim) => boolean;
}

const NEVER = new Set<Family | null>(['capacity', 'documents', 'relatives', 'everyday']);
const CAN = /^(?:peut|peuvent|pouvait|pouvaient|pourra|pourront|pouvant)$/;
const OWNS = /^(?:a|ai|ont|avait|avaient|élève|élèvent)$/;
const PERSON = /^(?:il|elle|j'|ils|elles|qui)$/;
const HELD = new Set<Family | null>(['public', 'posts', 'staff', 'sites', 'bodies']);
const UNFILLED = /pourvoir|(?:vacant|manquant|supprimé|perdu|détruit|fermé|attendu|prévu|espéré|annoncé)e?s/;
const NEGATION = /^(?:ne|n')$/;
const LIVING = /^(?:viv(?:ent|aient|re)|habitent|habitaient|population)$/;
const OF = /^d(?:e|')$/;
const SPREAD = /^(?:réseau|cycle|série|total|ensemble|parc|flotte|équipe|moyenne|programme|tournée|coopérative)$/;
const WITHIN = /^(?:en|sous|comme|que|qu'|entre)$/;
const RAISED = /^(?:port(?:er?|é|ant|era|ent)|monter?|hisser)$/;
const FIRM = /^(?:entreprise|société|groupe|usine|pme|maison|scierie|firme|startup|start-up|scop|enseigne)$/;
const I = /^(?:je|j')$/;
const COME = /^(?:venue?s?|issue?s?|originaires?|arrivée?s?)$/;
const FUTURE = /^(?!opéra|caméra)\p{L}{2,}(?:ra|ront|rez|rons)$/u;
const NATIONWIDE = 1e6;
const LARGE = 30;
const FEW = 10;

/** How many of its kind it counts is what the sentence says of a thing, not of a deed: `immeuble de 96 logements`. */
const isSize = (c: Claim) => OF.test(c.before[0] ?? '') && says(c.before.slice(1, 2), 'holder');

const isPlace = (c: Claim) => c.family === 'sites' || c.family === 'bodies';
const isActive = (c: Claim) => didIt(c) || doesIt(c) || wasDone(c) || says(c.clause, 'has', 8);

/** `il y a`, `il y avait alors`. */
const thereIs = ({ before }: Claim) => {
  const at = before.slice(0, 4).indexOf('y');
  return at > 0 && /^(?:a|avait|aura|ont)$/.test(before[at - 1]!);
};

/** `en France`, and not `France Travail`. */
export const inFrance = (c: Claim) => c.before.some((w, i) => w === 'france' && c.before[i + 1] === 'en');

/** Is what is counted of one of these families? */
const family = (...names: (Family | null)[]) => {
  const set = new Set<Family | null>(names);
  return (c: Claim) => set.has(c.family);
};

/** Who or what is counted. */
const COUNTED: readonly Evidence[] = [
  { name: 'people served', weight: 3, holds: family('public') },
  { name: 'acts', weight: 3, holds: family('acts') },
  { name: 'posts', weight: 2, holds: family('posts') },
  { name: 'a headcount', weight: -1, holds: family('staff') },
  { name: 'sites', weight: 3, holds: family('sites') },
  { name: 'bodies', weight: -1, holds: family('bodies') },
  { name: 'things', weight: -1, holds: family('equipment') },
  { name: 'no known outcome', weight: -2, holds: family(null) },
  { name: 'times', weight: -2, holds: family('rates') },
  { name: 'inhabitants', weight: -3, holds: family('residents') },
  { name: 'seats, pages, relatives', weight: -6, holds: (c) => NEVER.has(c.family) },
];

/** What the clause says of a count. */
const OF_COUNTS: readonly Evidence[] = [
  { name: 'somebody did it', weight: 3, holds: didIt },
  { name: 'somebody does it', weight: 2, holds: (c) => !didIt(c) && doesIt(c, 8) },
  { name: 'a body has them', weight: 2, holds: (c) => says(c.clause, 'has', 8) && HELD.has(c.family) },
  { name: 'they acted', weight: 1, holds: (c) => c.family === 'residents' && wasDone(c) },
  { name: 'of which', weight: 2, holds: (c) => c.before[0] === 'dont' && c.earlier?.outcome === true },
  { name: 'counted on', weight: -6, holds: (c) => c.before[0] === 'sur' && /^compt/.test(c.before[1] ?? '') },
  { name: 'done with it', weight: 2, holds: wasDone },
  { name: 'so many by period', weight: 1, holds: (c) => c.per !== null },
  { name: 'a rhythm', weight: 3, holds: (c) => c.family === 'rates' && c.per !== null && !c.ranged },
  { name: 'in so many places', weight: 2, holds: (c) => c.before[0] === 'dans' && isPlace(c) },
  { name: 'many', weight: 1, holds: (c) => c.size >= LARGE },
  {
    name: 'goes on from an outcome',
    weight: 1,
    holds: (c) => c.earlier?.outcome === true && /^(?:soit|dont|et|,)$/.test(c.before[0] ?? ''),
  },
  {
    name: 'a spread of it',
    weight: 1,
    holds: (c) => OF.test(c.before[0] ?? '') && reads(c.before.slice(1, 3), SPREAD),
  },
  { name: 'within so many', weight: -4, holds: (c) => WITHIN.test(c.before[0] ?? '') },
  { name: 'the size of a thing', weight: -5, holds: isSize },
  { name: 'how many it can hold', weight: -6, holds: (c) => reads(c.clause, CAN, 3) },
  {
    name: 'their own',
    weight: -5,
    holds: (c) => c.size < FEW && OWNS.test(c.before[0] ?? '') && PERSON.test(c.before[1] ?? ''),
  },
  { name: 'an idle verb', weight: -4, holds: isIdle },
  { name: 'there are some', weight: -4, holds: (c) => c.size < LARGE && thereIs(c) },
  { name: 'a few at hand', weight: -1, holds: (c) => c.size < FEW && !isActive(c) },
  { name: 'still waiting or wanted', weight: -5, holds: (c) => says(c.behind, 'waits', 3) || UNFILLED.test(c.unit) },
  { name: 'raised to', weight: 3, holds: (c) => c.before[0] === 'à' && reads(c.clause, RAISED, 6) },
  {
    name: 'the size of a firm',
    weight: -4,
    holds: (c) => c.family === 'staff' && c.before[0] === ',' && reads(c.before, FIRM, 4),
  },
  { name: 'in a headline', weight: 1, holds: (c) => c.headline },
  { name: 'where they come from', weight: -5, holds: (c) => c.before[0] === 'de' && reads(c.before, COME, 2) },
  {
    name: 'a private deed',
    weight: -3,
    holds: (c) => (c.family === null || c.family === 'equipment') && c.size < FEW && reads(c.clause, I),
  },
  { name: 'left without', weight: -4, holds: (c) => reads(c.behind, /^sans$/, 5) },
  { name: 'still to come', weight: -2, holds: (c) => reads(c.clause, FUTURE, 8) },
  { name: 'announced', weight: -5, holds: (c) => reads(c.behind, FUTURE, 2) },
  { name: 'so many less', weight: -5, holds: (c) => c.behind[0] === 'de' && c.behind[1] === 'moins' },
  { name: 'lost', weight: -5, holds: (c) => says(c.before, 'loses', 3) || says(c.behind, 'loses', 3) },
  { name: 'they do not', weight: -5, holds: (c) => NEGATION.test(c.behind[0] ?? '') },
  {
    name: 'for so many inhabitants',
    weight: -4,
    holds: (c) => c.family === 'residents' && /^(?:pour|par|de|d')$/.test(c.before[0] ?? ''),
  },
  { name: 'who lives there', weight: -5, holds: (c) => reads(c.before, LIVING, 5) },
  {
    name: 'a nation',
    weight: -4,
    holds: (c) => says(c.before, 'society', 12) || inFrance(c) || /^(?:français|européens)/.test(c.unit),
  },
  { name: 'the size of a nation', weight: -2, holds: (c) => c.size >= NATIONWIDE && c.family !== 'acts' },
];

const LENGTH = /\/|^(?:k?m[²2]?|mètres?|kilomètres?)$/;
const AT = /^(?:à|d'|de|long|haut|du)$/;
const SIZED = /^(?:mesurer?|mesurent?|pèsent?|fait|font|affichent?|approche)$/;

/** What the clause says of a length, a weight, an energy. */
const OF_MEASURES: readonly Evidence[] = [
  { name: 'somebody did it', weight: 4, holds: didIt },
  { name: 'somebody does it', weight: 3, holds: (c) => !didIt(c) && doesIt(c, 10) },
  { name: 'done with it', weight: 3, holds: wasDone },
  { name: 'so much by period', weight: 3, holds: (c) => c.per !== null && !LENGTH.test(c.unit) },
  { name: 'less of it', weight: 3, holds: (c) => reads(c.behind, /^moins$/, 3) },
  { name: 'a speed', weight: -6, holds: (c) => /\//.test(c.unit) },
  { name: 'how large, how far', weight: -4, holds: (c) => AT.test(c.before[0] ?? '') },
  { name: 'its own size', weight: -4, holds: (c) => c.per === null && reads(c.before, SIZED, 3) },
  {
    name: 'set in',
    weight: -4,
    holds: (c) => LENGTH.test(c.unit) && /^[,(]$/.test(c.before[0] ?? '') && /^[,)]$/.test(c.behind[0] ?? ''),
  },
  { name: 'a price in kind', weight: -4, holds: isIdle },
  { name: 'a measure', weight: -2, holds: () => true },
];

/** What undoes any count or measure. */
const UNREAL: readonly Evidence[] = [
  {
    name: 'supposed, wished or lacking',
    weight: -8,
    holds: (c) => says(c.clause, 'unreal') || says(c.behind, 'unreal', 3),
  },
  // `distribue jusqu'à 380 paniers par semaine` tells what is done; `accueille jusqu'à 120 personnes` what there is room for
  { name: 'a limit', weight: -8, holds: (c) => c.modifier === 'at-most' && !(c.per !== null && doesIt(c, 8)) },
];

export const COUNT_EVIDENCE: readonly Evidence[] = [...COUNTED, ...OF_COUNTS, ...UNREAL];
export const MEASURE_EVIDENCE: readonly Evidence[] = [...OF_MEASURES, ...UNREAL];
