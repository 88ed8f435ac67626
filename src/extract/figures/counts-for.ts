import { familyOf } from '../../french/unit-families.js';
import { type Claim, followsOutcome, reads, says } from './claim.js';
import { family } from './counts-of.js';
import { type Evidence, LARGE } from './evidence.js';
import { DID, DONE, didIt, doesIt, theyAct, wasDone, wereDone } from './verbs.js';

const OF = /^d(?:e|')$/;
const SPREAD =
  /^(?:réseau|cycle|série|total|ensemble|parc|flotte|équipe|moyenne|programme|tournée|coopérative|groupe|promotion|vague|cohorte)$/;
const RAISED = /^(?:port(?:er?|é|ant|era|ent)|monter?|hisser|passée?s?)$/;
const TALLY =
  /^(?:bilan|résultats?|total|palmarès|récolte|moisson|tableau|carnet|compteur|chiffres|comptes?|rempli|résumé|prime|programme|saison|balance)$/;
const RUNS = /^(?:tourne|fonctionne|repose|appuie|compose|composée?|organise|vit|tient|travaille|collabore|œuvre)$/;
const BE = /^(?:sont|sommes|étaient|étions|seront)$/;
const THEY = /^(?:ils|elles|nous)$/;

const HELD = family('public', 'people', 'posts', 'staff', 'sites', 'bodies');
const TALLIED = family('public', 'people', 'staff', 'posts', 'acts');
const AT_WORK = family('posts', 'staff', 'people', 'bodies');
export const isPlace = family('sites', 'bodies');

/** `tient la salle avec trois voisins`, `Avec douze bénévoles, l'équipe a ourlé`. */
const withThem = (c: Claim) =>
  c.before[0] === 'avec' && (doesIt(c) || didIt({ ...c, clause: c.before.slice(1) }) || actsThen(c));

/** A clause of doing behind `Avec trois voisins, | il répare`. */
const actsThen = ({ behind }: Claim) => {
  const comma = behind.indexOf(',');
  return comma >= 0 && comma < 4 && says(behind.slice(comma + 1), 'does', 6);
};

/** `Lyon a embauché six veilleurs ; Vienne, deux`: the verb of the figure before goes without saying. */
const verbUnsaid = (c: Claim) =>
  followsOutcome(c) &&
  c.before[0] === ',' &&
  c.before.length < 9 &&
  c.site.from < c.first - c.before.length - 1 &&
  !doesIt(c);

const TEAM =
  /^(?:équipe|équipage|troupe|compagnie|fanfare|orchestre|chorale|collectif|brigade|escouade|trio|quatuor|staff|rédaction)$/;
const RUN = /^(?:circulent|roulent|fonctionnent|sillonnent|desservent|naviguent|tournent|voguent)$/;

/** `L'équipe, cinq salariés et un veilleur, a accueilli`. */
const isTeam = (c: Claim) => AT_WORK(c) && c.before[0] === ',' && reads(c.before.slice(1), TEAM, 4);

/** `40 lits, une dizaine de tables et deux poêles`: one of a row whose first was an outcome. */
const inRow = (c: Claim) =>
  followsOutcome(c) && c.first - c.earlier!.last <= 2 && /^(?:,|et|puis)$/.test(c.before[0] ?? '');

/** `1 730 objets : 412 lampes, 280 postes`: the parts of an outcome, behind its colon. */
const madeOf = (c: Claim) => c.before[0] === ':' && followsOutcome(c) && c.first - c.earlier!.last === 1;

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
  { name: 'they acted', weight: 1, holds: (c) => c.family === 'residents' && wasDone(c) },
  { name: 'they are at it', weight: 2, holds: (c) => AT_WORK(c) && theyAct(c) },
  {
    name: 'so many to do it',
    weight: 3,
    sign: { words: BE },
    holds: (c) => BE.test(c.before[0] ?? '') && THEY.test(c.before[1] ?? '') && c.behind[0] === 'à',
  },
  {
    name: 'run by them',
    weight: 3,
    sign: { words: RUNS },
    holds: (c) => AT_WORK(c) && reads(c.clause, RUNS, 4) && /^(?:avec|sur|de|par|à)$/.test(c.before[0] ?? ''),
  },
  { name: 'with them', weight: 3, holds: (c) => AT_WORK(c) && withThem(c) },
  { name: 'of which', weight: 2, holds: (c) => c.before[0] === 'dont' && c.earlier?.outcome === true },
  { name: 'done with it', weight: 2, sign: DONE, holds: (c) => wasDone(c) || wereDone(c) },
  { name: 'so many by period', weight: 1, holds: (c) => c.per !== null },
  { name: 'a rhythm', weight: 3, holds: (c) => c.family === 'rates' && c.per !== null && !c.ranged && !isHabit(c) },
  { name: 'so often seen', weight: 7, holds: isSeen },
  { name: 'in so many places', weight: 2, holds: (c) => c.before[0] === 'dans' && isPlace(c) },
  { name: 'many', weight: 1, holds: (c) => c.size >= LARGE },
  {
    name: 'goes on from an outcome',
    weight: 1,
    holds: (c) => followsOutcome(c) && /^(?:soit|dont|et|,)$/.test(c.before[0] ?? ''),
  },
  { name: 'one of a row of outcomes', weight: 2, holds: inRow },
  { name: 'its verb goes without saying', weight: 4, holds: verbUnsaid },
  { name: 'what it is made of', weight: 4, holds: madeOf },
  {
    name: 'a tally',
    weight: 3,
    sign: { words: TALLY },
    holds: (c) => c.before[0] === ':' && reads(c.before, TALLY, 7),
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
  { name: 'its team', weight: 3, sign: { words: TEAM }, holds: isTeam },
  {
    name: 'they run',
    weight: 4,
    sign: { words: RUN },
    holds: (c) => c.family === 'equipment' && reads(c.behind, RUN, 4),
  },
  { name: 'in a headline', weight: 1, holds: (c) => c.headline },
];
