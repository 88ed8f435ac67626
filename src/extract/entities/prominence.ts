import { tokenAt } from '../../text/analyse.js';
import { nameKey } from '../../text/fold.js';
import type { Found, FoundOrganisation } from '../../types.js';
import type { Reading } from './reading.js';

/** How much an article turns around a body: a sum of what speaks for it, in mentions. */
export type Prominence = (organisation: FoundOrganisation) => number;

const INTRODUCED = /nom commun|lieu nommé par un nombre/;
/** What being introduced (`l'association X`) is worth in mentions, and what standing in the title or the lead. */
const INTRODUCTION = 1;
const LEAD = 1.5;
const LEAD_PARAGRAPHS = 2;
/** What a person presented as one of the body's people is worth, and how many count. */
const STAFF = 1;
const MOST_STAFF = 3;
/** So many mentions are more than a presentation. */
const ENOUGH = 2;
/** What a mention in passing is worth: whom one pays, thanks, works with or is lent by. */
const PASSING = 0.25;
/** What reports or finances is seldom what the article is about. */
const ASIDE: Readonly<Record<string, number>> = { media: 0.4, authority: 0.5, public: 0.7, health: 0.8, school: 0.8 };

const DETERMINERS = new Set(['la', 'le', 'les', "l'", 'son', 'sa', 'ses', 'leur', 'notre', 'un', 'une', 'd']);
const PASSED = new Set(['par', 'avec', 'contre', 'selon', 'via', 'comme']);
const PASSING_WORDS =
  /(?:financ|souten|soutien|subvention|partenai|partenariat|appui|\baides? |bourse|\bdon |\bdons |client|fournisseur|siege|\bvend )/;
const LOOK_BACK = 5;

/** Is the body only met there: behind `par` or `avec`, or as somebody's funder, partner or customer? */
function isPassing({ keys, sentence, analysis }: Reading, { start }: Found): boolean {
  const at = tokenAt(analysis, start);
  let before = at - 1;
  while (before >= 0 && at - before <= 3 && (DETERMINERS.has(keys[before]!) || isGeneric(keys[before]!))) before--;
  if (before < 0 || sentence[before] !== sentence[at]) return false;
  if (PASSED.has(keys[before]!)) return true;
  const words = keys.slice(Math.max(0, before - LOOK_BACK), before + 1);
  return PASSING_WORDS.test(`${words.join(' ')} `);
}

const isGeneric = (key: string) =>
  /^(?:association|entreprise|societe|cooperative|groupe|reseau|compagnie|club)$/.test(key);

/** Does the body open its sentence, but for an article, or act by its people: `les 34 membres du Conseil … ont examiné`? */
export function isSubject({ keys, sentence, analysis }: Reading, { start }: Pick<Found, 'start'>): boolean {
  const at = tokenAt(analysis, start);
  const first = DETERMINERS.has(keys[at - 1] ?? '') ? at - 1 : at;
  if (first === 0 || sentence[first - 1] !== sentence[at]) return true;
  return /^(?:de|d'|du|des)$/.test(keys[first - 1]!) && ACTING.test(keys[first - 2] ?? '');
}

/** Those by whom a body acts. */
const ACTING =
  /^(?:membres|elus|elues|conseillers|conseilleres|administrateurs|adherents|adherentes|benevoles|salaries|equipes|equipe|assemblee|bureau|administration|direction|delegues|deputes|senateurs|agents)$/;

/** What standing in the title by its common noun alone (`à la fédération`, `l'hôpital`) is worth to a body. */
const TITLE_NOUN = 1;
const LONGEST_TITLE = 40;

/** Does the title mean the body by a noun of its name, behind a definite article? */
function isInTitle({ keys, capital, analysis }: Reading, { name }: FoundOrganisation): boolean {
  const head = nameKey(name).split(/[ '-]/)[0]!;
  const title = analysis.titleEnd === 0 ? 0 : Math.min(LONGEST_TITLE, tokenAt(analysis, analysis.titleEnd - 1) + 1);
  for (let i = 1; i < title; i++)
    if (keys[i] === head && !capital[i] && /^(?:la|le|l'|du|au|notre|son|sa)$/.test(keys[i - 1]!)) return true;
  return false;
}

/** Where the title and the first paragraphs end. */
export const leadEnd = ({ analysis: { paragraphs, text } }: Reading): number =>
  paragraphs[LEAD_PARAGRAPHS - 1]?.end ?? text.length;

/** Weighs the bodies of an article; `staffed` holds the starts of the mentions that the text ties to a person, and whether only to say what that one is. */
export function prominenceOf(reading: Reading, staffed: ReadonlyMap<number, boolean>): Prominence {
  const end = leadEnd(reading);
  const weigh: Prominence = (organisation) => {
    const { mentions, kind } = organisation;
    const own = mentions.filter((m) => staffed.has(m.start)).length;
    const met = mentions.reduce((sum, m) => sum + (!staffed.has(m.start) && isPassing(reading, m) ? PASSING : 1), 0);
    // met only where somebody is presented, it is what that one is of, not what the article is about
    const aloof = mentions.length < ENOUGH && mentions.every((m) => staffed.get(m.start) === true);
    const introduced = !aloof && mentions.some(({ rule }) => INTRODUCED.test(rule)) ? INTRODUCTION : 0;
    // in passing, the lead is no introduction either
    const lead = mentions[0]!.start < end && met >= 1 ? LEAD : 0;
    const aside = lead > 0 && isSubject(reading, mentions[0]!) ? 1 : (ASIDE[kind ?? ''] ?? 1);
    const staff = aloof ? 0 : STAFF * Math.min(own, MOST_STAFF);
    const titled = isInTitle(reading, organisation) ? TITLE_NOUN : 0;
    return (met + introduced + lead + titled) * aside + staff;
  };
  // each claim of the article asks again
  const weights = new Map<FoundOrganisation, number>();
  return (organisation) => {
    const weight = weights.get(organisation) ?? weigh(organisation);
    weights.set(organisation, weight);
    return weight;
  };
}

/** How much more than the next a body must weigh for the article to turn around it. */
const MARGIN = 1.1;

/** The body that outweighs each other by a margin, and `least`; null where none does. */
export function heaviest(
  organisations: readonly FoundOrganisation[],
  least: number,
  weigh: Prominence,
): FoundOrganisation | null {
  let best: FoundOrganisation | null = null;
  let most = least;
  let next = 0;
  for (const organisation of organisations) {
    const weight = weigh(organisation);
    if (weight > most) [best, most, next] = [organisation, weight, best ? most : next];
    else next = Math.max(next, weight);
  }
  return most >= next * MARGIN ? best : null;
}
