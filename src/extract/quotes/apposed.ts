import type { PersonMention, Scene } from './scene.js';

const VERBAL = /^(?:a|se|s'|ne|n'|me|m'|lui|leur|y|en|qui|que|qu'|dont|avait|vient|fait)$/;
const COPULA = /^(?:est|etait|appelle|appelait|nomme)$/;

/** Is the name what the noun phrase that ends at `end` is called, no object of its verb (`la directrice remercie Lina Roy : « … »`)? `last`: where the clause ends. */
export function isApposed({ keys }: Scene, end: number, name: PersonMention, last: number): boolean {
  if (name.first === end || /^[,(]$/.test(keys[name.first - 1]!) || COPULA.test(keys[name.first - 1]!)) return true;
  return name.last < last - 1 && !VERBAL.test(keys[end] ?? '');
}
