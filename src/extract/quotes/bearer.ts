import { lexiconKey } from '../../french/lexicon.js';
import { isSpeechVerb } from '../../french/speech.js';
import type { FoundPerson, Gender } from '../../types.js';
import { compatible, namedInQuotation, topicBefore } from './antecedent.js';
import { BROAD, DEMONSTRATIVES, KIN, type NounPhrase } from './noun-phrases.js';
import { mentionsBefore, mentionsIn, type PersonMention, paragraphAt, type Scene } from './scene.js';
import { POSSESSIVES, words } from './words.js';

const SCHOLAR =
  /\b(?:chercheu(?:r|se)|enseignante?-chercheu(?:r|se)|scientifique|universitaire|maitre(?:sse)? de conferences|directeur de recherche|directrice de recherche|professeure?)\b/;

/** Nouns that take up whoever bears one of several roles: `la médecin` a `généraliste`, `la biologiste` a `chercheuse`. */
const TAKEN_UP: readonly (readonly [noun: RegExp, roles: RegExp])[] = [
  [
    /^medecin$/,
    /\b(?:docteure?|generaliste|praticien(?:ne)?|urgentiste|interne|[a-z]+(?:ologue|iatre|rgien(?:ne)?))\b/,
  ],
  [/^docteure?$/, /\b(?:medecin|generaliste|urgentiste|interne|[a-z]+(?:ologue|iatre|rgien(?:ne)?))\b/],
  [
    /^(?:[a-z]+(?:logue|logiste|graphe|nome)|biologiste|chimiste|economiste|(?:physi|histor|informat|mathemat)ic?ien(?:ne)?)$/,
    SCHOLAR,
  ],
  // and the other way: `la chercheuse` has `économiste`
  [
    /^(?:chercheu(?:r|se)|scientifique|universitaire)$/,
    /\b(?:chercheu(?:r|se)|scientifique|universitaire|enseignante?-chercheu(?:r|se)|maitre(?:sse)? de conferences|[a-z]+(?:logue|logiste|graphe|nomiste|chimiste)|chimiste|historien(?:ne)?|juriste|(?:phys|mathemat|statist)ic?ien(?:ne)?)\b/,
  ],
  [/^edile$/, /\bmaire\b/],
  [/^prof$/, /\bprofesseure?\b/],
  [/^instit$/, /\binstitut(?:eur|rice)\b/],
  [/^polici(?:er|ere)$/, /\b(?:commissaire|brigadiere?|gardien(?:ne)? de la paix)\b/],
  [/^gendarme$/, /\b(?:adjudante?|brigadiere?|major|capitaine)\b/],
  [/^pretre$/, /\b(?:cure|abbe|vicaire)\b/],
  [/^magistrate?$/, /\b(?:juge|procureure?|substitute?)\b/],
  [/^joueu(?:r|se)$/, /\b(?:attaquante?|gardien(?:ne)?|ailiere?|defenseure?|meneu(?:r|se)|pilier)\b/],
  [/^comedien(?:ne)?$/, /\b(?:acteur|actrice)\b/],
];

const stemOf = (key: string) => key.replace(/(?:[eè]re|rice|euse|eur|er|ne|e|s)+$/, '').slice(0, 7);

const isContrasted = ({ keys }: Scene, last: number): boolean =>
  keys[last] === ',' && /^(?:elle|lui)$/.test(keys[last + 1] ?? '') && keys[last + 2] === ',';

/** How many tokens back a noun counts as known. */
const MEMORY = 600;

/** Has the text spoken of such a person before? */
function isKnown(keys: readonly string[], head: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - MEMORY; i--) if (keys[i] === head) return true;
  return false;
}

/** `Léa, sa fille`, `sa fille Léa`, `sa fille, Léa`: whom the text has presented by a noun of kinship or of company. */
function presentedAs(scene: Scene, head: string, at: number): FoundPerson | null {
  const { keys } = scene;
  const presents = ({ first, last }: PersonMention): boolean =>
    (POSSESSIVES.has(keys[last + 1] ?? '') && keys[last] === ',' && keys[last + 2] === head) ||
    [1, 2].some((n) => keys[first - n] === head && POSSESSIVES.has(keys[first - n - 1] ?? ''));
  return mentionsBefore(scene, at).find(presents)?.person ?? null;
}

const OFFICIALS =
  /^(?:maire|prefete?|sous-prefete?|ministre|depute|deputee|senat(?:eur|rice)|rect(?:eur|rice)|procureure?|juge|proviseure?|principale?|inspect(?:eur|rice)|bailleur|adjointe?|vice-presidente?)$/;

/** Does the role call somebody new: an official, or one with a place of work (`l'instructrice du service`)? */
const isNewOffice = ({ keys, tokens }: Scene, head: string, last: number): boolean => {
  if (OFFICIALS.test(head)) return true;
  const definite = /^(?:la|l')$/.test(keys[last + 1] ?? '');
  const works = /^(?:du|des|aux?)$/.test(keys[last] ?? '') || (/^(?:de|d')$/.test(keys[last] ?? '') && definite);
  // `le régisseur du Passage`: of a body named, which the text may have told of
  return works && /^\p{Ll}/u.test(tokens[definite ? last + 2 : last + 1]?.text ?? '');
};

const PARENTS = words('mere pere fils fille maman papa frere soeur');

/** What tells somebody on the spot from others: `la vieille dame assise en face`, `le monsieur du premier rang`. */
const TELLS_APART = /^(?:qui|que|qu'|dont|assise?|installee?|venue?|debout|restee?|du|au|aux|en)$/;

/** Does the noun mean somebody else than the person spoken of, by what it is or what follows it (`ajoute la mère`)? */
function isOtherByItself(
  { keys }: Scene,
  at: number,
  { head, broad, last }: Pick<NounPhrase, 'head' | 'broad' | 'last'>,
): boolean {
  if (DEMONSTRATIVES.has(keys[at]!)) return false;
  if (PARENTS.has(head) && keys[at + 1] === head) return !/^(?:de|d'|du|des)$/.test(keys[last] ?? '');
  return broad && !BROAD.has(head) && !KIN.has(head) && TELLS_APART.test(keys[last] ?? '');
}

const familyName = ({ name }: FoundPerson): string | undefined => name.split(' ').slice(1).at(-1);

/** `Lina et Benoît Roy … son mari`: the only other one of that name and gender. */
function relativeOf({ people }: Scene, owner: FoundPerson, gender: Gender | null): FoundPerson | null {
  const name = familyName(owner);
  const others = people.filter((person) => person !== owner && familyName(person) === name);
  const fit = others.filter((person) => person.gender === gender);
  return name !== undefined && fit.length === 1 ? fit[0]! : null;
}

/** `par Ana Roy. L'autrice rappelle …`, and of another author only later: does the paragraph speak of somebody whose role is untold, and not yet of the bearer? */
function isOvershadowed(scene: Scene, person: FoundPerson, gender: Gender | null, at: number): boolean {
  const before = mentionsBefore(scene, at);
  if (before.some((mention) => mention.person === person)) return false;
  const topic = topicBefore(scene, at, (other) => compatible(other, gender));
  return topic?.person.role === null && paragraphAt(scene, topic.first) === paragraphAt(scene, at);
}

/**
 * The person of the article whom a role means: the one who bears it, the last one mentioned of several who do; where nobody
 * does, the person just spoken of, if the noun is broad or no role of that person is known.
 */
export function bearer(
  scene: Scene,
  { head, gender, definite, possessive, broad, last }: NounPhrase,
  at: number,
): FoundPerson | null {
  if (!definite) return null;
  const kin = possessive || KIN.has(head) ? presentedAs(scene, head, at) : null;
  if (kin) return kin;
  const takenUp = TAKEN_UP.find(([noun]) => noun.test(head))?.[1];
  const bears = (person: FoundPerson) => {
    if (!compatible(person, gender) || person.role === null) return false;
    const role = lexiconKey(person.role);
    return role.split(' ').some((word) => stemOf(word) === stemOf(head)) || !!takenUp?.test(role);
  };
  const owner = possessive ? topicBefore(scene, at, () => true)?.person : null;
  const relative = owner && KIN.has(head) ? relativeOf(scene, owner, gender) : null;
  if (relative) return relative;
  const bearers = scene.people.filter((person) => person !== owner && bears(person));
  if (bearers.length === 1 && !isOvershadowed(scene, bearers[0]!, gender, at)) return bearers[0]!;
  if (bearers.length > 1) return topicBefore(scene, at, (person) => bearers.includes(person))?.person ?? null;
  if (possessive || isOtherByItself(scene, at, { head, broad, last })) return null;
  // `La maire, elle, …` sets somebody else against the one spoken of
  if (isContrasted(scene, last)) return null;
  // `le fils de Lina Roy` is somebody else
  if (KIN.has(head) && mentionsIn(scene, { first: last + 1, last: last + 4 }).length > 0) return null;
  const spokenOf = /^interesse/.test(head) ? namedInQuotation : topicBefore;
  const topic = spokenOf(scene, at, (p) => compatible(p, gender));
  if (!topic) return null;
  // a role that the text has not told may be this one, as long as nothing else has come between
  const untold =
    topic.person.role === null &&
    ((paragraphAt(scene, topic.first) === paragraphAt(scene, at) && !isNewOffice(scene, head, last)) ||
      isKnown(scene.keys, head, at));
  return broad || untold || isOtherName(scene, topic, head, gender, at) ? topic.person : null;
}

/** Of these there is one on the spot, whoever was spoken of: `tranche la juge`. */
const BY_OFFICE =
  /^(?:maire|juge|prefete?|procureure?|avocate?|medecin|docteure?|direct|charge|presid|vice|principale?$|proviseure?|ministre|deput|senat|cure$|notaire|gendarme|polici|patron|chef|responsable|client|patient|profess|maitre|instit|elue?s?$|porte|secretaire|tresori|coordin|anim|conseill|adjoint|gerant|journaliste|interview|temoin|victime|inconnu|autre|delegu|medi|benevole|infirmi|stagiaire|eleve|employe|agent|guide|vendeu|serveu|livreu|facteu|conduct|chauffeu)/;

/** `avoue l'ingénieure` of a woman known by another role: the only one whom the paragraph names, and of such nobody spoke before. */
function isOtherName(scene: Scene, topic: PersonMention, head: string, gender: Gender | null, at: number): boolean {
  if (!isSpeechVerb(scene.keys[at - 1] ?? '') || gender === null || topic.person.gender !== gender) return false;
  if (BY_OFFICE.test(head)) return false;
  const here = paragraphAt(scene, at);
  const near = mentionsBefore(scene, at).filter(
    ({ first, person }) => paragraphAt(scene, first) === here && compatible(person, gender),
  );
  return near.length > 0 && near.every(({ person }) => person === topic.person) && !isKnown(scene.keys, head, at);
}
