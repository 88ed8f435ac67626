import type { SaidRole } from './role-pattern.js';

/** Offices that one holds, in shapes: the noun without accents, and who holds it. */
const OFFICES: Readonly<Record<string, SaidRole>> = {
  presidence: { masculine: 'président', feminine: 'présidente' },
  'vice-presidence': { masculine: 'vice-président', feminine: 'vice-présidente' },
  copresidence: { masculine: 'coprésident', feminine: 'coprésidente' },
  'co-presidence': { masculine: 'coprésident', feminine: 'coprésidente' },
  direction: { masculine: 'directeur', feminine: 'directrice' },
  codirection: { masculine: 'codirecteur', feminine: 'codirectrice' },
  'co-direction': { masculine: 'codirecteur', feminine: 'codirectrice' },
  coordination: { masculine: 'coordinateur', feminine: 'coordinatrice' },
  gerance: { masculine: 'gérant', feminine: 'gérante' },
  cogerance: { masculine: 'cogérant', feminine: 'cogérante' },
  secretariat: { masculine: 'secrétaire', feminine: 'secrétaire' },
  tresorerie: { masculine: 'trésorier', feminine: 'trésorière' },
  intendance: { masculine: 'intendant', feminine: 'intendante' },
};

/** What an office is further called, and its holder with it. */
const QUALIFIED: Readonly<Record<string, SaidRole>> = {
  "d'honneur": { masculine: "d'honneur", feminine: "d'honneur" },
  general: { masculine: 'général', feminine: 'générale' },
  generale: { masculine: 'général', feminine: 'générale' },
  executif: { masculine: 'exécutif', feminine: 'exécutive' },
  executive: { masculine: 'exécutif', feminine: 'exécutive' },
  nationale: { masculine: 'national', feminine: 'nationale' },
  regionale: { masculine: 'régional', feminine: 'régionale' },
  departementale: { masculine: 'départemental', feminine: 'départementale' },
  territoriale: { masculine: 'territorial', feminine: 'territoriale' },
  musicale: { masculine: 'musical', feminine: 'musicale' },
  editoriale: { masculine: 'éditorial', feminine: 'éditoriale' },
  financiere: { masculine: 'financier', feminine: 'financière' },
  commerciale: { masculine: 'commercial', feminine: 'commerciale' },
  medicale: { masculine: 'médical', feminine: 'médicale' },
  administrative: { masculine: 'administratif', feminine: 'administrative' },
  sportive: { masculine: 'sportif', feminine: 'sportive' },
  artistique: { masculine: 'artistique', feminine: 'artistique' },
  scientifique: { masculine: 'scientifique', feminine: 'scientifique' },
  technique: { masculine: 'technique', feminine: 'technique' },
  pedagogique: { masculine: 'pédagogique', feminine: 'pédagogique' },
};

const longestFirst = (table: object): string =>
  Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll("d'honneur", "d' honneur");

/** An office in a pattern, as its group `F`; `général`, alone, is a role. */
export const OFFICE = `(?<F>(?:${longestFirst(OFFICES)}) (?:(?:R|${longestFirst(QUALIFIED)}) )?)`;

/** Who holds the office of these words, without their accents. */
export function holderOf([noun, ...rest]: readonly string[]): SaidRole | undefined {
  const office = OFFICES[noun!];
  const qualified = QUALIFIED[rest.join('')] ?? null;
  if (!office || qualified === null) return office;
  return {
    masculine: `${office.masculine} ${qualified.masculine}`,
    feminine: `${office.feminine} ${qualified.feminine}`,
  };
}
