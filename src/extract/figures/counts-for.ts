import { familyOf } from '../../french/unit-families.js';
import { type Claim, followsOutcome, reads, says } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, LARGE, PROGRAMME } from './evidence.js';
import { CAUSES, DID, DONE, didIt, doesIt, isCaused, wasDone, wereDone } from './verbs.js';

const OF = /^d(?:e|')$/;
const SPREAD =
  /^(?:réseau|cycle|série|total|ensemble|parc|flotte|équipe|moyenne|programme|tournée|coopérative|groupe|promotion|vague|cohorte)$/;
const RAISED = /^(?:port(?:er?|é|ant|era|ent)|monter?|hisser|passée?s?)$/;
const TALLY =
  /^(?:bilan|résultats?|total|palmarès|récolte|moisson|tableau|carnet|compteur|chiffres|comptes?|rempli|résumé|prime|programme|saison|balance)$/;

const HELD = family('public', 'people', 'posts', 'staff', 'sites', 'bodies');
const TALLIED = family('public', 'people', 'staff', 'posts', 'acts');
export const isPlace = family('sites', 'bodies');
const CONCERNS =
  /^(?:concern(?:e|ent|ait)|couvr(?:e|ent|ait)|englob(?:e|ent|ait)|profit(?:e|ent)|bénéficie|touche|touchent)$/;
const PRINTED = /^(?:tir|imprim|vend|vendu|diffus|écoul|distribu|publi|édit|part)/;
const MADE = family('equipment', null);
/** What is made or mended leaves so. */
const GONE = /^(?:quitt(?:ent|é)|sortent|sorti(?:e?s)?|partent|parti(?:e?s)?|transitent|repartent|reparti(?:e?s)?)$/;

/** `Bilan de l'année : 120 ateliers`. */
export const isTally = (c: Claim) => c.before[0] === ':' && reads(c.before, TALLY, 7);

/** `Lyon a embauché six veilleurs ; Vienne, deux`: the verb of the figure before goes without saying. */
const verbUnsaid = (c: Claim) =>
  followsOutcome(c) &&
  c.before[0] === ',' &&
  c.before.length < 9 &&
  c.site.from < c.first - c.before.length - 1 &&
  !doesIt(c);

const RUN = /^(?:circulent|roulent|fonctionnent|sillonnent|desservent|naviguent|tournent|voguent)$/;

/** `l'accueil de 300 familles`, `la création d'une vingtaine d'emplois`: a deed told by its noun. */
export const isDeedOf = (c: Claim) => OF.test(c.before[0] ?? '') && says(c.before.slice(1), 'deed', 2);

/** `40 lits, une dizaine de tables et deux poêles`: one of a row whose first was an outcome. */
const inRow = (c: Claim) =>
  followsOutcome(c) && c.first - c.earlier!.last <= 2 && /^(?:,|et|puis)$/.test(c.before[0] ?? '');

/** `1 730 objets : 412 lampes, 280 postes`: the parts of an outcome, behind its colon. */
const madeOf = (c: Claim) => c.before[0] === ':' && followsOutcome(c) && c.first - c.earlier!.last === 1;

/** `L'atelier a tout refait : 12 cabines`: behind a colon, what the deed before it came to. */
const cameTo = (c: Claim) => c.before[0] === ':' && c.clause[0] !== ':' && didIt({ ...c, clause: c.before.slice(1) });

/** `Trente équipes, 260 joueurs : …`: what the sentence opens with, before a colon. */
const opensTally = ({ site, last, before, behind }: Claim) =>
  before.every((w) => /^(?:,|et|\p{N}+|\p{L}+)$/u.test(w)) &&
  /^(?:,|et|)$/.test(behind[0] ?? '') &&
  colonAhead(site, last);

function colonAhead(site: Claim['site'], last: number): boolean {
  for (let i = last; i < Math.min(site.to, last + 20); i++) if (site.tokens[i]!.text === ':') return true;
  return false;
}

const I_OR_ONE = /^(?:je|j'|il|elle|me|m')$/;

/** `Deux fois par jour, elle marche`: what one person is used to. */
const isHabit = (c: Claim) =>
  (reads(c.clause, I_OR_ONE, 6) || reads(c.behind, I_OR_ONE, 4)) &&
  !doesIt(c, 8) &&
  !says(c.behind, 'does', 6) &&
  !c.behind.some((w) => familyOf(`${w}s`) === 'acts');

const SEEN = /^(?:vue?s?|lue?s?|visionn|télécharg|consult|emprunt|écout|partag|jou|rejou|utilis|diffus|cliqu)/;

/** `a été vu 2 100 fois`. */
const isSeen = (c: Claim) => /^fois$/.test(c.unit) && c.size >= LARGE && SEEN.test(c.before[0] ?? '');

/** What the sentence says for a count. */
export const FOR_COUNTS: readonly Evidence[] = [
  { name: 'somebody did it', weight: 3, sign: DID, holds: didIt },
  { name: 'somebody does it', weight: 2, sign: { senses: ['does'] }, holds: (c) => !didIt(c) && doesIt(c, 8) },
  { name: 'a body has them', weight: 2, sign: { senses: ['has'] }, holds: (c) => says(c.clause, 'has', 8) && HELD(c) },
  { name: 'brought about', weight: 4, sign: { words: CAUSES }, holds: (c) => isCaused(c) && !didIt(c) },
  { name: 'they acted', weight: 1, holds: (c) => c.family === 'residents' && wasDone(c) },
  { name: 'of which', weight: 2, holds: (c) => c.before[0] === 'dont' && c.earlier?.outcome === true },
  { name: 'done with it', weight: 2, sign: DONE, holds: (c) => wasDone(c) || wereDone(c) },
  { name: 'so many by period', weight: 1, holds: (c) => c.per !== null },
  { name: 'a rhythm', weight: 3, holds: (c) => c.family === 'rates' && c.per !== null && !c.ranged && !isHabit(c) },
  { name: 'so often seen', weight: 7, holds: isSeen },
  { name: 'in so many places', weight: 2, holds: (c) => c.before[0] === 'dans' && isPlace(c) },
  { name: 'a stock to work with', weight: 1, holds: (c) => MADE(c) && c.size >= LARGE && c.before[0] === 'avec' },
  { name: 'many', weight: 1, holds: (c) => c.size >= LARGE },
  {
    name: 'goes on from an outcome',
    weight: 1,
    holds: (c) => followsOutcome(c) && /^(?:soit|dont|et|,|contre)$/.test(c.before[0] ?? ''),
  },
  { name: 'one of a row of outcomes', weight: 2, holds: inRow },
  { name: 'its verb goes without saying', weight: 4, holds: verbUnsaid },
  { name: 'what it came to', weight: 2, sign: { words: /^:$/ }, holds: cameTo },
  { name: 'what it is made of', weight: 4, holds: madeOf },
  {
    name: 'a tally',
    weight: 3,
    sign: { words: TALLY },
    holds: isTally,
  },
  {
    name: 'what it opens with',
    weight: 3,
    sign: { words: /^:$/ },
    holds: (c) => TALLIED(c) && opensTally(c),
  },
  {
    name: 'a spread of it',
    weight: 1,
    sign: { words: SPREAD },
    holds: (c) => OF.test(c.before[0] ?? '') && reads(c.before.slice(1, 3), SPREAD),
  },
  {
    name: 'raised to',
    weight: 3,
    sign: { words: RAISED },
    holds: (c) => c.before[0] === 'à' && reads(c.clause, RAISED, 6),
  },
  { name: 'a deed, by its noun', weight: 3, sign: { senses: ['deed'] }, holds: isDeedOf },
  {
    name: 'reached by it',
    weight: 3,
    sign: { words: PROGRAMME },
    holds: (c) => CONCERNS.test(c.clause[0] ?? '') && reads(c.clause, PROGRAMME, 5),
  },
  {
    name: 'printed',
    weight: 4,
    sign: { words: PRINTED },
    holds: (c) => /^exemplaires/.test(c.unit) && reads(c.before, PRINTED, 4),
  },
  { name: 'it left the workshop', weight: 3, sign: { words: GONE }, holds: (c) => MADE(c) && reads(c.behind, GONE, 5) },
  {
    name: 'they run',
    weight: 4,
    sign: { words: RUN },
    holds: (c) => c.family === 'equipment' && reads(c.behind, RUN, 4),
  },
  { name: 'in a headline', weight: 1, holds: (c) => c.headline },
];
