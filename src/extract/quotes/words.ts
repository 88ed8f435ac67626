/** A set of keys (lower case, no accents) written as a line of words. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const PREPOSITIONS = words(
  "de d' du des a au aux avec chez par sur sous dans en vers contre entre sans pour apres avant depuis envers face devant malgre",
);
export const SINGULAR_ARTICLES = words("le la l' ce cet cette");
export const POSSESSIVES = words('son sa leur mon ma notre votre');
export const INDEFINITE = words(
  'un une certains certaines plusieurs beaucoup tous toutes quelques les ces des leurs quelqu nul chacun chacune nombreux',
);
export const FEMININE_DETERMINERS = words('la cette une');
export const MASCULINE_DETERMINERS = words('le ce cet un');
export const FIRST_PERSON = /^(?:je|j'|me|m'|moi|mon|ma|mes|nous|notre|nos|on|tu|te|toi|vous|votre|vos)$/;
export const DETERMINER = /^(?:un|une|des|le|la|les|l'|du|au|aux|ce|cet|cette|ces|son|sa|ses|leur|leurs|notre|nos)$/;
/** Words that only a clause has: a quotation that stands alone and holds one of them is speech. */
export const CLAUSE =
  /^(?:est|sont|etait|etaient|sera|a|ont|avait|avaient|fait|font|faut|peut|peuvent|va|vont|doit|veut|il|elle|ils|elles|on|je|j'|nous|vous|tu|c'|ca|cela|ne|n'|qui|que|qu')$/;
