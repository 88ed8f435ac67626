import { words } from './words.js';

/** Things that bear a name: what stands between marks right behind one is its title, and nobody says it. */
const NAMED_THINGS = words(
  'adage affiche album appel application association atelier bal banderole bar blog bourse boutique brochure cafe cahier campagne carnet chaine chanson chapitre charte chronique cine-club club collectif collection comite compagnie concert concours conference conte convention cycle defi devise dicton dispositif documentaire dossier editorial emission enquete etude expo exposition expression festival fete feuilleton fiche fiche-action film fonds formation formule forum fresque gala groupe guide hackathon hashtag inscription jeu journee kit label livre livret logiciel magazine manifeste marathon marche mention message module morceau mot nouvelle nuit numero opera operation outil ouvrage pancarte panneau parcours performance petition photographie piece plan plateforme podcast poeme portail prix programme projection projet proverbe quinzaine quiz quizz rapport recueil rencontre reportage reseau revue roman rubrique seance semaine seminaire serie site slogan soiree sondage spectacle table-ronde tableau terme titre tract trophee tube video web-serie webinaire weekend',
);

const CALLED =
  /^(?:intitule|baptise|nomme|denomme|appele|surnomme|rebaptise|titre|sous-titre|libelle|etiquete|marque|estampille)(?:e|s|es)?$|^(?:appelle|nomme|baptise|intitule|surnomme)$/;

/** Does the word name a thing before its title: `un atelier intitulé « … »`, `le projet « … »`? */
export const isNaming = (key: string): boolean =>
  CALLED.test(key) || NAMED_THINGS.has(key) || (key.endsWith('s') && NAMED_THINGS.has(key.slice(0, -1)));

/** Whose object is a work: `la chorale chante « … »`. */
const PERFORMS =
  /^(?:chant|entonn|interpret|fredonn|jou|rejou|visionn|publi|edit|feuillet)(?:e|ent|ait|aient|a|erent|er|ee?s?)$|^(?:lit|lisent|lisait|lu|relit|relu|lire|relire|ecoutent?)$/;

/** Whose object may be a work or the words of a person: `reprend « … »`, `présente « … »`. */
const PRESENTS =
  /^(?:reprend|reprennent|reprit|repris|lance|lancent|annonce|propose|proposent|presente|presentent|raconte|racontent|commente|evoque)$/;

export const isPerformed = (verb: string): boolean => PERFORMS.test(verb);
export const isPresented = (verb: string): boolean => PRESENTS.test(verb);

/** Works that a colon may introduce: `Il signe un nouveau livre : « … »`. */
const WORKS =
  /^(?:film|livre|roman|recueil|spectacle|piece|documentaire|album|chanson|conference|exposition|atelier|theme|thematique|programme|affiche|concours|podcast|ouvrage|reportage)s?$/;

export const isWork = (key: string): boolean => WORKS.test(key);
