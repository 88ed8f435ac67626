import { roleAt } from '../../french/roles.js';
import { isSpeechVerb } from '../../french/speech.js';
import { bystanderAt, personNounAt } from './person-nouns.js';
import { type Clause, mentionsIn, type Scene } from './scene.js';
import { openingSubject } from './somebody.js';
import { NOBODY, type Subject } from './speaker.js';
import { clauseSubject } from './subject.js';
import { isVerbOfSpeech, verbSubject } from './verb-subject.js';
import { words } from './words.js';

/** Who speaks according to the clause before a quotation (`X, lui, songe au printemps : « … »`); null where it does not say. */
export function subjectBefore(scene: Scene, clause: Clause): Subject | null {
  const subject =
    verbSubject(scene, clause) ??
    owner(scene, clause) ??
    heard(scene, clause) ??
    openingSubject(scene, clause) ??
    clauseSubject(scene, clause);
  if (subject) return subject;
  // `Le mot d'ordre de X : « … »`
  const last = mentionsIn(scene, clause).at(-1);
  return last ? { person: last.person, attribution: 'named' } : null;
}

const LETTERS = /^(?:courrier|courriel|mail|lettre|sms|texto|message|reponse|notification|appel|mot|avis|convocation)$/;

/** `X a reçu un courrier : « … »`, `X entend un client lâcher : « … »`: what somebody else wrote or said. */
function heard(scene: Scene, { first, last }: Clause): Subject | null {
  const keys = scene.keys.slice(first, last);
  const gets = keys.findLastIndex((key) => /^(?:recoit|recu|recevait|recevra)$/.test(key));
  const got = gets === -1 ? [] : keys.slice(gets);
  // `X a reçu un avis et le dit : « … »`
  const says = got.some((key, i) => isSpeechVerb(key) && got.slice(Math.max(0, i - 3), i).includes('et'));
  if (got.some((key) => LETTERS.test(key)) && !says) return NOBODY;
  const hears = keys.findLastIndex((key) => /^(?:entend|entendu|entendait)$/.test(key));
  if (hears === -1 || !/^(?:un|une|le|la|l'|des)$/.test(keys[hears + 1] ?? '')) return null;
  return keys.slice(hears).some((key) => /(?:er|ire|dre)$/.test(key)) ? NOBODY : null;
}

/** Nouns for words that somebody is known for. */
const SAYING = words(
  'message lettre courriel avis remarque reproche reproches promesse aveu avertissement reponse question conseil conseils phrase mot mots devise maxime formule lecon adage dicton consigne refrain',
);

/** `avec un conseil de sa grand-mère : « … »`: whose words they are, where the clause says so of somebody it does not name. */
function owner(scene: Scene, { first, last }: Clause): Subject | null {
  const { keys, words: spelt, mentionAt } = scene;
  for (let i = last - 1; i >= first; i--) {
    if (isVerbOfSpeech(scene, i)) return null;
    const comes = keys[i] === 'vient' && keys.slice(first, i).some((key) => SAYING.has(key));
    if (!(comes || SAYING.has(keys[i]!)) || !/^(?:de|d'|du)$/.test(keys[i + 1] ?? '')) continue;
    const name = keys[i + 1] === 'du' ? undefined : mentionAt.get(i + 2);
    if (name) return { person: name.person, attribution: 'named' };
    // `un conseil de jardinière` is the speaker's own
    const determined = keys[i + 1] === 'du' || /^(?:la|l'|sa|son|une?|leur|cette?)$/.test(keys[i + 2] ?? '');
    if (!determined) return null;
    let noun = keys[i + 1] === 'du' ? i + 2 : i + 3;
    if (/^(?:vieux|vieil|vieille|ancien|ancienne|jeune)$/.test(keys[noun] ?? '')) noun++;
    const person = roleAt(spelt, noun) ?? personNounAt(spelt, noun) ?? bystanderAt(spelt, noun);
    // `La réponse du cabinet est tombée`: nobody the text names
    if (!person && keys[i] === 'reponse') return mentionsIn(scene, { first: i, last }).length > 0 ? null : NOBODY;
    // `de la maire, X`
    const end = noun + (person?.length ?? 0);
    return person && !mentionAt.has(keys[end] === ',' ? end + 1 : end) ? NOBODY : null;
  }
  return null;
}
