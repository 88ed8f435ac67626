import { FUNCTION_WORDS, isPlural, mayStart } from '../../french/numbers/index.js';
import type { FigureKind } from '../../types.js';
import { modifierBefore } from './modifiers.js';
import { type Site, word, wordsAre } from './site.js';
import { MEASURE_TAILS, PERIOD_ADJECTIVES, PERIODS, UNITS } from './units.js';

/** What a figure is counted by, and the token behind the words that say so (the given one where they stand elsewhere). */
export interface Per {
  readonly per: string;
  readonly last: number;
}

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Nouns behind `par` that are a way or an agent, not a share. */
const WAYS =
  set(`exemple ailleurs conséquent rapport contre suite mail courriel téléphone courrier visio visioconférence internet
  drone bateau train voiture car bus avion hasard avance écrit chèque terre mer oral là ici dessus dessous cœur amour peur
  nature ordre groupe groupes définition erreur crainte manque souci choix conviction solidarité principe radio satellite
  tirage convention décret arrêté délégation ordonnance habitude nécessité roulement rotation vocation obligation
  curiosité plaisir passion carte virement sms voie accident retour endroits ricochet type`);

/** Nouns in the singular that end as plurals do. */
const INVARIABLE = set('mois repas bus colis cours puits logis corps dos bras tas fois avis cas accès lilas permis');

/** Nouns behind a price and an article that are no share: `20 euros le lundi`. */
const DAYS =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|premi|deuxi|second|troisi|derni|plus|moins|temps|reste|tout)/;

const isName = (w: string) => w.length > 1 && /^\p{L}/u.test(w) && !FUNCTION_WORDS.has(w);

function share(site: Site, at: number): string | null {
  const noun = word(site, at);
  if (!isName(noun) || mayStart(site.tokens[at]!) || !/^\p{Ll}/u.test(site.tokens[at]!.text)) return null;
  return PERIODS.get(noun) ?? (WAYS.has(noun) || (isPlural(noun) && !INVARIABLE.has(noun)) ? null : noun);
}

/** `par jour`, `par dossier`, `par mois et par agent`. */
function readPar(site: Site, at: number): Per | null {
  if (word(site, at) !== 'par') return null;
  const per = share(site, at + 1);
  if (!per) return null;
  const more = word(site, at + 2) === 'et' && word(site, at + 3) === 'par' && share(site, at + 4) !== null;
  return { per, last: more ? at + 5 : at + 2 };
}

/** `/an`, `/personne`. */
function readSlash(site: Site, at: number): Per | null {
  const noun = word(site, at + 1);
  if (word(site, at) !== '/' || !isName(noun)) return null;
  return { per: PERIODS.get(noun) ?? (noun === 'h' ? 'heure' : noun), last: at + 2 };
}

/** `2 euros le litre`, `12 € de l'heure`, `30 centimes pièce`, `0,32 € du kilomètre`. */
function readArticle(site: Site, at: number, kind: FigureKind): Per | null {
  const skip =
    /^(?:de|à)$/.test(word(site, at)) && word(site, at + 1) === "l'" && word(site, at + 2) === 'heure' ? 1 : 0;
  if (kind === 'money' && /^(?:pièce|chacun|chacune)$/.test(word(site, at))) return { per: 'pièce', last: at + 1 };
  // `900 euros pour l'année`, not `pour l'année 2023`
  if (kind === 'money' && wordsAre(site, at, ['pour', "l'"]) && /^(?:année|an)$/.test(word(site, at + 2)))
    return /^(?:[,.;:!?)]|et|ou|)$/.test(word(site, at + 3)) ? { per: 'an', last: at + 3 } : null;
  if (kind === 'money' && word(site, at) === 'du' && UNITS.has(word(site, at + 1)))
    return { per: word(site, at + 1), last: at + 2 };
  if (!/^(?:le|la|l')$/.test(word(site, at + skip)) || (kind !== 'money' && !skip)) return null;
  const per = share(site, at + skip + 1);
  // `12 euros l'an dernier` says when
  const isWhen = /^(?:derni|pass|prochain|précéd|suivant)/.test(word(site, at + skip + 2));
  const tail = word(site, at + skip + 2);
  if (per && UNITS.get(per)?.kind === 'measure' && MEASURE_TAILS.has(tail))
    return { per: `${per} ${tail}`, last: at + skip + 3 };
  return per && !DAYS.test(per) && !isWhen ? { per, last: at + skip + 2 } : null;
}

function readEvery(site: Site, at: number): Per | null {
  const w = word(site, at);
  if (w === 'chaque') {
    const per = PERIODS.get(word(site, at + 1));
    return per ? { per, last: at + 2 } : null;
  }
  if ((w !== 'tous' && w !== 'toutes') || word(site, at + 1) !== 'les') return null;
  const per = PERIODS.get(word(site, at + 2)) ?? PERIODS.get(word(site, at + 2).replace(/s$/, ''));
  return per ? { per, last: at + 3 } : null;
}

const READERS: ReadonlyArray<(site: Site, at: number, kind: FigureKind) => Per | null> = [
  readPar,
  readSlash,
  readArticle,
  readEvery,
];

const ADJECTIVE_REACH = 4;
const REACH_BEHIND = 8;
const REACH_BEFORE = 25;
const STOPS = /^[;:.!?()"–,]$/;

/** An adjective in or right behind the expression: `52 000 euros de loyer annuel`. */
function readAdjective(site: Site, unit: number, last: number): Per | null {
  for (let i = unit; i < Math.min(site.to, unit + ADJECTIVE_REACH); i++) {
    if (i >= last && STOPS.test(word(site, i))) return null;
    const per = PERIOD_ADJECTIVES.get(word(site, i));
    if (per) return { per, last: Math.max(last, i + 1) };
  }
  return null;
}

const isArticle = (w: string) => /^(?:une?|l[ea]|des?|quelques|plusieurs|et)$/.test(w);
/** `une heure` is one, `une salle` none. */
const isNumber = (site: Site, at: number) =>
  at < site.to &&
  mayStart(site.tokens[at]!) &&
  (!isArticle(word(site, at)) || (/^une?$/.test(word(site, at)) && UNITS.has(word(site, at + 1))));

/** `viennent de douze villages | et décident chaque année`: another verb, with times of its own. */
const isNextVerb = (site: Site, at: number) =>
  /^(?:et|puis|mais)$/.test(word(site, at)) && /(?:[^m]ent|ont)$/.test(word(site, at + 1));

/** `95 femmes et 140 enfants par an`: the period of two counts joined by `et`; the second starts at `at`. */
function readShared(site: Site, at: number): Per | null {
  for (let i = at + 1; i < Math.min(site.to, at + REACH_BEHIND); i++) {
    if (word(site, i) === 'par' && PERIODS.has(word(site, i + 1))) return readPar(site, i);
    if (STOPS.test(word(site, i)) || isNumber(site, i) || FUNCTION_WORDS.has(word(site, i))) return null;
  }
  return null;
}

/** Farther behind, up to the next number or mark: `420 litres de gazole de moins par an`. */
function readBehind(site: Site, last: number): Per | null {
  for (let i = last; i < Math.min(site.to, last + REACH_BEHIND); i++) {
    const w = word(site, i);
    const per = (w === 'par' && PERIODS.has(word(site, i + 1)) ? readPar(site, i) : null) ?? readEvery(site, i);
    // `avale chaque mois | six tonnes`: it belongs to the next number
    if (per && isNumber(site, per.last)) return null;
    if (per) return per.last === i + 2 && w === 'par' ? per : { per: per.per, last };
    if (w === 'et' && i === last && isNumber(site, i + 1)) {
      const shared = readShared(site, i + 1);
      return shared && { per: shared.per, last };
    }
    if (STOPS.test(w) || isNumber(site, i) || isNextVerb(site, i)) return null;
  }
  return null;
}

/** Before the figure, in its clause: `Chaque année, on compte 90 millions`. */
function readAhead(site: Site, last: number): Per | null {
  for (let i = site.number.first - 2; i >= Math.max(site.from, site.number.first - REACH_BEFORE); i--) {
    if (/^[;:]$/.test(word(site, i))) return null;
    const opens = i === site.from && word(site, i + 2) === ',' ? readPar(site, i) : null;
    const per = readEvery(site, i) ?? opens;
    // `1,3 million d'euros chaque année, pour 640 élèves`: it belongs to the number before
    if (per && !opens && isOfAnother(site, i, per.last)) return null;
    if (per) return { per: per.per, last };
  }
  return null;
}

const LONGEST_UNIT = 4;

/** Does a number stand right before, and a comma right behind? */
function isOfAnother(site: Site, at: number, last: number): boolean {
  if (word(site, last) !== ',') return false;
  for (let i = at - 1; i >= Math.max(site.from, at - LONGEST_UNIT); i--) {
    if (STOPS.test(word(site, i))) return false;
    if (isNumber(site, i)) return true;
  }
  return false;
}

const REACH_OF_PRICE = 8;
const SUM =
  /^(?:budget|coût|dotation|subvention|enveloppe|loyer|dépense|chiffre|masse|cotisation|aide|salaire|recette|revenu|pension|allocation|prime|indemnité|facture|gain|économie|charge|versement|don|redevance|traitement)s?$/;

/** `prix du kilo, tombé à 1,15 euro`, `Le budget annuel atteint 312 000 euros`: by its noun, before a sum. */
function readPrice(site: Site, last: number, kind: FigureKind): Per | null {
  if (kind !== 'money') return null;
  for (let i = site.number.first - 1; i >= Math.max(site.from, site.number.first - REACH_OF_PRICE); i--) {
    if (/^[;:]$/.test(word(site, i)) || isNumber(site, i)) return null;
    const period = PERIOD_ADJECTIVES.get(word(site, i));
    if (period && SUM.test(word(site, i - 1))) return { per: period, last };
    const [of, noun] = [word(site, i + 1), word(site, i + (word(site, i + 1) === 'de' ? 3 : 2))];
    if (/^(?:prix|tarif)$/.test(word(site, i)) && /^(?:du|au|de)$/.test(of) && UNITS.has(noun))
      return { per: noun, last };
  }
  return null;
}

const ROUND = /^(?:100|1 ?000|10 ?000|100 ?000|mille|cent|million)$/;
const HEADS = /^(?:habitants|personnes|naissances|actifs|élèves|enfants|femmes|hommes|salariés|patients)$/;

/** `37 dentistes pour 100 000 habitants`: a rate; what it is told by stays a figure of its own. */
function readRate(site: Site, at: number): Per | null {
  if (!/^(?:pour|par)$/.test(word(site, at))) return null;
  let end = at + 1;
  while (end < at + 4 && mayStart(site.tokens[end] ?? site.tokens[at]!)) end++;
  if (end >= site.to || !HEADS.test(word(site, end))) return null;
  const many = site.tokens
    .slice(at + 1, end)
    .map(({ text }) => text)
    .join(' ');
  return ROUND.test(many.replace(/[\u00a0\u202f]/g, ' ')) ? { per: `${many} ${word(site, end)}`, last: at } : null;
}

/** `offre chaque année | deux jours de travail`: a stretch of time has only the period that stands right before it. */
function readRightBefore(site: Site, last: number): Per | null {
  const edge = modifierBefore(site, site.number.first)?.edge ?? site.number.first;
  const per = word(site, edge - 2) === 'chaque' ? PERIODS.get(word(site, edge - 1)) : undefined;
  return per && word(site, edge - 3) !== ',' && edge - 2 > site.from ? { per, last } : null;
}

const STRETCHES = new Set<FigureKind>(['count', 'money', 'measure']);

/** What the figure is counted by. Its unit starts at token `unit`, the expression ends before `last`. */
export function findPer(site: Site, unit: number, last: number, kind: FigureKind): Per | null {
  if (kind === 'age' || kind === 'percent') return null;
  for (const read of READERS) {
    const per = read(site, last, kind);
    if (per) return per;
  }
  const told = (kind === 'count' ? readRate(site, last) : null) ?? readPrice(site, last, kind);
  if (told) return told;
  if (kind === 'duration') return readRightBefore(site, last);
  const sizeOfThing =
    kind === 'measure' &&
    /^(?:de|d'|à|,|\()$/.test(word(site, site.number.first - 1)) &&
    modifierBefore(site, site.number.first) === null;
  if (!STRETCHES.has(kind) || sizeOfThing) return null;
  return readAdjective(site, unit, last) ?? readBehind(site, last) ?? readAhead(site, last);
}
