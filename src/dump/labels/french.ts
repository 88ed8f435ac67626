/** Small words that join the words of one label: none ends a label, and in lower case none begins one. */
export const BINDERS: ReadonlySet<string> = new Set(
  'a au aux avec chez contre de des dans du en entre et hors la le les ou par pour sans sous sur un une vers & d l'.split(
    ' ',
  ),
);

/** Elided small words, as they begin a word: `d'habitants`. */
export const ELIDED = /^(?:d|l|qu|s|n|jusqu)'./;

const ADJECTIVE = /(?:iques?|el(?:s|les?)?|al|ales?|[^e]aux|aires?|i(?:fs?|ves?)|ables?|ibles?)$/;
const NOUNS = new Set(
  `affaire affaires annuaire archives bal boutique boutiques canal cible clinique cliniques collectif collectifs critique
  dispositif dispositifs ethique fabrique fabriques festival formulaire hopital hopitaux hotel hotels informatique initiative
  initiatives journal journaux littoral logiciel logiciels materiel musique musiques objectif objectifs partenaire partenaires
  personnel politique politiques pratique pratiques propositions republique table tables technique techniques travaux`.split(
    /\s+/,
  ),
);
const NOUN = /(?:[ts]ions?|ismes?|ements?|tures?|[ae]nces?|[lrvc]ites?)$/;

/** Does a bare word look like an adjective that goes with the noun before it (`numerique`, `sociale`)? Then it rarely begins a label. */
export const looksAdjectival = (word: string): boolean => ADJECTIVE.test(word) && !NOUNS.has(word);

/** Does a bare word look like a noun (`association`)? After an adjective, and with no small word between, it begins a label. */
export const looksNominal = (word: string): boolean => NOUN.test(word);
