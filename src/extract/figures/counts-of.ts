import type { Family } from '../../french/unit-families.js';
import { type Claim, reads, says } from './claim.js';
import { type Evidence, LARGE } from './evidence.js';
import { CHANGED, didIt, doesIt, wasDone } from './verbs.js';

const POINTS = /^points?(?: de (?:moyenne|pourcentage|plus|moins))?$/;
const GAINS = /^(?:amélior|perd|relev|écart|gain|différence|dégrad|avance|retard)\p{L}*$/u;
const AT_LARGE =
  /^(?:chômage|inflation|prix|natalité|mortalité|pauvreté|abstention|pib|croissance|sondages?|france|opinion|intentions?|partis?|listes?|candidate?s?|équipe|club|bourse|action|indice|match|saison|championnat|permis)$/;
/** `Les élèves gagnent deux points`, `L'écart, neuf points, …`: by how much it changed, and not how a country fares. */
const isPointsGained = (c: Claim) =>
  POINTS.test(c.unit) &&
  (reads(c.before, CHANGED, 8) || reads(c.before, GAINS, 8)) &&
  !reads(c.before, AT_LARGE) &&
  (c.earlier?.outcome === true || !says(c.before, 'society'));

const NEVER = new Set<Family | null>(['capacity', 'documents', 'relatives', 'everyday']);

/** Is what is counted of one of these families? */
export const family = (...names: (Family | null)[]) => {
  const set = new Set<Family | null>(names);
  return (c: Claim) => set.has(c.family);
};

/** `a ouvert 30 places`, `a posé 640 plombages`, `sert 90 couverts par jour`: made or handed out in number, whatever it is. */
const isMade = (c: Claim) =>
  (didIt(c) && (c.size >= LARGE || c.family === 'capacity')) ||
  (c.family === 'documents' && c.size >= LARGE && wasDone(c)) ||
  (c.per !== null && doesIt(c, 8));

/** Who or what is counted. */
export const COUNTED: readonly Evidence[] = [
  { name: 'people served', weight: 3, holds: family('public') },
  { name: 'acts', weight: 3, holds: family('acts') },
  { name: 'posts', weight: 2, holds: family('posts') },
  { name: 'people by what they do', weight: -1, holds: family('people') },
  { name: 'a headcount', weight: -1, holds: family('staff') },
  { name: 'sites', weight: 3, holds: family('sites') },
  { name: 'bodies', weight: -1, holds: family('bodies') },
  { name: 'things', weight: -1, holds: family('equipment') },
  { name: 'no known outcome', weight: -2, holds: family(null) },
  { name: 'points gained', weight: 9, sign: { words: /^points?$/ }, holds: isPointsGained },
  {
    name: 'points of a country or a match',
    weight: -8,
    sign: { words: /^points?$/ },
    holds: (c) => POINTS.test(c.unit) && reads(c.before, AT_LARGE),
  },
  { name: 'times', weight: -2, holds: family('rates') },
  { name: 'inhabitants', weight: -3, holds: family('residents') },
  { name: 'seats, pages, relatives', weight: -6, holds: (c) => NEVER.has(c.family) && !isMade(c) },
  { name: 'seats, pages, relatives made in number', weight: -2, holds: (c) => NEVER.has(c.family) && isMade(c) },
];
