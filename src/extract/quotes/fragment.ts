import type { Case } from './case.js';
import type { Clause, Scene } from './scene.js';
import type { Subject } from './speaker.js';
import { clauseSubject } from './subject.js';
import { CLAUSE, DETERMINER, FIRST_PERSON, words } from './words.js';

/** Verbs of a view or a wish: what follows in marks is how their subject puts it. */
const VIEWS = words(
  'voit voyait vit vivait trouve trouvait aime aimait adore deteste refuse reclame revendique prone ressent percoit imagine sent sentait assume savoure sait savait dit promet',
);

/** `vécu comme « … »`, `se définit comme « … »`. */
const SEEN_AS =
  /^(?:vi[tv]|vec|perc|decri|defini|consider|ressent|voi[tr]|voyait|vue?$|jug|concu|concoi|present|imagin|resum|parl|qualifi|pens)/;

/** What opens a clause or a purpose of the sentence that goes on between the marks: `« pour ne plus entendre la route »`. */
const OPENERS = words(
  "pour sans parce afin quand lorsque lorsqu' comme histoire tant plutot car puisque si avant jusqu' tellement",
);

/** What opens any other complement. */
const COMPLEMENTS = words(
  "a au aux dans avec de d' du des sur par en chez depuis entre contre vers loin pas ni que qu'",
);

/** `s'est sentie « toute petite »`. */
const FELT = /^(?:senti|dit|vu|voulu|trouve|juge|cru|declare|montre|retrouve)(?:e|s|es)?$/;

/** What opens an aside that somebody adds, behind a comma: `Elle garde la clé dans sa botte, « jamais dans la veste »`. */
const ASIDES = words(
  'pas jamais ni non meme surtout rien plutot juste seulement histoire question trop tellement tant si comme parce pour sans quitte faute tout',
);

const LINKS = words("de d' pour a par sans que qu' et mais en");

const BEFORE_VERB = words("il elle qui a est avait etait s' se y en lui leur ne n' l'");

/** Does a verb end there: does its subject, an auxiliary or a clitic stand right before? */
function isVerb({ keys, mentionAt }: Scene, at: number): boolean {
  // `le maire, X, attend`
  const name = keys[at - 1] === ',' ? at - 1 : at;
  return BEFORE_VERB.has(keys[at - 1] ?? '') || [1, 2, 3, 4].some((n) => mentionAt.get(name - n)?.last === name);
}

const isInfinitive = (key: string): boolean => /(?:er|ir|oir|re)$/.test(key) && key.length > 3;

/** Does the sentence lead into the marks, so that their words go on from it as its subject's own? */
function leadsIn(scene: Scene, before: Clause, inside: Clause): boolean {
  const { keys } = scene;
  const [at, opener] = [before.last - 1, keys[inside.first] ?? ''];
  const last = keys[at]!;
  const inner = keys.slice(inside.first, inside.last);
  if (VIEWS.has(last)) return isVerb(scene, at);
  if (FELT.test(last) && keys[at - 1] === 'est' && keys[at - 2] === "s'") return true;
  if (last === ',') return ASIDES.has(opener);
  if (last === 'a' && keys.slice(Math.max(before.first, at - 6), at).some((key) => /^compar/.test(key))) return true;
  if (last === 'comme') return keys.slice(Math.max(before.first, at - 6), at).some((key) => SEEN_AS.test(key));
  if (last === 'est' && keys[at - 1] === "c'" && OPENERS.has(opener)) return true;
  if (last === 'est' && keys[at - 1] === "c'") return /^(?:pour|chez)$/.test(keys[before.first]!);
  if (LINKS.has(last))
    return isInfinitive(opener) || (!DETERMINER.test(opener) && inner.some((key) => CLAUSE.test(key)));
  if (OPENERS.has(opener) || inner.some((key) => FIRST_PERSON.test(key))) return true;
  return COMPLEMENTS.has(opener) && isVerb(scene, at);
}

/** `X y voit « une chance de repartir »`, `Elle a quitté la ville « pour ne plus entendre la route »`: a fragment that goes on from the sentence of a person is that person's. */
export function fragment({ scene, around }: Case): Subject | null {
  const { before, inside } = around;
  if (before.last <= before.first || !/^\p{Ll}/u.test(scene.tokens[inside.first]?.text ?? '')) return null;
  if (!leadsIn(scene, before, inside)) return null;
  const subject = clauseSubject(scene, before);
  return subject?.person ? subject : null;
}
