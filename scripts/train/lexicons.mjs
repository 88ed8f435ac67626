import { createRequire } from 'node:module';
import { lexiconKey, lexiconRows } from '../../dist/french/lexicon.js';
import { bitOf, compilePhrases, PHRASE_LISTS } from '../../dist/french/tagger/phrases.js';
import { fold } from '../../dist/text/fold.js';
import { tokenise } from '../../dist/text/tokens.js';

const wordsOf = (phrase) => tokenise(fold(phrase)).map((token) => lexiconKey(token.text));

/** The columns that hold forms of the entry, where it is not the first alone; the others say something about it. */
const FORM_COLUMNS = { organisations: [0, 1], roles: [0, 1], 'role-modifiers': [0, 1], 'person-nouns': [0, 1] };

/** Lists whose entries are met in the plural too. */
const COUNTED = ['roles', 'role-modifiers', 'person-nouns'];

/** Lists that are made here from other sources than a lexicon of their name. */
const MADE = ['cities', 'towns', 'villages', 'intercommunalities', 'departments-and-regions', 'speech-verbs'];

const PREPOSITION = / (?:de|du|des|d'|en|à|au|aux|sur|pour|sans|par) ?/;

/** `conseillère numérique` to `conseillères numériques`, `chef d'équipe` to `chefs d'équipe`. */
function pluralOf(noun) {
  const at = noun.search(PREPOSITION);
  const head = at === -1 ? noun : noun.slice(0, at);
  return head.replace(/[^sxz' -](?= |$)/g, '$&s') + noun.slice(head.length);
}

/** What reports speech after a name: the forms of the third person that the lexicon lists or its rule gives. */
function speechForms([infinitive, irregular]) {
  const forms = irregular ? irregular.split('|') : [];
  return /er$/.test(infinitive) ? [...forms, infinitive.replace(/r$/, ''), infinitive.replace(/er$/, 'ait')] : forms;
}

function* lexiconPhrases() {
  for (const list of PHRASE_LISTS.filter((name) => !MADE.includes(name))) {
    for (const row of lexiconRows(list)) {
      for (const column of FORM_COLUMNS[list] ?? [0]) {
        for (const form of (row[column] ?? '').split('|').filter(Boolean)) {
          yield [list, form];
          if (COUNTED.includes(list)) yield [list, pluralOf(form)];
        }
      }
    }
  }
  for (const row of lexiconRows('speech-verbs')) for (const form of speechForms(row)) yield ['speech-verbs', form];
}

/** `CC du Pays d'Uzès` is known as `Pays d'Uzès`. */
const withoutStatus = (name) => name.replace(/^(?:CC|CA|CU|MET69|METRO)\s+(?:(?:du|des|de la|de l'|de|d')\s*)?/, '');

function* placePhrases() {
  const data = (name) => createRequire(import.meta.url)(`@etalab/decoupage-administratif/data/${name}.json`);
  for (const { nom, population = 0 } of data('communes'))
    yield [population >= 20_000 ? 'cities' : population >= 2_000 ? 'towns' : 'villages', nom];
  for (const { nom } of [...data('epci'), ...data('ept')]) yield ['intercommunalities', withoutStatus(nom)];
  for (const { nom } of [...data('departements'), ...data('regions')]) yield ['departments-and-regions', nom];
}

/** All lexicons and the gazetteer of France as the tagger looks them up. */
export function compileLexicons() {
  const phrases = [...lexiconPhrases(), ...placePhrases()].map(([list, form]) => [wordsOf(form), bitOf(list)]);
  return compilePhrases(phrases);
}
