import type { RolePattern } from './role-pattern.js';

/** Verbs of duties that one has in somebody's pay; with `pour` they tell whose. Not those of a gift or a cause (`collecte`, `se bat`), nor of a work made to order (`filme`, `dessine`). */
const DUTY =
  '(?:sui[vt]|pilot|coordonn|gere|gera|supervis|chapeaut|instrui|redig|enquet|recens|soign|sillonn|arpent|parcour|encadr|anim|assur|condui|transport|livr|entretien|inspect|audit|evalu|cartograph|visit|veill|accompagn|negoci|traduit|prospect|demarch|vend)\\S*';
/** What is done so, said of the work. */
const DONE = `(?:${DUTY}|(?:mene|conduit|realise|ecrit|signe|redige)e?s?)`;
const FOR = "pour (?:le compte (?:de|du|des|d') )?<det><generic><O>";
const OBJECT = '(?:[^PORA.;:, ]\\S* ){1,7}?';

/** What one does for a body. */
export const DUTY_PATTERNS: readonly RolePattern[] = [
  {
    name: 'nom suit quelque chose pour organisation',
    pattern: `<mover>(?:[^PORLA.;:, ]\\S* ){0,2}${DUTY} ${OBJECT}${FOR}`,
    example: 'Inès Roy suit le dossier pour La Poste',
    loose: true,
  },
  {
    name: 'elle suit quelque chose pour organisation',
    pattern: `(?:il|elle) (?:[^PORLA.;:, ]\\S* ){0,2}${DUTY} ${OBJECT}${FOR}`,
    example: 'Paul Roy monte à pied ; il soigne les bêtes pour La Poste',
    pointsBack: true,
    loose: true,
  },
  {
    name: 'ce que suit nom pour organisation',
    pattern: `(?:que|qu') ${DUTY} (?:[^PORLA.;:, ]\\S* ){0,3}(?:<det>R (?:, )?)?P ${FOR}`,
    example: 'Le dossier, que suit Inès Roy pour La Poste, avance',
    loose: true,
  },
  {
    name: 'suivi par nom pour organisation',
    pattern: `${DONE} (?:[^PORLA.;:, ]\\S* ){0,3}par <det>(?:R (?:, )?)?P ${FOR}`,
    example: 'L’étude, menée par Inès Roy pour La Poste, est parue',
    loose: true,
  },
];
