import { familyOf } from '../../french/unit-families.js';
import { type Claim, followsOutcome, reads, says } from './claim.js';
import { CONTEXT } from './context.js';
import { isTally } from './counts-for.js';
import { type Evidence, inFrance } from './evidence.js';
import { FOLLOWED, isWishedFor, neverDo } from './followed.js';
import { sensesOf } from './senses.js';
import { type Site, word } from './site.js';
import { ANNOUNCED, STILL_TO_COME } from './undone.js';
import { CHANGED, didIt, doesIt, wasDone } from './verbs.js';

const OPENS_WHOLE = /^(?:de|des|du|d')$/;
const SHARE_OF = /^(?:part|proportion|taux|pourcentage)$/;
const REACH_OF_LABEL = 8;

/** `la part des élèves logés atteint 57 %`, `57 % : c'est la part des élèves logés`: where the whole is named beside `part`. */
function labelled(site: Site): number {
  for (let i = site.number.last; i < Math.min(site.to, site.number.last + REACH_OF_LABEL); i++)
    if (SHARE_OF.test(word(site, i)) && OPENS_WHOLE.test(word(site, i + 1))) return i + 2;
  for (let i = site.number.first - 1; i >= Math.max(site.from, site.number.first - REACH_OF_LABEL); i--)
    if (SHARE_OF.test(word(site, i)) && OPENS_WHOLE.test(word(site, i + 1))) return i + 2;
  return -1;
}

/** The nouns of the whole: `58 % | des charges`, `la moitié | de la ville`, `un | lecteur | sur cinq`. */
function wholeOf(site: Site): string[] {
  const { noun, last } = site.number;
  if (noun[0] < noun[1]) return [word(site, noun[0])];
  const at = word(site, last) === '%' ? last + 1 : last;
  if (OPENS_WHOLE.test(word(site, at))) return [word(site, at + 1), word(site, at + 2)];
  const named = labelled(site);
  return named < 0 ? [] : [word(site, named), word(site, named + 1)];
}

const isWhole = (w: string) => sensesOf(w).has('whole') || sensesOf(`${w}s`).has('whole');

const isServed = (c: Claim) => wholeOf(c.site).some((w) => familyOf(w) === 'public' && !isWhole(w));

const VOTES = /^(?:voix|suffrages|votes|votants|exprimés|bulletins)$/;
/** `adoptée à 88 % des voix`, `par les deux tiers des présents`: how a vote went. */
const isVote = (c: Claim) =>
  VOTES.test(c.unit) ||
  wholeOf(c.site).some((w) => VOTES.test(w)) ||
  VOTES.test(word(c.site, c.site.number.first + 1)) ||
  isVoted(c);
const VOTED = /^(?:adopt|vot|élu|réélu|reconduit|rejet|approuv|entérin|ratifi)/;
const isVoted = (c: Claim) =>
  /^(?:à|par|avec)$/.test(c.before[/^(?:les|la|l'|une?)$/.test(c.before[0] ?? '') ? 1 : 0] ?? '') &&
  reads(c.before, VOTED, 7);

/** `un tiers des visites`, `41 % des demandes`: of what it did or was asked for. */
const isOfActs = (c: Claim) =>
  wholeOf(c.site)
    .slice(0, 1)
    .some((w) => familyOf(w) === 'acts' && !isWhole(w));

/** `60 % des salariés passés par l'atelier`: a whole that a participle narrows down. */
const isDealtWith = (c: Claim) => {
  const at = c.site.number.last + (word(c.site, c.site.number.last) === '%' ? 3 : 2);
  return wholeOf(c.site).length > 1 && /(?:é|i|u)e?s$/.test(word(c.site, at)) && !/ués?$/.test(word(c.site, at));
};
const HELPED = /^(?:accompagn|aid|form|suiv|soutenu|log|accueill|soign|équip|reçu|orient|héberg)\p{L}*s$/u;
/** `38 % des ménages accompagnés`: of the public, those who were served. */
const isHelped = (c: Claim) => isDealtWith(c) && HELPED.test(word(c.site, c.site.number.last + 3));
const isPublic = (c: Claim) => !isHelped(c) && wholeOf(c.site).some(isWhole);

const SERVES =
  /^(?:desserv|desser|couvr|accompagn|accueill|form|suiv|sui|équip|héberg|log|nourri|soign|irrigu|reli|sillonn|maill)(?:t|e|i|ent|it|ait|aient)$/;
/** `Les deux bus desservent 83 % des communes`: whom or what it reaches. */
const isReached = (c: Claim) => wholeOf(c.site).length > 0 && reads(c.clause, SERVES, 3);

/** `Si 38 % des stagiaires sont…, l'objectif est…` grants it. */
const isGranted = ({ site, before }: Claim) => before.length === 1 && word(site, site.from) === 'si';

const isFunded = (c: Claim) =>
  wholeOf(c.site).some((w) => sensesOf(w).has('funds') || /^(?:charges|frais|dépenses|coût|euros?)$/.test(w));

const PAYS =
  /^(?:apport|financ|couvr|pai[et]|pay|prend|subvention|rembours|assum|vers|abond|contribu(?:e|é|er)|règle$|prise?)\p{L}*$/u;
const FUNDS = /^(?:apport|financ|subvention|rembours|abond|charge$|couvr)\p{L}*$/u;
const paysFor = (c: Claim) => reads(c.clause, PAYS, 6);
/** `ne règle que 10 % de la note`: what is left to a household. */
const leftToPay = (c: Claim) => c.before[0] === 'que' && /^(?:règl|pai|pay|vers)/.test(c.before[1] ?? '');

/** `a baissé d'un tiers`, `baisse en moyenne de 30 %`: by so much. */
const changed = (c: Claim) =>
  (/^d(?:e|')$/.test(c.before[0] ?? '') || /^d(?:e|')$/.test(word(c.site, c.site.number.first - 1))) &&
  reads(c.clause, CHANGED, 6);

const SOURCE = /^(?:selon|après)$/;
/** `Selon l'Insee, …`, `D'après l'enquête, …` opens the sentence; `Six mois après, …` does not. */
const quotesSource = ({ site }: Claim) =>
  word(site, site.from) === 'selon' || (word(site, site.from) === "d'" && word(site, site.from + 1) === 'après');

/** `selon`, `d'après` close before. */
const namesSource = ({ before }: Claim) =>
  before.slice(0, 4).some((w, i) => w === 'selon' || (w === 'après' && before[i + 1] === "d'"));

const ANAPHORIC = /^(?:entre|eux|elles|ceux|celles|ont|sont|avaient|étaient|n')$/;
const ENTRE_EUX = /^(?:eux|elles)$/;
const LEFT = /^(?:reste|restait|restent|restaient|manque|manquait|part|partent)$/;

/** `un retraité sur six`, of nobody in particular. */
const oneInSome = ({ site }: Claim) =>
  site.number.form === 'ratio' && /^(?:une?|1)$/.test(word(site, site.number.first));

const STAYS = /^(?:reste|restait|restent|restaient)$/;
/** `restent contenues | à 6 %`, `reste stable | à 80 %`: so they stay, and nothing is left. */
const staysSo = ({ site, first, clause }: Claim) =>
  (clause[0] === 'à' && STAYS.test(clause[2] ?? '')) ||
  (STAYS.test(clause[0] ?? '') && /é$|és$|ées$|ue?s?$/.test(word(site, first)));

const TERRITORY =
  /^(?:rive|vallée|quartier|commune|canton|île|département|région|village|bourg|massif|agglomération|métropole|pays|bassin|archipel|territoire|secteur|ville)$/;
/** Those of a service, and not of its place. */
const USERS = /^(?:usag|bénéfici|particip|adhér|stagi|inscr|abonn|bénévol)/;
/** `En Corse, …`, `À Brest, …`, `Sur cette rive, …`. */
const opensWithPlace = (site: Site) => {
  if (wholeOf(site).some((w) => USERS.test(w)) || !/^(?:en|à|sur|dans)$/.test(word(site, site.from))) return false;
  const next = site.tokens[site.from + 1]?.text ?? '';
  return (
    /^\p{Lu}/u.test(next) || (/^(?:cette|cet|ce|la|le|l')$/i.test(next) && TERRITORY.test(word(site, site.from + 2)))
  );
};

/** `dans l'Orne, un retraité sur six`, `Selon l'Observatoire, …`: of a territory or a survey. */
const isSomewhere = (c: Claim) => {
  const at = c.before.indexOf('dans');
  const named =
    at > 1 &&
    /^\p{Lu}/u.test(c.site.tokens[c.first - at + 1]?.text ?? '') &&
    /^(?:le|la|l'|les)$/.test(c.before[at - 1]!);
  return named || opensWithPlace(c.site) || quotesSource(c) || inFrance(c);
};

const isPerson = (c: Claim) => wholeOf(c.site).some((w) => /^(?:public|people|staff)$/.test(familyOf(w) ?? ''));

const FINDS = /^(?:re)?(?:trouv|décroch|sign|obten|obtien)\p{L}*$/u;
const FOUND = /^(?:emploi|travail|contrat|cdi|cdd|formation|logement|toit|stage|alternance|poste|embauche)$/;

/** `six sur dix trouvent un emploi`: what those whom it dealt with came to. */
const foundWork = ({ behind }: Claim) => {
  const at = behind.slice(0, 4).findIndex((w) => FINDS.test(w));
  return at >= 0 && behind.slice(at + 1, at + 5).some((w) => FOUND.test(w));
};

/** `consomme 35 % d'électricité en moins`. */
const lessOfIt = ({ before, behind }: Claim) =>
  before[0] !== 'est' && behind.slice(0, 5).some((w, i) => w === 'moins' && behind[i - 1] === 'en');

/** `que la moitié des exploitants du pays partiront`. */
const theyWill = ({ behind }: Claim) => behind.slice(2, 6).some((w) => /\p{L}{2,}eront$|\p{L}{2,}iront$/u.test(w));

/** `moins de 4 % des apprentis sont handicapés, d'après l'observatoire`. */
const isSurveyed = ({ behind }: Claim) =>
  behind.some((w, i) => SOURCE.test(w) && says(behind.slice(i + 1), 'society', 3));

/** `Elle était de 31 % deux ans plus tôt`: the same share as in the sentence before. */
const sameShare = (c: Claim) =>
  c.earlier?.outcome === true &&
  c.earlier.kind === 'percent' &&
  /^(?:elle|il|ils|elles|ce|c'|contre)$/.test(c.before.at(-1) ?? '') &&
  reads(c.before, /^(?:est|était|sont|étaient|atteint|atteignait|tombe|tombait|plafonnait|stagnait)$/);

const AT_LARGE =
  /^(?:national|nationale|nationaux|moyenne|france|ailleurs|département|départementale|région|régionale|académie|académique|pays|européen|européenne|métropole|branche|secteur|profession|groupe)$/;
const OTHERS = /^(?:autres|reste|ensemble|voisins|voisines)$/;
const MEAN = /^moyennes?$/;
/** `contre 62 % au niveau national`, `quand la moyenne de la région est de 70 %`, `soit 30 % de plus que ceux de Sens`. */
const isElsewhere = (c: Claim) => {
  if (c.before[0] === 'contre') return reads(c.behind, AT_LARGE, 5) || reads(c.behind, OTHERS, 3);
  const mean = c.clause.slice(0, 9).findIndex((w) => MEAN.test(w));
  if (mean > 0 && /^(?:la|une|sa|leur)$/.test(c.clause[mean + 1] ?? ''))
    return reads(c.clause.slice(0, mean), AT_LARGE);
  return (
    c.behind[0] === 'de' &&
    /^(?:plus|moins)$/.test(c.behind[1] ?? '') &&
    c.behind[2] === 'que' &&
    isPeer(c.behind[3] ?? '')
  );
};
const isPeer = (w: string) => /^(?:celui|celle|ceux|celles|dans|les|chez)$/.test(w);

const LIVES =
  /^(?:vivent|déclarent|disent|renoncent|souffrent|habitent|craignent|ignorent|redoutent|sentent|estiment|jugent|peinent|manquent|gagnent|touchent|possèdent)$/;
/** `quatre agriculteurs sur dix vivent sous le seuil`, and not those whom the sentence before reached. */
const livesSo = (c: Claim) => c.earlier?.outcome !== true && reads(c.behind, LIVES, 3);

const OWN = /^(?:son|sa|ses|leur|leurs|nos|notre)$/;

const RATE = /^taux$/;
const OF_SUCCESS =
  /^(?:réussite|satisfaction|retours?|insertion|sorties?|remplissage|participation|fréquentation|collecte|réemploi|recyclage|valorisation|présence|assiduité|placement|embauche|transformation|adhésion|fidélité|guérison|maintien|relogement|remboursement|réinsertion|obtention|réalisation)$/;
/** `Le taux de réussite atteint 87 %`. */
const isRate = ({ before }: Claim) =>
  before.some((w, i) => OF_SUCCESS.test(w) && before.slice(i + 1, i + 3).some((v) => RATE.test(v)));

const REFUSES = /^(?:refus|renonc|déclin|rejett?)\p{L}*$/u;
const MIGHT = /^(?:pourrai(?:t|ent)|devrai(?:t|ent)|serai(?:t|ent))$/;

/** `18 000 allocataires, dont 41 % de femmes`: of what was none. */
const isOfNone = (c: Claim) => c.earlier?.outcome === false && c.earlier.sentence === c.site.from;

const ENDED = /^(?:ferm|disparu|fait|mis)\p{L}*$/u;
/** `la moitié des commerces ont fermé`, `un club sur dix a disparu`. */
const areLost = ({ behind }: Claim) => {
  const at = behind.slice(0, 4).findIndex((w) => /^(?:a|ont|avaient|sont)$/.test(w));
  return at >= 0 && ENDED.test(behind[at + 1] ?? '') && says(behind.slice(at + 1), 'loses', 1);
};

const GOES = /^(?:partir|fermer|disparaître|fondre|mourir)$/;
/** `a vu partir la moitié des commerces`. */
const seenToGo = ({ clause }: Claim) =>
  clause.slice(0, 14).some((w, i) => GOES.test(w) && /^(?:vu|voit|voient|voir)$/.test(clause[i + 1] ?? ''));

/** `ils ne sont plus que | 20 %`, `Ils sont | 12 %`: those of whom the sentence before told. */
const theyAre = ({ before, behind, earlier }: Claim) =>
  (before[0] === 'que' &&
    before[1] === 'plus' &&
    /^(?:est|sont)$/.test(before[2] ?? '') &&
    earlier?.kind === 'percent') ||
  (behind[0] !== 'de' && /^(?:sont|étaient)$/.test(before[0] ?? '') && /^(?:ils|elles)$/.test(before[1] ?? ''));

const beside = (c: Claim) => c.earlier?.outcome === false && c.earlier.kind === 'percent';

/** What speaks of a percentage or a part: of what was reached or spent, or of the public at large, of a price. */
export const SHARE_EVIDENCE: readonly Evidence[] = [
  { name: 'of which', weight: 3, holds: (c) => c.before[0] === 'dont' && !isOfNone(c) },
  { name: 'of the people served', weight: 3, holds: isServed },
  { name: 'of its acts', weight: 2, holds: isOfActs },
  { name: 'a vote', weight: -9, holds: isVote },
  { name: 'so many of them reached', weight: 7, holds: isReached },
  { name: 'of what was spent', weight: 2, holds: isFunded },
  { name: 'who pays it', weight: 2, sign: { words: PAYS }, holds: (c) => paysFor(c) && !leftToPay(c) },
  { name: 'left to pay', weight: -4, holds: leftToPay },
  { name: 'a tally', weight: 3, sign: { words: /^:$/ }, holds: isTally },
  { name: 'how well it goes', weight: 4, sign: { words: RATE }, holds: isRate },
  { name: 'a change brought about', weight: 3, holds: changed },
  { name: 'goes on from an outcome', weight: 2, holds: followsOutcome },
  { name: 'after an outcome', weight: 1, holds: (c) => c.earlier?.outcome === true && !followsOutcome(c) },
  { name: 'the same share', weight: 2, holds: sameShare },
  { name: 'of them', weight: 1, holds: (c) => wholeOf(c.site).length === 0 && reads(c.behind, ANAPHORIC, 2) },
  { name: 'they are so many', weight: 4, holds: theyAre },
  { name: 'half of them', weight: 1, holds: (c) => c.behind[1] === 'entre' && ENTRE_EUX.test(c.behind[2] ?? '') },
  { name: 'of those it dealt with', weight: 4, holds: isDealtWith },
  { name: 'they found work', weight: 6, holds: foundWork },
  { name: 'so much less of it', weight: 3, holds: lessOfIt },
  { name: 'somebody did it with it', weight: 2, holds: (c) => didIt(c) && wholeOf(c.site).length > 0 },
  { name: 'of its own', weight: 4, holds: (c) => doesIt(c, 4) && OWN.test(c.behind[1] ?? c.behind[0] ?? '') },
  { name: 'they did', weight: 2, holds: (c) => wasDone(c) && reads(c.behind, /^(?:a|ont|avaient)$/) },
  {
    name: 'of the public at large',
    weight: -5,
    holds: (c) => isPublic(c) && c.before[0] !== 'dont' && !reads(c.clause, FUNDS, 6),
  },
  { name: 'one person in so many', weight: -4, holds: (c) => oneInSome(c) && isPerson(c) && isSomewhere(c) },
  { name: 'lost', weight: -6, sign: { senses: ['loses'] }, holds: (c) => says(c.clause, 'loses', 3) && !changed(c) },
  { name: 'seen to go', weight: -7, sign: { words: GOES }, holds: seenToGo },
  { name: 'they were lost', weight: -5, sign: { senses: ['loses'] }, holds: areLost },
  { name: 'how it is elsewhere', weight: -7, sign: { words: /^(?:contre|moyennes?|que)$/ }, holds: isElsewhere },
  { name: 'how people live', weight: -5, sign: { words: LIVES }, holds: (c) => isServed(c) && livesSo(c) },
  { name: 'goes on from none', weight: -5, holds: (c) => c.before[0] === 'soit' && c.earlier?.outcome === false },
  {
    name: 'what is left',
    weight: -3,
    holds: (c) => (reads(c.clause, LEFT, 3) && !staysSo(c)) || reads(c.behind, /^part$/, 2),
  },
  { name: 'turned down', weight: -4, sign: { words: REFUSES }, holds: (c) => reads(c.clause, REFUSES, 2) },
  { name: 'they never do', weight: -5, holds: neverDo },
  { name: 'might be', weight: -6, sign: { words: MIGHT }, holds: (c) => MIGHT.test(c.behind[0] ?? '') },
  { name: 'they will', weight: -5, holds: theyWill },
  { name: 'a survey, told behind', weight: -3, sign: { words: SOURCE }, holds: isSurveyed },
  ...FOLLOWED,
  ...CONTEXT,
  { name: 'a range', weight: -2, holds: (c) => c.ranged },
  {
    name: 'a statistic',
    weight: -3,
    holds: (c) => says(c.before, 'society', 12) || inFrance(c) || namesSource(c) || quotesSource(c),
  },
  { name: 'beside another share', weight: -2, holds: beside },
  {
    name: 'supposed or wished',
    weight: -4,
    sign: { senses: ['unreal'] },
    holds: (c) => isWishedFor(c) && !isGranted(c),
  },
  ...STILL_TO_COME,
  ANNOUNCED,
];
