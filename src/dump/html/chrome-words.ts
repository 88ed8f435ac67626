import { bare, fold } from '../../text/fold.js';

const lines = (text: string) =>
  new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** Classes and ids, or words of them, that sites give to what is around their texts. A theme may be called *social* or *menu*. */
const CLASS_WORDS = lines(`
  nav
  navbar
  navigation
  breadcrumb
  breadcrumbs
  ariane
  sidebar
  footer
  cookie
  cookies
  cookiebanner
  consent
  rgpd
  gdpr
  tarteaucitron
  didomi
  axeptio
  onetrust
  share
  sharing
  sharer
  addtoany
  addthis
  sharethis
  related
  similaires
  newsletter
  pagination
  pager
  advert
  adverts
  advertisement
  ads
  publicite
  popup
  modal
  toolbar
  outbrain
  taboola
`);
const CLASSES = lines(`
  menu
  main-menu
  menu-principal
  site-menu
  submenu
  comments
  comment
  comment-list
  commentlist
  comments-area
  comment-respond
  commentaires
  commentaire
  partage
  partager
  bloc-partage
  reseaux-sociaux
  social-links
  social-share
  social-media
  social-icons
  social-network
  social-networks
  articles-lies
  articles-similaires
  a-lire-aussi
  lire-aussi
  voir-aussi
  recommended
  recommandations
  skip-link
  skip-links
  sr-only
  visually-hidden
  visuallyhidden
  screen-reader-text
  element-invisible
  invisible
  d-none
  search-form
  site-header
  back-to-top
`);

/** Classes that only speak of it (`has-sidebar`), or name a theme (`tag-partage`). */
const ABOUT =
  /^(?:no|has|have|with|without|avec|sans|is|not|tag|category|categorie|theme|thematique|topic|term|rubrique)[-_]/;

/** Is an element of these classes, or of this id, around the text rather than of it? */
export function isChromeClass(classes: string): boolean {
  const names = classes.slice(0, 500).split(/\s+/).slice(0, 30);
  if (names.includes('hidden') && !names.some((name) => /:(?:block|flex|grid|inline)/.test(name))) return true;
  return names.some((name) => {
    const key = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/_+/g, '-')
      .toLowerCase();
    if (ABOUT.test(key)) return false;
    return CLASSES.has(key) || key.split('-').some((word) => CLASS_WORDS.has(word));
  });
}

/** Does a span of these classes hold a label? */
export const isLabelClass = (classes: string) =>
  /(?:^|[\s_-])(?:tag|badge|chip|term|theme|thematique|category|categorie|rubrique|etiquette)s?(?:$|[\s_-])/i.test(
    classes.slice(0, 500),
  );

const RELATED = lines(`
  article lie
  articles lies
  articles similaires
  articles associes
  articles connexes
  articles recommandes
  articles recents
  autres articles
  contenus lies
  contenus associes
  contenus similaires
  sur le meme sujet
  sur le meme theme
  sur la meme thematique
  dans la meme rubrique
  dans la meme thematique
  dans la meme categorie
  a lire
  a lire aussi
  a lire egalement
  lire aussi
  lisez aussi
  voir aussi
  a voir aussi
  a decouvrir aussi
  les plus lus
  les plus consultes
  derniers articles
  nos derniers articles
  vous aimerez aussi
  vous aimerez peut etre aussi
  ces articles pourraient vous interesser
  cela pourrait vous interesser
  cela peut vous interesser
  recommande pour vous
  commentaire
  commentaires
  laisser un commentaire
  laissez un commentaire
  reagir
  partager
  partager cet article
  partagez cet article
  newsletter
  nous suivre
  suivez nous
  restez informe
  restez informes
  related articles
  related posts
  read also
  comments
  leave a comment
  share this article
`);

const phrase = (text: string) =>
  bare(fold(text.slice(0, 100)))
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Does a heading of these words stand over what is no part of the article? */
export const isOverRelated = (heading: string) => heading.length <= 80 && RELATED.has(phrase(heading));

const LINKS = lines(`
  lire la suite
  lire plus
  lire l article
  lire
  en savoir plus
  voir plus
  voir l article
  read more
  partager
  partager cet article
  partager sur facebook
  partager sur twitter
  partager sur linkedin
  facebook
  twitter
  x
  linkedin
  whatsapp
  instagram
  imprimer
  imprimer cet article
  envoyer
  envoyer par mail
  envoyer par e mail
  e mail
  copier le lien
  retour
  retour en haut
  haut de page
  retour en haut de page
  accueil
  page suivante
  page precedente
  article suivant
  article precedent
  suivant
  precedent
`);

/** Are these the words of a link that leads about, and says nothing? */
export const isIdleLink = (text: string) => text.length <= 60 && LINKS.has(phrase(text));

const ALSO = /^(?:à |a )?(?:lire|voir|découvrir|relire|lisez|lire ou relire)(?: aussi| également)?\s*:/i;

/** Does a line point to another article (`Lire aussi : …`)? */
export const isPointer = (text: string): RegExpExecArray | null => ALSO.exec(text.slice(0, 60));
