import type { FigureKind, Modifier } from '../../types.js';
import { type Family, familyOf } from './families.js';
import { type Site, word } from './site.js';
import { PERIODS } from './units.js';

/** What outcome rules look at: the figure, and the words of its clause before and behind it. */
export interface Claim {
  readonly site: Site;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly modifier: Modifier;
  readonly per: string | null;
  /** The largest amount it speaks of. */
  readonly size: number;
  readonly ranged: boolean;
  readonly family: Family | null;
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** A rule decides (true, false) or leaves the claim to the next (null). */
export interface OutcomeRule {
  readonly name: string;
  readonly judge: (claim: Claim) => boolean | null;
}

const REACH_BEFORE = 30;
const REACH_BEHIND = 12;

/** The words of the clause before a token, and behind another, up to a mark that parts clauses. */
function clause(site: Site, first: number, last: number): [before: string[], behind: string[]] {
  const before: string[] = [];
  for (let i = first - 1; i >= Math.max(site.from, first - REACH_BEFORE) && !/^[;]$/.test(word(site, i)); i--)
    before.unshift(word(site, i).replace(ENCLITIC, ''));
  const behind: string[] = [];
  for (let i = last; i < Math.min(site.to, last + REACH_BEHIND) && !/^[;:]$/.test(word(site, i)); i++)
    behind.push(word(site, i));
  return [before, behind];
}

const ENCLITIC = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|ce)$/;

const some = (words: readonly string[], pattern: RegExp) => words.some((w) => pattern.test(w));
const near = (words: readonly string[], n: number) => words.slice(-n);
const PEOPLE_AND_WORK = new Set<Family | null>(['public', 'staff', 'acts', 'sites']);

/** What may or should be, but is not said to be: conditional, lack, wish, supposition. */
const UNREAL =
  /^(?:\p{L}+(?:erai[st]|eraient|irai[st]|iraient|drai[st]|draient|vrai[st]|vraient|urai[st]|uraient|(?:er|dr|vr|ur|rr)(?:ions|iez)|rrai[st]|rraient)|si|faudra|faudrait|faut|manque|manquent|manquait|cherche|cherchent|besoin|objectif|objectifs|ambition|espère|espèrent|souhaite|souhaitent|vise|visent|rêve|rêvent|quoi|voudrait|imagine|craint|craignent|menace|menacent|réclame|réclament|demande|exige)$/u;

const LOSES = /^(?:perd|perdent|perdu|perdue?s?|supprim\p{L}+|licenci(?:e|é|er)|baisse)$/u;
const NEGATED = /^(?:ne|n')$/;
const WAITS = /^(?:restent?|attend(?:ent)?|manquent?|cherchent?|espèrent)$/;

const ACTS =
  /^(?:accueill\p{L}+|reç\p{L}+|accompagn\p{L}+|aid(?:é|ée|és|ées|e|ent)|form(?:é|ée|és|ées|e|ent)|réalis\p{L}+|organis\p{L}+|assur\p{L}+|distribu\p{L}+|livr(?:é|ée|és|e|ent)|ouver\p{L}+|ouvr\p{L}+|instal\p{L}+|pos(?:é|ée|és|ées|ent)|plant\p{L}+|donn(?:é|és|ées|e|ent)|offer\p{L}+|offre|offrent|remis\p{L}*|répar\p{L}+|rassembl\p{L}+|réun\p{L}+|mobilis\p{L}+|compt(?:e|ent|ait|abilise)|emploie\p{L}*|embauch\p{L}+|recrut\p{L}+|attir\p{L}+|produi\p{L}+|vend(?:u|us|ue|ues)|prêt(?:é|és|ée|ées|e|ent)|dessert|desservent|recens\p{L}+|enregistr\p{L}+|cré(?:é|ée|és|ées)|construi\p{L}+|rénov\p{L}+|équip\p{L}+|suiv(?:i|is|ie|ies|ent)|soutenu\p{L}*|financ\p{L}+|conseill(?:é|és|ée|ées)|sensibilis\p{L}+|anim(?:e|ent|é|és)|tien(?:t|nent)|propos(?:e|ent|é|és)|voi[ts]|visit\p{L}+|inscri\p{L}+|bénéfici\p{L}+|collect\p{L}+|récolt\p{L}+|sauv\p{L}+|soign\p{L}+|trait(?:é|és|ée|ées|e|ent)|fourni\p{L}*|publi(?:é|és|e|ent)|enverra|passe\p{L}*|écoul\p{L}+|intervien\p{L}+|viennent|teste\p{L}*|mis|mise|mené\p{L}*|mène\p{L}*|vacciné\p{L}*|hébergé?\p{L}*|log(?:e|é|és)|servi\p{L}*|regroup\p{L}+|fédèr\p{L}+|couvr\p{L}+|dispos\p{L}+|abrit\p{L}+|transport\p{L}+|parcour\p{L}+|réserv\p{L}+|restaur\p{L}+)$/u;

const PRODUCES =
  /^(?:parcour\p{L}+|écoul\p{L}+|produi\p{L}+|collect\p{L}+|récolt\p{L}+|recycl\p{L}+|distribu\p{L}+|livr\p{L}+|transport\p{L}+|avale(?:nt)?|traite\p{L}*|économis\p{L}+|plant\p{L}+|sauv\p{L}+|ramass\p{L}+|réduit|réduire|fais|rénov\p{L}+|aménag\p{L}+|défrich\p{L}+|cultiv\p{L}+|restaur\p{L}+|évit\p{L}+|tri\p{L}{1,3}|valoris\p{L}+|récupér\p{L}+)$/u;

const FUNDS =
  /^(?:budget|budgets|subvention|subventions|enveloppe|financ\p{L}+|vers(?:é|és|e|ent|ée)|apport\p{L}+|investi\p{L}*|dons?|doté\p{L}*|débours\p{L}+|collecte|allou\p{L}+|attribu\p{L}+|prêté|octroy\p{L}+|mobilis\p{L}+|inscrit|aide|aides|recettes?|ventes|chiffre|affaires|entretien|chantier|coûté|récolt\p{L}+|levé|réun\p{L}+|déploy\p{L}+|consacr\p{L}+|dépensé\p{L}*|payé|engag\p{L}+|injecté\p{L}*|reversé\p{L}*|fondation|cagnotte|dotation)$/u;

const PRICES =
  /^(?:coûte|coûtent|coûtera|prix|tarif|tarifs|billets?|tickets?|loyers?|salaires?|paie|paient|payer|vendus?|vendues?|contre|abonnement|cotisation|adhésion|facture|repas|place|entrée|pièce|gratuit|factur\p{L}+|réclam\p{L}+|amende|gagn\p{L}+|payé\p{L}*|voyage|dépense|moyenne|valeur|économiser)$/u;

const LARGE_MONEY = 1000;
const LARGE_COUNT = 30;
/** So many things are put somewhere, they do not stand about. */
const HUGE_COUNT = 5000;

const ELSEWHERE = /^(?:pays|monde|population|nationale?|français|françaises?|filière|mondiale?|planète|canton)$/;
const WHOLES =
  /^(?:ville|population|habitants|français|jeunes|demandeurs?|praticiens|médecins|prix|pays|territoire|communes?|temps|travail|monde|gens|hommes|femmes|ménages|actifs|appareils|emplois|enfants|salaire|vie|terres?|logements|tarif)$/;

/** `ateliers de huit personnes`, `navette de seize places`: the size of a thing, not what was done. */
const HOLDERS =
  /^(?:ateliers?|séances?|groupes?|classes?|sessions?|salles?|navettes?|bus|véhicules?|familles?|formulaires?|livres?|mère|père|communes?|villages?|villes?|immeubles?|maisons?|appartements?|collectifs|cinéma|équipage|jury|bateaux?|lots?|guide|document|dossier|maximum)$/;

/** The words since the last `, et`, `, mais`, `:` that opens a clause of its own. */
function ownClause(before: readonly string[]): readonly string[] {
  const last = near(before, 14);
  const cut = last.findLastIndex(
    (w, i) => w === ':' || (w === ',' && /^(?:et|mais|donc|puis|or)$/.test(last[i + 1] ?? '')),
  );
  return last.slice(cut + 1);
}

const NATION = /^(?:français|françaises|européens|européennes)/;

const inClause = (c: Claim, pattern: RegExp) => some(c.before, pattern) || some(c.behind, pattern);

const isHeld = ({ site, before }: Claim) =>
  /^d(?:e|')$/.test(before.at(-1) ?? '') && HOLDERS.test(before.at(-2) ?? '') && site.number.form !== 'range';

/** In order; the first that decides is believed. */
export const OUTCOME_RULES: readonly OutcomeRule[] = [
  { name: 'no outcome: time or age', judge: (c) => (c.kind === 'duration' || c.kind === 'age' ? false : null) },
  { name: 'no outcome: supposed, wished or lacking', judge: (c) => (some(ownClause(c.before), UNREAL) ? false : null) },
  {
    name: 'no outcome: still waiting, wanted or lost',
    judge: (c) =>
      c.kind === 'count' &&
      (some(c.behind.slice(0, 3), WAITS) ||
        /pourvoir|vacants|manquants|supprimés|perdus|détruits|fermés/.test(c.unit) ||
        some(near(c.before, 3), LOSES) ||
        NEGATED.test(c.behind[0] ?? ''))
        ? false
        : null,
  },
  {
    name: 'no outcome: a limit',
    judge: (c) => (c.modifier === 'at-most' && (c.kind === 'count' || c.kind === 'measure') ? false : null),
  },
  {
    name: 'no outcome: inhabitants, capacity, pages, relatives',
    judge: (c) =>
      c.kind === 'count' && /^(?:residents|capacity|documents|relatives|rates|everyday)$/.test(c.family ?? '')
        ? false
        : null,
  },
  { name: 'no outcome: the size of a thing', judge: (c) => (c.kind === 'count' && isHeld(c) ? false : null) },
  {
    name: 'no outcome: how large or how far',
    judge: (c) => (c.kind === 'measure' && /^(?:d'|de|à|,|long|haut)$/.test(c.before.at(-1) ?? '') ? false : null),
  },
  {
    name: 'no outcome: who lives there',
    judge: (c) =>
      c.kind === 'count' && some(near(c.before, 5), /^(?:viv(?:ent|aient|re)|habitent|habitaient|population)$/)
        ? false
        : null,
  },
  { name: 'outcome: carried, produced, saved', judge: (c) => (c.kind === 'measure' ? producesSomething(c) : null) },
  { name: 'outcome: a share of what was done', judge: (c) => (c.kind === 'percent' ? isShareOfDone(c) : null) },
  { name: 'outcome: money spent on it', judge: (c) => (c.kind === 'money' ? isSpent(c) : null) },
  {
    name: 'no outcome: the whole country',
    judge: (c) => (some(near(c.before, 12), ELSEWHERE) && !some(near(c.before, 12), ACTS) ? false : null),
  },
  {
    name: 'no outcome: a nation',
    judge: (c) =>
      c.kind === 'count' && c.family !== 'acts' && (NATION.test(c.unit) || (c.size >= 1e6 && !inClause(c, ACTS)))
        ? false
        : null,
  },
  {
    name: 'no outcome: there are some',
    judge: (c) =>
      c.size < LARGE_COUNT && c.family === 'public' && some(near(c.before, 4), /^(?:y|connu|trouve|connaît)$/)
        ? false
        : null,
  },
  { name: 'outcome: people, acts, sites', judge: (c) => (PEOPLE_AND_WORK.has(c.family) ? true : null) },
  { name: 'outcome: something was done with it', judge: (c) => (inClause(c, ACTS) && c.size > 2 ? true : null) },
  {
    name: 'outcome: too many to be chance',
    judge: (c) => (c.size >= (c.family === 'equipment' ? HUGE_COUNT : LARGE_COUNT) || c.per !== null ? true : null),
  },
];

function producesSomething(c: Claim): boolean {
  const less = c.behind.slice(0, 3).join(' ') === 'de moins' || some(c.behind.slice(0, 2), /^moins$/);
  return less || some(near(c.before, 12), PRODUCES);
}

function isShareOfDone(c: Claim): boolean {
  if (some(near(c.before, 12), ELSEWHERE) || some(c.before.slice(0, 2), /^(?:selon|après)$/)) return false;
  const { noun, last } = c.site.number;
  const whole = noun[0] < noun[1] ? [word(c.site, noun[0])] : wholeOf(c.site, last);
  if (some(whole, WHOLES) && !some(near(c.before, 6), /^(?:dont|accueill\p{L}+|orient\p{L}+|financ\p{L}+)$/u))
    return false;
  return !c.ranged || some(c.before, FUNDS);
}

/** The noun of the whole: `58 % | des charges`, `la moitié | de la ville`. */
function wholeOf(site: Site, last: number): string[] {
  const at = word(site, last) === '%' ? last + 1 : last;
  return /^(?:de|des|du|d')$/.test(word(site, at)) ? [word(site, at + 1), word(site, at + 2)] : [];
}

function isSpent(c: Claim): boolean {
  if (
    some(near(c.before, 12), /^(?:pays|filière|national\p{L}*|économiser|gagn\p{L}+)$/u) &&
    !some(c.before, /^(?:vers\p{L}+|apport\p{L}+|financ\p{L}+)$/u)
  )
    return false;
  const priced = some(near(c.before, 8), PRICES);
  if (c.size >= LARGE_MONEY)
    return !(priced && c.size < 10 * LARGE_MONEY && !inClause(c, FUNDS)) && (c.per === null || PERIODS.has(c.per));
  if (/^doté/.test(c.before.at(-2) ?? '')) return true;
  const ours = /^(?:nous|on)$/;
  const runs = c.per !== null && some(near(c.before, 8), /^(?:coûte|coûtent|dépense|dépensent|avale)$/);
  if (runs) return some(c.before, ours) || (some(c.before, FUNDS) && !some(c.before, /^(?:elle|il|je)$/));
  return some(near(c.before, 6), FUNDS) && !priced && c.per === null;
}

/** Does the figure at tokens `[first, last)` state what an activity did, reached or put in place, and which rule says so? */
export function judgeOutcome(
  site: Site,
  figure: Pick<Claim, 'kind' | 'unit' | 'modifier' | 'per'> & {
    first: number;
    last: number;
    size: number;
    ranged: boolean;
  },
): { outcome: boolean; rule: string } {
  const [before, behind] = clause(site, figure.first, figure.last);
  const family = figure.kind === 'count' ? familyOf(figure.unit) : null;
  const claim: Claim = { ...figure, site, family, before, behind };
  for (const { name, judge } of OUTCOME_RULES) {
    const outcome = judge(claim);
    if (outcome !== null) return { outcome, rule: name };
  }
  return { outcome: false, rule: 'no outcome: nothing says so' };
}
