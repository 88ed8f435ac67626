import type { Case } from './case.js';
import { isNaming, isPerformed, isPresented, isWork } from './naming.js';
import { reports } from './reporting.js';
import type { Scene } from './scene.js';
import { CLAUSE, DETERMINER, FIRST_PERSON } from './words.js';

/** A quotation of fewer words is a term, a title or irony. */
const MIN_WORDS = 4;

/** Was it said by someone, rather than only marked (a title, a term, irony, a slogan)? `speech` tells that a rule met a verb of speech. */
export function isSaid(c: Case, speech: boolean): boolean {
  const { scene, around, quotation } = c;
  const { first, last } = around.inside;
  const inner = scene.tokens.slice(first, last);
  if (inner.filter((token) => token.kind !== 'punct').length < MIN_WORDS) return false;
  const before = around.before.last > around.before.first ? scene.keys[around.before.last - 1]! : null;
  // `à` is no verb
  const keys = inner.map(({ word, text }) => (/^à$/i.test(text) ? 'à' : word.key));
  const standsAlone = before === null || /^[.?!…:]$/.test(before);
  // a determiner outside the marks makes a noun of what they hold: `un « droit à la lenteur »`
  if (before !== null && DETERMINER.test(before)) return false;
  if (before === ':' && isTitle(c, keys)) return false;
  if (before === ',' && isNaming(scene.keys[around.before.last - 2] ?? '')) return false;
  const named = before !== null && names(scene, around.before.last - 1) && !isPredicate(inner[0]!.text, keys[0]!);
  if (before !== null && (named || isWritten(c) || isObject(c, keys))) return false;
  if (isCaption(c) || isUsage(c, keys)) return false;
  if (speech)
    return standsAlone || /^(?:,|que|qu'|–|\()$/.test(before ?? '') || closes(c) || reports(scene, around.before);
  if (quotation.start < scene.analysis.titleEnd) return standsAlone && keys.some((key) => CLAUSE.test(key));
  if (before === ':') return true;
  if (standsAlone) return keys.some((key) => CLAUSE.test(key)) || isSentence(scene, last);
  return /^[,–]$/.test(before ?? '') && keys.some((key) => FIRST_PERSON.test(key));
}

/** Does the narrator's sentence end with the quotation or go on with a comma and a verb? Then the marks do not set off a word of it. */
const closes = ({ scene, around }: Case): boolean => {
  const next = scene.keys[around.after.first];
  return around.after.first === around.after.last || next === ',' || next === '.';
};

/** Does the token name the thing whose title follows: `le projet`, `le dispositif dit`? */
function names({ keys, mentionAt }: Scene, at: number): boolean {
  if (!/^dite?s?$/.test(keys[at]!)) return isNaming(keys[at]!);
  // `X se dit « fière d'avoir tenu »`, `elle dit « … »` are no names
  const subject = [1, 2, 3, 4].some((n) => mentionAt.get(at - n)?.last === at);
  return !subject && !/^(?:se|s'|lui|leur|me|m'|nous|vous|il|elle|l'|le|qui|on)$/.test(keys[at - 1] ?? '');
}

const FINITE =
  /^(?:est|sont|sera|seront|serait|seraient|etait|etaient|a|ont|avait|avaient|aura|auront|ne|n'|va|vont|peut|peuvent|doit|doivent|fait|font|reste|restent|se|s')$/;

/** `le dossier « sera examiné en mai »`: the noun before is no name's, but the subject of the words. */
const isPredicate = (spelt: string, key: string): boolean => /^\p{Ll}/u.test(spelt) && FINITE.test(key);

const TITLE = /^(?:nom|titre|intitule|theme|slogan)$/;

/** `Son cours a un titre de roman : « … »`, `Il signe un livre : « L'odeur du fer »`. */
function isTitle({ scene, around }: Case, keys: readonly string[]): boolean {
  if (reports(scene, around.before)) return false;
  const before = scene.keys.slice(around.before.first, around.before.last);
  if (before.some((key) => TITLE.test(key))) return true;
  return before.some(isWork) && !keys.some((key) => CLAUSE.test(key)) && !isSentence(scene, around.inside.last);
}

const isSentence = ({ tokens }: Scene, last: number): boolean => /[.?!…]$/.test(tokens[last - 1]?.text ?? '');

/** `la chorale reprend « Le temps des cerises »`, `on parle de « la génération des écrans »`: a work or a term, object of its verb. */
function isObject({ scene, around }: Case, keys: readonly string[]): boolean {
  const { last } = around.before;
  const verb = scene.keys[last - 1]!;
  const capital = /^\p{Lu}/u.test(scene.tokens[around.inside.first]?.text ?? '');
  if (capital && isPerformed(verb)) return true;
  if (capital && isPresented(verb))
    return !keys.some((key) => CLAUSE.test(key)) && !isSentence(scene, around.inside.last);
  return /^d[e']$/.test(verb) && TERM.test(scene.keys.slice(Math.max(around.before.first, last - 5), last).join(' '));
}

const TERM = /(?:^| )(?:on|ils|elles) parl(?:e|ent|ait|aient) (?:\S+ )?d[e']$/;

const USAGE = /(?:^| )on (?:ne |n' )?(?:dit|disait|prononce|ecrit)(?: (?:plus|pas|jamais|souvent|plutot))?$/;

/** `Ici, on ne dit pas « bonne journée à tous »`: words as they are used. */
const isUsage = ({ scene, around: { before } }: Case, keys: readonly string[]): boolean =>
  !keys.some((key) => CLAUSE.test(key)) &&
  USAGE.test(scene.keys.slice(Math.max(before.first, before.last - 5), before.last).join(' '));

const INSCRIPTION =
  /^(?:affiche|panneau|pancarte|banderole|ecriteau|inscription|etiquette|plaque|enseigne|autocollant|ardoise)s?$/;

/** `« … » : la pancarte donne le ton`, `« … », c'est le nom de l'atelier`. */
function isCaption({ scene, around: { after } }: Case): boolean {
  const [mark, ...keys] = scene.keys.slice(after.first, Math.min(after.last, after.first + 6));
  if (mark === ':') return keys.slice(0, 3).some((key) => INSCRIPTION.test(key));
  return mark === ',' && keys[0] === "c'" && keys.some((key) => TITLE.test(key));
}

/** `une affiche prévient : « … »`: words on a thing are nobody's. */
const isWritten = ({ scene, around }: Case): boolean =>
  scene.keys
    .slice(around.before.first, Math.min(around.before.last, around.before.first + 6))
    .some((key) => INSCRIPTION.test(key));
