import { lower } from '../../french/numbers/index.js';
import { countBelow } from '../../text/sorted.js';
import { keptOfWord } from '../../text/words.js';
import type { Sentence, Token } from '../../types.js';

/** A period that a sentence names: the token where it starts, and the period as ISO where it can be told, else as written. */
export interface PeriodAt {
  readonly at: number;
  readonly period: string;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const YEAR = /^(?:1[89]|20)\d\d$/;

const pad = (n: number) => String(n).padStart(2, '0');
const monthOf = (w: string) => MONTHS.indexOf(w) + 1;

interface Reader {
  readonly name: string;
  /** The words that it may begin with. */
  readonly opens: string;
  readonly read: (words: (k: number) => string, year: number | null, now: number) => string | null;
}

/** The year of a month named alone: the last one for `depuis`; unknown for a month still to come. */
function yearOf(month: number, preposition: string, year: number | null, now: number): number | null {
  if (year === null || month <= now) return year;
  return preposition === 'depuis' ? year - 1 : null;
}

/** What dates something else than the figure: `née en 1956`, `plus qu'en 2022`. */
const OTHER_DATE = /^(?:qu'|que|née?s?|arrivée?s?|fondée?s?|créée?s?|ouverte?s?|construite?s?|lancée?s?|venue?s?)$/;

const LASTS = /^(?:ans|an|années|mois|semaines|semaine|jours|trimestres|saisons)$/;
const SMALL =
  /^(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|seize|dix-huit|vingt|trente|cent)$/;

/** Does the period say how long it took? A stretch of time is not said of itself. */
export const isStretch = (period: string): boolean => /^(?:sur|en) /.test(period);

/** How a period is written; the words from its first one on, and the article's year. */
const READERS: readonly Reader[] = [
  {
    name: 'en 2023, depuis 2021, d’ici 2027',
    opens: 'en depuis dès ici année saison exercice',
    read: (w) => {
      const until = w(0) === 'ici' && /^(?:à|en|fin|l'|début)$/.test(w(1)) ? w(2) : '';
      if (YEAR.test(until)) return `../${until}`;
      if (!YEAR.test(w(1))) return null;
      const open = new Map([
        ['en', w(1)],
        ['depuis', `${w(1)}/..`],
        ['dès', `${w(1)}/..`],
        ['ici', `../${w(1)}`],
      ]);
      return open.get(w(0)) ?? (/^(?:année|saison|exercice)$/.test(w(0)) ? w(1) : null);
    },
  },
  {
    name: 'en juin 2023, depuis janvier',
    opens: 'en depuis dès',
    read: (w, year, now) => {
      const month = monthOf(w(1));
      const of = YEAR.test(w(2)) ? Number(w(2)) : yearOf(month, w(0), year, now);
      if (!month || !of || !/^(?:en|depuis|dès)$/.test(w(0))) return null;
      return w(0) === 'en' ? `${of}-${pad(month)}` : `${of}-${pad(month)}/..`;
    },
  },
  {
    name: 'entre janvier et septembre',
    opens: 'entre de',
    read: (w, year) => {
      const [from, to] = [monthOf(w(1)), monthOf(w(3))];
      const of = YEAR.test(w(4)) ? Number(w(4)) : year;
      return from && to && of && /^(?:entre|de)$/.test(w(0)) ? `${of}-${pad(from)}/${of}-${pad(to)}` : null;
    },
  },
  {
    name: 'l’an dernier, l’année prochaine, cette année',
    opens: "l' cette",
    read: (w, year) => {
      if (year === null || !/^(?:an|année)$/.test(w(1)) || !/^(?:l'|cette)$/.test(w(0))) return null;
      if (w(0) === 'cette') return String(year);
      if (/^(?:derni|pass|précéd)/.test(w(2))) return String(year - 1);
      return /^prochain/.test(w(2)) ? String(year + 1) : null;
    },
  },
  {
    name: 'sur deux ans, en six mois',
    opens: 'sur en',
    read: (w) => (/^(?:sur|en)$/.test(w(0)) && LASTS.test(w(2)) && SMALL.test(w(1)) ? `${w(0)} ${w(1)} ${w(2)}` : null),
  },
  {
    name: 'depuis l’ouverture',
    opens: 'depuis',
    read: (w) =>
      w(0) === 'depuis' && /^(?:l'|la|le|son|sa)$/.test(w(1))
        ? `depuis ${w(1)}${w(1) === "l'" ? '' : ' '}${w(2)}`
        : null,
  },
];

const NO_READERS: readonly Reader[] = [];

/** Those of {@link READERS} that may begin with a word. */
const readersFrom = keptOfWord(({ text }) => {
  const readers = READERS.filter(({ opens }) => opens.split(' ').includes(lower(text)));
  return readers.length > 0 ? readers : NO_READERS;
});

/** The periods that a sentence names, in order. One pass; a year is resolved against the article's date (ISO). */
export function periodsIn(tokens: readonly Token[], sentence: Sentence, date: string | null): PeriodAt[] {
  const found: PeriodAt[] = [];
  const year = date ? Number(date.slice(0, 4)) : null;
  const now = date ? Number(date.slice(5, 7)) : 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const readers = readersFrom(tokens[i]!.word);
    if (readers.length === 0) continue;
    const words = (k: number) => (i + k >= sentence.first && i + k < sentence.last ? lower(tokens[i + k]!.text) : '');
    if (OTHER_DATE.test(words(-1))) continue;
    for (const { read } of readers) {
      const period = read(words, year, now);
      if (period === null) continue;
      found.push({ at: i, period });
      break;
    }
  }
  return found;
}

const REACH_BEHIND = 12;

/** The period nearest to a token: close behind it first, else the last one before it. */
export function periodNear(periods: readonly PeriodAt[], at: number): string | null {
  const next = countBelow(periods, at, (p) => p.at);
  const behind = periods[next];
  if (behind && behind.at - at <= REACH_BEHIND) return behind.period;
  return next > 0 ? periods[next - 1]!.period : null;
}
