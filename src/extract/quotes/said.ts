import { reports } from './attribution.js';
import type { Case } from './case.js';

/** A quotation of fewer words is a term, a title or irony. */
const MIN_WORDS = 4;

/** What names a thing before its title: `un atelier intitulé « … »`, `le projet « … »`. */
const NAMING =
  /^(?:intitule|baptise|nomme|denomme|appele|surnomme|rebaptise|titre|sous-titre|libelle|etiquete|marque|estampille)(?:e|s|es)?$|^(?:appelle|nomme|baptise|intitule|surnomme|dit|dite|dits|slogan|slogans|devise|inscription|mention|label|projet|atelier|ateliers|cycle|operation|dispositif|programme|spectacle|piece|exposition|film|documentaire|livre|ouvrage|roman|recueil|album|chanson|formation|journee|prix|concours|campagne|festival|panneau|affiche|pancarte|banderole|revue|magazine|emission|podcast|conference|seance|module|jeu|application|logiciel|chapitre|rubrique|serie|titre|formule|expression|mot|mots|terme|guide|brochure|collection|soiree|fete|appel|plan|charte|rapport|etude|enquete|message)$/;

const FIRST_PERSON = /^(?:je|j'|me|m'|moi|mon|ma|mes|nous|notre|nos|on|tu|te|toi|vous|votre|vos)$/;

const DETERMINER = /^(?:un|une|des|le|la|les|l'|du|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos)$/;

/** Words that only a clause has: a quotation that stands alone and holds one of them is speech. */
const CLAUSE =
  /^(?:est|sont|etait|etaient|sera|a|ont|avait|avaient|fait|font|faut|peut|peuvent|va|vont|doit|veut|il|elle|ils|elles|on|je|j'|nous|vous|tu|c'|ca|cela|ne|n'|qui|que|qu')$/;

/** Was it said by someone, rather than only marked (a title, a term, irony, a slogan)? `speech` tells that a rule met a verb of speech. */
export function isSaid(c: Case, speech: boolean): boolean {
  const { scene, around, quotation } = c;
  const { first, last } = around.inside;
  const inner = scene.tokens.slice(first, last);
  if (inner.filter((token) => token.kind !== 'punct').length < MIN_WORDS) return false;
  const before = around.before.last > around.before.first ? scene.keys[around.before.last - 1]! : null;
  const keys = inner.map(({ word }) => word.key);
  const standsAlone = before === null || /^[.?!…:]$/.test(before);
  // a determiner outside the marks makes a noun of what they hold: `un « droit à la lenteur »`
  if (before !== null && DETERMINER.test(before)) return false;
  if (before === ':' && isTitle(c)) return false;
  if (before === ',' && NAMING.test(scene.keys[around.before.last - 2] ?? '')) return false;
  if (before !== null && ((NAMING.test(before) && !isOfOneself(c)) || isWritten(c))) return false;
  if (isCaption(c)) return false;
  if (speech)
    return standsAlone || /^(?:,|que|qu'|–|\()$/.test(before ?? '') || closes(c) || reports(scene, around.before);
  if (quotation.start < scene.analysis.titleEnd) return standsAlone && keys.some((key) => CLAUSE.test(key));
  if (before === ':') return true;
  if (standsAlone) return keys.some((key) => CLAUSE.test(key)) || /[.?!…]$/.test(inner.at(-1)!.text);
  return /^[,–]$/.test(before ?? '') && keys.some((key) => FIRST_PERSON.test(key));
}

/** Does the narrator's sentence end with the quotation or go on with a comma and a verb? Then the marks do not set off a word of it. */
const closes = ({ scene, around }: Case): boolean => {
  const next = scene.keys[around.after.first];
  return around.after.first === around.after.last || next === ',' || next === '.';
};

/** `Son cours a un titre de roman : « … »`. */
const isTitle = ({ scene, around }: Case): boolean =>
  scene.keys
    .slice(around.before.first, around.before.last)
    .some((key) => /^(?:titre|intitule|nom|slogan)$/.test(key)) && !reports(scene, around.before);

const INSCRIPTION =
  /^(?:affiche|panneau|pancarte|banderole|ecriteau|inscription|etiquette|plaque|enseigne|autocollant|ardoise)s?$/;

/** `elle se dit « fière d'avoir tenu »`: said, where `dit` alone names. */
const isOfOneself = ({ scene, around }: Case): boolean =>
  scene.keys[around.before.last - 1] === 'dit' && /^(?:se|s')$/.test(scene.keys[around.before.last - 2] ?? '');

const TITLE = /^(?:nom|titre|intitule|theme|slogan)$/;

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
