import { record, type Sketch } from './records.js';

/** Five articles of two pages, written for the tests: what they hold is what the tests expect, nothing else. */
const SKETCHES: Record<string, Sketch> = {
  bus: {
    title: 'Un bus pour les démarches',
    date: '2023-06-07',
    themes: ['Inclusion numérique', 'mobilité'],
    media: ['Reportage'],
    body: 'Le bus de La Cordée sillonne Guingamp. Solenn Ollivier, présidente de La Cordée, compte 1 200 personnes reçues. « Personne ne repart sans réponse », assure-t-elle.\nVictor Roux, chauffeur, sourit.',
    people: [
      { name: 'Solenn Ollivier', role: 'présidente', organisation: 'La Cordée', evidence: 'présidente de La Cordée' },
      { name: 'Victor Roux', role: 'chauffeur', evidence: 'chauffeur' },
    ],
    organisations: [{ name: 'La Cordée', kind: 'association' }],
    places: [{ name: 'Guingamp', kind: 'commune', code: '22070', department: '22' }],
    figures: [{ text: '1 200 personnes reçues', value: 1200, unit: 'personnes reçues', organisation: 'La Cordée' }],
    quotes: [{ text: 'Personne ne repart sans réponse', speaker: 'Solenn Ollivier' }],
  },
  caf: {
    title: 'La caisse ouvre ses portes',
    date: '2023-09-15',
    themes: ['accès aux droits'],
    media: ['Brève'],
    body: 'La Caisse d’allocations familiales (CAF) a tenu 40 permanences, soit environ 3 000 personnes reçues à Rennes. Victor Hamel, agent de la CAF, en anime dix. « On prend le temps », dit-il. « Il en faut », ajoute une usagère.',
    people: [{ name: 'Victor Hamel', role: 'agent', organisation: 'CAF', evidence: 'agent de la CAF' }],
    organisations: [{ name: 'Caisse d’allocations familiales', aliases: ['CAF'] }],
    places: [{ name: 'Rennes', kind: 'commune', code: '35238', department: '35' }],
    figures: [
      { text: '40 permanences', value: 40, unit: 'permanences', organisation: 'Caisse d’allocations familiales' },
      { text: 'environ 3 000 personnes reçues', value: 3000, unit: 'personnes reçues', modifier: 'about' },
      { text: 'dix', value: 10, unit: 'permanences', outcome: false },
    ],
    quotes: [
      { text: 'On prend le temps', speaker: 'Victor Hamel' },
      { text: 'Il en faut', speaker: null },
    ],
    statements: [
      { text: 'On prend le temps', kind: 'answer', speaker: 'Victor Hamel', question: 'Comment recevez-vous ?' },
    ],
  },
  portrait: {
    title: 'Solenn, de fil en aiguille',
    date: '2024-02-01',
    themes: ['mobilité'],
    media: ['Portrait', 'Reportage'],
    body: 'À Saint-Brieuc, Solenn Ollivier, 52 ans, raconte. La CAF finance 80 % du projet. Une soirée avec Victor.',
    people: [{ name: 'Solenn Ollivier', aliases: ['Solenn'] }, { name: 'Victor' }],
    organisations: [{ name: 'CAF' }],
    places: [{ name: 'Saint-Brieuc', kind: 'commune', code: '22278', department: '22' }],
    figures: [
      { text: '52 ans', value: 52, unit: 'ans', kind: 'age', outcome: false },
      { text: '80 %', value: 80, unit: '%', kind: 'percent', organisation: 'CAF', outcome: false },
    ],
    statements: [{ text: 'La CAF finance 80 % du projet', organisation: 'CAF' }],
  },
  homonym: {
    title: 'Le club se relance',
    date: null,
    body: 'Solenn Ollivier, entraîneuse du Stade briochin, vise entre 100 et 150 licenciés.',
    people: [
      {
        name: 'Solenn Ollivier',
        role: 'entraîneuse',
        organisation: 'Stade briochin',
        evidence: 'entraîneuse du Stade',
      },
    ],
    organisations: [{ name: 'Stade briochin' }],
    figures: [{ text: 'entre 100 et 150 licenciés', min: 100, max: 150, unit: 'licenciés' }],
  },
  europe: {
    title: null,
    date: '2024-02-01',
    body: 'En France et en Bretagne, dans les Côtes-d’Armor, rien de neuf. Victor passe.',
    people: [{ name: 'Victor' }],
    places: [
      { name: 'France', kind: 'country', code: 'FR' },
      { name: 'Bretagne', kind: 'region', code: '53' },
      { name: 'Côtes-d’Armor', kind: 'department', code: '22' },
    ],
  },
};

export const sketches = SKETCHES as Record<'bus' | 'caf' | 'portrait' | 'homonym' | 'europe', Sketch>;
export const records = Object.values(SKETCHES).map((sketch, i) => ({ ...record(sketch), position: i + 1 }));
