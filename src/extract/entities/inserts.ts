import type { Reading } from './reading.js';

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const MONTH = `(?:${MONTHS})`;
const YEAR = '(?:1[89]|20)\\d\\d';
const SEASONS = 'printemps|ete|automne|hiver|rentree';
const SEASON = `(?:${SEASONS})`;
const WEEKDAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const DAY = `(?:(?:${WEEKDAYS}) )?\\d\\d? (?:er )?${MONTH}(?: ${YEAR})?`;
const MOMENT = `(?:(?:le )?${DAY}|(?:debut |fin |mi- ?)?${MONTH}(?: ${YEAR}| prochain| dernier)?|(?:debut |fin )?${YEAR})`;
const LASTING = '(?:ans?|annees?|mois|semaines?|jours?|decennies?)';
const ORIGIN = '(?:creation|origine|ouverture|lancement|fondation|naissance|debuts?|commencement|retraite)';
const WORD = '[a-z0-9-]+ ';

/** Phrases of time and manner, as keys with a space between. Not those that tell of what is over (`jusqu'en 2019`). */
const PHRASES = [
  `le ${DAY}`,
  `(?:en|depuis|des|fin|debut|courant|a partir de|a partir du|a compter de|a compter du) ${MOMENT}`,
  `depuis (?:${WORD}){1,3}?${LASTING}`,
  `depuis (?:le |la |l' |les |son |sa |ses )(?:${WORD})?(?:${ORIGIN}|${SEASON})(?: ${YEAR})?`,
  `il y a (?:${WORD}){1,3}?${LASTING}`,
  `(?:au|a l'|a la|l'|cet|cette|ce|des le|des la|des l') (?:${WORD})?${SEASON}(?: (?:dernier|derniere|prochaine?|passee?))?(?: ${YEAR})?`,
  `(?:au mois (?:de|d') )${MONTH}(?: ${YEAR})?`,
  "l' (?:an|annee) (?:passee?|derniere?)|la semaine derniere|le mois dernier|cette (?:annee|semaine)",
  "par ailleurs|en parallele|a l' unanimite|a titre benevole|a (?:mi-temps|temps plein|temps partiel|plein temps)|tout recemment",
].map((phrase) => `(?:${phrase})`);

const INSERT = new RegExp(`^(?:${PHRASES.join('|')}) `);

/** Words that such a phrase may begin with, which are asked first. */
const BEGINS = new Set("le en depuis des fin debut courant a il au l' cet cette ce la par tout".split(' '));

/** One of these, or a number, stands near the start of every phrase. */
const TELLS = new Set(
  `${MONTHS}|${SEASONS}|${WEEKDAYS}|an|ans|annee|annees|mois|semaine|semaines|jour|jours|decennie|decennies|creation|origine|ouverture|lancement|fondation|naissance|debut|debuts|commencement|retraite|partir|compter|ailleurs|parallele|unanimite|benevole|mi-temps|temps|recemment`.split(
    '|',
  ),
);
const NEAR = 4;

/** The longest has so many words. */
const LONGEST = 9;

function mayTell({ keys, tokens }: Reading, i: number, last: number): boolean {
  for (let k = i + 1; k < Math.min(last, i + 1 + NEAR); k++)
    if (tokens[k]!.kind === 'number' || TELLS.has(keys[k]!)) return true;
  return false;
}

/** End of the phrase of time or manner that starts at token `i` before `last`, or `i` where there is none: what it stands between belongs together (`nommée | le 3 mai, à l'unanimité, | directrice`). */
export function insertEnd(reading: Reading, i: number, last: number): number {
  const { keys } = reading;
  if (!BEGINS.has(keys[i]!) || !mayTell(reading, i, last)) return i;
  const found = INSERT.exec(`${keys.slice(i, Math.min(last, i + LONGEST)).join(' ')} `);
  return found ? i + found[0].split(' ').length - 1 : i;
}
