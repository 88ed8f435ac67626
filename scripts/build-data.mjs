// Compiles the official list of communes, EPCI, departments and regions into data/places.bin and the word lists into
// data/lexicons.bin, reads off the patterns of roles what tells where they may hold (data/role-patterns.json), copies what `tsc`
// leaves behind (SQL) into dist/, and stamps the build. Run by `npm run build` after tsc: it shares keys and formats with the
// readers.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ALL_PATTERNS } from '../dist/extract/entities/all-patterns.js';
import { readOff } from '../dist/extract/entities/patterns-file.js';
import { packPlaces } from '../dist/french/gazetteer-format.js';
import { compileLexicons } from '../dist/french/lexicon-compile.js';
import { readLexiconTexts } from '../dist/french/lexicon-source.js';

const ROOT = join(import.meta.dirname, '..');
const OFFICIAL = join(ROOT, 'node_modules/@etalab/decoupage-administratif/data');
const official = (name) => JSON.parse(readFileSync(join(OFFICIAL, `${name}.json`), 'utf8'));

const COMMUNE_KINDS = {
  'commune-actuelle': 'commune',
  'commune-deleguee': 'former-commune',
  'commune-associee': 'former-commune',
  'arrondissement-municipal': 'arrondissement',
};

/** `CC du Pays d'Uzès` is known as `Pays d'Uzès`, `CA Grand Chambéry` as `Grand Chambéry`. */
const epciName = (name) =>
  name.replace(/^(?:CC|CA|CU|MET69|METRO)\s+(?:(?:du|des|de la|de l'|de|d')\s*)?/, '').replace(/ - /g, '-');

function places() {
  const communes = official('communes');
  const current = communes.filter((c) => c.type === 'commune-actuelle');
  const names = new Set(current.map((c) => `${c.nom}|${c.departement}`));
  const population = (key, code) =>
    current.filter((c) => c[key] === code).reduce((sum, c) => sum + (c.population ?? 0), 0);
  const numbered = (region) => (/^\d\d$/.test(region ?? '') ? Number(region) : 0);
  return [
    ...communes
      // a delegated commune often bears the name of the commune it became the seat of: the commune says it already
      .filter((c) => c.type !== 'commune-deleguee' || !names.has(`${c.nom}|${c.departement}`))
      .map((c) => ({
        name: c.nom,
        kind: COMMUNE_KINDS[c.type],
        code: c.code,
        region: numbered(c.region),
        population: c.population ?? 0,
      })),
    ...official('departements').map((d) => ({
      name: d.nom,
      kind: 'department',
      code: d.code,
      region: numbered(d.region),
      population: population('departement', d.code),
    })),
    ...official('regions').map((r) => ({
      name: r.nom,
      kind: 'region',
      code: r.code,
      region: numbered(r.code),
      population: population('region', r.code),
    })),
    ...[...official('epci'), ...official('ept')].map((e) => ({
      name: epciName(e.nom),
      kind: 'epci',
      code: e.code,
      region: 0,
      population: e.populationTotale ?? 0,
    })),
  ];
}

/** What the program reads at run time beside its JavaScript. */
function copyAssets() {
  const assets = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) =>
    /store[\\/].*\.sql$/.test(f),
  );
  for (const file of assets) {
    mkdirSync(dirname(join(ROOT, 'dist', file)), { recursive: true });
    cpSync(join(ROOT, 'src', file), join(ROOT, 'dist', file));
  }
}

/** Whole or not at all: another process may be reading the file. */
function writeData(name, bytes) {
  const file = join(ROOT, 'data', name);
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
}

/** A hash of all that records depend on: by it an index knows whether a page would be read as it was. */
function stamp() {
  const hash = createHash('sha256');
  for (const folder of ['dist', 'data', 'models']) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    const told = files.filter((f) => /\.(js|bin)$/.test(f) && !/^(cli|store)[\\/]/.test(f));
    for (const file of told.sort()) hash.update(file).update(readFileSync(join(ROOT, folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

mkdirSync(join(ROOT, 'data'), { recursive: true });
writeData('places.bin', packPlaces(places()));
writeData('lexicons.bin', compileLexicons(readLexiconTexts(pathToFileURL(join(ROOT, 'src/french/lexicons/')))));
writeData('role-patterns.json', JSON.stringify(readOff(ALL_PATTERNS)));
// what earlier builds copied would be taken for the sources
rmSync(join(ROOT, 'dist/french/lexicons'), { recursive: true, force: true });
if (existsSync(join(ROOT, 'dist'))) copyAssets();
writeData('build.txt', `${stamp()}\n`);
