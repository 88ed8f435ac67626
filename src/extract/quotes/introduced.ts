import type { Case } from './case.js';
import { type Clause, mentionsIn, type PersonMention, type Scene, tokenFrom } from './scene.js';
import type { Subject } from './speaker.js';
import { clauseSubject } from './subject.js';
import { words } from './words.js';

/** Nouns for words just said: `La phrase est de X`, `Le conseil vient de X`. */
const WORDS_SAID = words(
  'credo maxime devise principe leitmotiv refrain mantra adage philosophie voix phrase formule remarque boutade confidence reflexion question conseil mot mots parole paroles propos repartie replique plaisanterie phrases aveu constat cri invitation mise bravade lecon image definition citation',
);

const SOMEBODY = words('homme femme dame monsieur personne fille garcon jeune voix celui celle cheffe chef');

/** Verbs of a name: `Il s'appelle X`, `L'homme se nomme X`. */
const NAMES = /^(?:appelle|appelait|nomme|nommait|prenomme|prenommait)$/;

/** Verbs that tell of talking: behind `celui qui`, `l'homme qui`, `ainsi`. */
const TALKS =
  /^(?:parl|plaisant|accueill|lanc|rigol|dit$|disait$|raconte|temoign|s'exprim|exprim|present|resum|commenc|salu|interpell|appell|reag|sourit|repon|previen|insist|tranch|conclu|defini|decri)/;

interface Naming {
  readonly scene: Scene;
  readonly clause: Clause;
  /** The first name of the clause. */
  readonly name: PersonMention;
  /** What stands before it. */
  readonly keys: readonly string[];
}

/** A way in which French says after the words who has said them. */
interface IntroductionRule {
  readonly example: string;
  readonly names: (naming: Naming) => boolean;
}

const ends = (keys: readonly string[], test: RegExp): boolean => test.test(keys.slice(-4).join(' '));

const COPULA = /(?:^| )(?:c' (?:est|etait)|est|etait|sont|etaient)$/;

/** `X qui parle`, `X qui le dit`. */
function saysIt({ keys }: Scene, { last }: PersonMention): boolean {
  const verb = /^(?:le|la|l')$/.test(keys[last + 1] ?? '') ? last + 2 : last + 1;
  return keys[last] === 'qui' && TALKS.test(keys[verb] ?? '');
}

const INTRODUCTIONS: readonly IntroductionRule[] = [
  {
    example: "Il s'appelle X",
    names: ({ keys }) =>
      NAMES.test(keys.at(-1) ?? '') && (/^(?:il|elle)$/.test(keys[0]!) || SOMEBODY.has(keys[1] ?? '')),
  },
  {
    example: 'La voix appartient à X',
    names: ({ keys }) =>
      keys.length <= 8 &&
      (WORDS_SAID.has(keys[1] ?? '') || /^celle?s?-?ci$/.test(keys[0]!)) &&
      ends(
        keys,
        /(?:est|sont|etait|vient|viennent|emane|appartient|revient|signee?) (?:(?:celle|ceux|celui|celles) )?(?:de|d'|a)$/,
      ),
  },
  {
    example: 'Parole de X',
    names: ({ keys }) => keys.length === 2 && WORDS_SAID.has(keys[0]!) && /^d[e']$/.test(keys[1]!),
  },
  {
    example: ': tel est le credo de X',
    names: ({ keys }) => /^tel(?:le)? (?:est|etait) l[ea] \S+ d[e']$/.test(keys.join(' ')),
  },
  {
    example: 'Le regret est signé X',
    names: ({ keys }) => keys.length <= 6 && /(?:est|sont) signee?s?$/.test(keys.join(' ')),
  },
  {
    example: ': la formule de X fait sourire',
    names: ({ scene, clause, keys }) =>
      scene.keys[clause.first - 1] === ':' && keys.length === 3 && WORDS_SAID.has(keys[1]!) && /^d[e']$/.test(keys[2]!),
  },
  {
    example: "C'est la voix de X",
    names: ({ keys }) =>
      /^c' (?:est|etait) (?:la voix|celle|le mot|la formule|la phrase) (?:de|d')$/.test(keys.join(' ')),
  },
  {
    example: "À l'accueil, c'est X qui parle",
    names: ({ scene, keys, name }) =>
      ends(keys, /(?:^|, |\? )c' (?:est|etait)$/) && (keys.length > 2 || saysIt(scene, name)),
  },
  {
    example: "Celui qui parle, c'est X",
    names: ({ keys }) =>
      (SOMEBODY.has(keys[0]!) || SOMEBODY.has(keys[1] ?? '')) &&
      keys.some((key) => TALKS.test(key)) &&
      ends(keys, COPULA),
  },
  {
    example: 'Ainsi parle X',
    names: ({ keys }) => keys[0] === 'ainsi' && keys.length <= 4 && keys.some((key) => TALKS.test(key)),
  },
  {
    example: 'Voilà ce que répète X',
    names: ({ keys }) =>
      /^(?:voila|voici) (?:ce que|ce qu'|comment|comme)/.test(keys.join(' ')) ||
      /^(?:c' est|sur|par|avec) (?:ainsi|(?:(?:en|par|sur|avec|dans) )?(?:ces|cette|ce) (?:termes|mots?|phrase|formule|aveu|constat)) (?:que|qu')/.test(
        keys.join(' '),
      ),
  },
  { example: 'Qui parle ? X', names: ({ keys }) => /^qui (?:parle|dit cela|dit ca) \?$/.test(keys.join(' ')) },
];

/** The clause behind the words: the rest of its sentence behind a colon, else the next sentence, of this paragraph or of the one below. */
function clauseBehind({ scene, around, quotation }: Case): Clause | null {
  const { after, next } = around;
  const { keys, analysis } = scene;
  const said = keys[after.first] === ':' || (keys[after.first] === ',' && WORDS_SAID.has(keys[after.first + 2] ?? ''));
  if (said) return { first: after.first + 1, last: after.last };
  if (after.last - after.first > 1) return null;
  // `Qui parle ? X`: the answer opens a sentence of its own
  if (next.last > next.first) return keys[next.first] === 'qui' ? { ...next, last: next.last + 1 } : next;
  const below = analysis.paragraphs[quotation.lastParagraph + 1];
  const first = below ? tokenFrom(scene, below.start) : 0;
  return below && !scene.quoted(first) ? { first, last: Math.min(first + 12, tokenFrom(scene, below.end)) } : null;
}

/** `“…” La voix appartient à X.`: whom the narrator names, just behind the words, as the one who said them. */
export function introducedAfter(c: Case): Subject | null {
  const clause = clauseBehind(c);
  if (!clause) return null;
  // `« … » : X résume ainsi son métier`
  const sums =
    c.scene.keys[clause.first - 1] === ':' && c.scene.keys.slice(clause.first, clause.last).includes('ainsi');
  const subject = sums ? clauseSubject(c.scene, clause) : null;
  if (subject?.person) return subject;
  const [name] = mentionsIn(c.scene, clause);
  const keys = name ? c.scene.keys.slice(clause.first, name.first) : [];
  if (!name || keys.length === 0 || keys.length > 14) return null;
  const naming = { scene: c.scene, clause, name, keys };
  return INTRODUCTIONS.some(({ names }) => names(naming)) ? { person: name.person, attribution: 'named' } : null;
}
