import type { ArticleRecord, Mention } from '../../src/types.js';

/** An article with the facts given; the keys in the order in which records have them. */
function article(id: string, about: Partial<ArticleRecord> & { title: string; body: string }): ArticleRecord {
  return {
    id: id.padEnd(16, '0'),
    content_hash: `hash-of-${id}`,
    source: 'presse.txt',
    position: about.position ?? 1,
    title: about.title,
    date: about.date ?? null,
    themes: about.themes ?? [],
    media: about.media ?? [],
    reading_seconds: about.reading_seconds ?? null,
    language: 'fr',
    body: about.body,
    people: about.people ?? [],
    organisations: about.organisations ?? [],
    places: about.places ?? [],
    figures: about.figures ?? [],
    quotes: about.quotes ?? [],
    statements: about.statements ?? [],
    keywords: [],
    warnings: [],
  };
}

function mention(body: string, text: string): Mention {
  const start = body.indexOf(text);
  if (start < 0) throw new Error(`'${text}' is not in the body`);
  return { text, start, end: start + text.length, in: 'body', rule: 'par la main', confidence: 'high' };
}

const GARAGE =
  'Le garage solidaire de Maubourg a réparé 1 200 voitures en un an. « Sans voiture, on ne trouve pas de travail », rappelle Awa Delcourt, directrice du garage Roulez Jeunesse.';
const LIBRARY =
  'À Saint-Ferréol, la bibliothèque prête aussi des outils. Hugo Marchetti, bénévole, tient la caisse. Près de 340 perceuses sont sorties cet hiver.';
const HOSTILE = 'Un titre \u001b[31mpiégé\u001b[0m et une \u202ephrase retournée. =SOMME(A1) dit Hugo Marchetti.';

export const RECORDS: readonly ArticleRecord[] = [
  article('aa11', {
    title: 'Un garage pour repartir',
    date: '2023-06-07',
    themes: ['Emploi et formation', 'mobilité'],
    media: ['Reportage'],
    reading_seconds: 146,
    body: GARAGE,
    people: [
      {
        name: 'Awa Delcourt',
        aliases: [],
        role: 'directrice',
        organisation: 'Roulez Jeunesse',
        evidence: mention(GARAGE, 'directrice du garage Roulez Jeunesse'),
        mentions: [mention(GARAGE, 'Awa Delcourt')],
      },
    ],
    organisations: [
      { name: 'Roulez Jeunesse', aliases: [], kind: 'association', mentions: [mention(GARAGE, 'Roulez Jeunesse')] },
    ],
    places: [
      { name: 'Maubourg', kind: 'commune', code: '59999', department: '59', mentions: [mention(GARAGE, 'Maubourg')] },
    ],
    figures: [
      {
        ...mention(GARAGE, '1 200 voitures'),
        value: 1200,
        min: null,
        max: null,
        unit: 'voitures',
        kind: 'count',
        modifier: 'exact',
        per: null,
        period: null,
        organisation: 'Roulez Jeunesse',
        outcome: true,
        sentence: 'Le garage solidaire de Maubourg a réparé 1 200 voitures en un an.',
      },
    ],
    quotes: [
      {
        ...mention(GARAGE, 'Sans voiture, on ne trouve pas de travail'),
        speaker: 'Awa Delcourt',
        attribution: 'named',
      },
    ],
  }),
  article('bb22', {
    title: 'La bibliothèque aux perceuses',
    date: '2024-02-29',
    position: 2,
    themes: ['mobilité'],
    media: ['Portrait'],
    body: LIBRARY,
    people: [
      {
        name: 'Hugo Marchetti',
        aliases: [],
        role: 'bénévole',
        organisation: null,
        evidence: mention(LIBRARY, 'bénévole'),
        mentions: [mention(LIBRARY, 'Hugo Marchetti')],
      },
    ],
    places: [
      {
        name: 'Saint-Ferréol',
        kind: null,
        code: null,
        department: null,
        mentions: [mention(LIBRARY, 'Saint-Ferréol')],
      },
    ],
    figures: [
      {
        ...mention(LIBRARY, 'Près de 340 perceuses'),
        value: 340,
        min: null,
        max: null,
        unit: 'perceuses',
        kind: 'count',
        modifier: 'about',
        per: null,
        period: null,
        organisation: null,
        outcome: true,
        sentence: 'Près de 340 perceuses sont sorties cet hiver.',
      },
    ],
    statements: [
      {
        ...mention(LIBRARY, 'la bibliothèque prête aussi des outils'),
        ...{ speaker: 'Hugo Marchetti', attribution: 'inherited', kind: 'answer', organisation: null },
        question: 'Que prêtez-vous ?',
      },
      {
        ...mention(LIBRARY, 'Près de 340 perceuses sont sorties cet hiver'),
        ...{ speaker: 'Hugo Marchetti', attribution: 'named', kind: 'indirect', organisation: null, question: null },
      },
    ],
  }),
  article('cc33', {
    title: '=HYPERLINK("http://exemple.invalid") \u001b[2J',
    date: null,
    position: 3,
    body: HOSTILE,
    people: [
      {
        name: 'Hugo Marchetti',
        aliases: [],
        role: null,
        organisation: null,
        evidence: null,
        mentions: [mention(HOSTILE, 'Hugo Marchetti')],
      },
    ],
  }),
];
