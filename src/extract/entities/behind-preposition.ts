import { type Item, indexOf, type Shape } from './shape.js';

/** Behind these a noun phrase and its comma open the sentence: the name that follows is its subject. */
const BRINGS =
  /^(?:a|au|aux|de|du|des|d'|avec|sans|sur|sous|par|pour|chez|selon|contre|devant|derriere|apres|avant|depuis|comme|entre|vers|malgre|dans)$/;
const DETERMINER = /^(?:le|la|l'|les|un|une|des|nos|notre|son|sa|ses|leurs?|mon|ma|mes|cet|cette|ce)$/;
/** What may follow a name in apposition that no mark closes. */
const MAY_FOLLOW = /^(?:[^a-z]|(?:qui|que|qu'|dont|ou|et|avec|en|a|ainsi|puis|mais)$)/;

/** Where the phrase begins that names somebody: `le menuisier Paul Roy`. */
function nameStart(items: readonly Item[], name: number): number {
  const noun = items[name - 1]?.symbol === 'R' ? name - 1 : name;
  return /^(?:le|la|l')$/.test(items[noun - 1]?.symbol ?? '') ? noun - 1 : name;
}

/** `Selon le maire, Paul Roy a tort`: a role that a preposition brings, and the subject behind its comma, which is somebody else. */
export function isSubjectBehind(shape: Shape, all: readonly Item[], role: Item | null, person: Item): boolean {
  const { items } = shape;
  if (!role || role.first > person.first) return false;
  const at = indexOf(shape, person);
  const start = nameStart(items, at);
  // the role that the phrase itself has is the person's own
  const name = role.first >= items[start]!.first ? at : start;
  if (items[name - 1]?.symbol !== ',' || MAY_FOLLOW.test(items[at + 1]?.symbol ?? '.')) return false;
  const first = indexOf(shape, all.includes(role) ? role : all[0]!);
  let before = first - 1;
  while (before >= 0 && (DETERMINER.test(items[before]!.symbol) || isQualifier(items[before]!))) before--;
  return (before >= 0 && BRINGS.test(items[before]!.symbol)) || opensWithout(items, before, name - 1);
}

/** `Sans attendre l'électricien, Paul débranche`: does a phrase open the sentence that reaches, without a comma, to the one at `comma`? */
function opensWithout(items: readonly Item[], before: number, comma: number): boolean {
  const first = items[0]?.symbol === '"' ? 1 : 0;
  if (before < first || !(BRINGS.test(items[first]!.symbol) || items[first]!.symbol === 'en')) return false;
  for (let i = first; i < comma; i++) if (/^[,;:]$/.test(items[i]!.symbol)) return false;
  return true;
}

const isQualifier = ({ symbol }: Item): boolean =>
  /^(?:jeune|nouvelle?|ancienne?|actuelle?|futur|future)$/.test(symbol);
