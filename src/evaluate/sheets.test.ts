import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORDS } from '../../tests/cli/press.js';
import { UserError } from '../errors.js';
import { factId, factsOf, SHEET_TYPES, type SheetType } from './facts.js';
import { wilson } from './interval.js';
import { judgeTicks } from './precision.js';
import { drawSample } from './sample.js';
import { parseTicks, type Tick } from './sheet.js';

const TYPES = Object.keys(SHEET_TYPES) as SheetType[];

describe("Wilson's interval", () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, of, low, high) => {
    const [found, mirrored] = [wilson(hits, of), wilson(of - hits, of)];
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
    expect(mirrored.low).toBeCloseTo(1 - high, 4);
  });

  test('of nothing nothing is known', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('a sample', () => {
  const draw = (records: typeof RECORDS, size: number, seed = 1) => drawSample(records, { types: TYPES, size, seed });
  const ids = (drawn: ReturnType<typeof draw>) => drawn.map(({ id }) => id);

  test('of all facts holds each once, with its words in its sentence', () => {
    const drawn = draw(RECORDS, Infinity);
    const marked = drawn.map(({ fact, evidence: e }) => `${fact.type}: ${e?.sentence.slice(e.start, e.end)}`);
    expect(marked.sort()).toEqual([
      'figures: 1 200 voitures',
      'figures: Près de 340 perceuses',
      'organisations: Roulez Jeunesse',
      'outcomes: 1 200 voitures',
      'outcomes: Près de 340 perceuses',
      'people: Awa Delcourt',
      'people: Hugo Marchetti',
      'people: Hugo Marchetti',
      'places: Maubourg',
      'places: Saint-Ferréol',
      'quotes: Sans voiture, on ne trouve pas de travail',
      'roles: bénévole',
      'roles: directrice du garage Roulez Jeunesse',
    ]);
    expect(new Set(ids(drawn)).size).toBe(13);
  });

  test('is the same whatever the order, and again', () => {
    expect(ids(draw(RECORDS.toReversed(), 2))).toEqual(ids(draw(RECORDS, 2)));
    expect(ids(draw([...RECORDS, ...RECORDS], 2))).toEqual(ids(draw(RECORDS, 2)));
  });

  // many facts, so that what is kept is cut down more than once
  const many = Array.from({ length: 400 }, (_, i) => ({ ...RECORDS[0]!, id: String(i).padStart(16, '0') }));

  test('is the beginning of a larger one', () => {
    const people = { types: ['people'] as const, seed: 7 };
    const large = ids(drawSample(many, { ...people, size: 60 }));
    expect(large.length).toBe(60);
    expect(ids(drawSample(many, { ...people, size: 20 }))).toEqual(large.slice(0, 20));
    expect(ids(drawSample(many, { ...people, size: Infinity })).slice(0, 60)).toEqual(large);
  });

  test('is another one with another seed', () => {
    expect(ids(draw(many, 20, 2))).not.toEqual(ids(draw(many, 20, 1)));
  });
});

describe('the id of a fact', () => {
  const [garage] = RECORDS;
  const idOf = (record: typeof garage, type: SheetType) => factId(record!.id, factsOf(record!, type)[0]!);

  test('is no number to a spreadsheet, and tells types apart', () => {
    expect(idOf(garage, 'figures')).toMatch(/^figures-[0-9a-f]{12}$/);
    expect(idOf(garage, 'outcomes').slice(-12)).not.toBe(idOf(garage, 'figures').slice(-12));
  });

  test('changes with what a tick is about, and with nothing else', () => {
    const person = { ...garage!.people[0]!, role: 'présidente' };
    const changed = { ...garage!, source: 'autre.txt', position: 9, people: [person] };
    expect(idOf(changed, 'people')).toBe(idOf(garage, 'people'));
    expect(idOf(changed, 'roles')).not.toBe(idOf(garage, 'roles'));
  });
});

const sheet = (text: string) => parseTicks(Buffer.from(text), 'f.csv');
const ROWS = 'id,type,fact,sentence,article,title,date,correct,comment\n';

describe('ticks', () => {
  const cases = readFileSync(new URL('./ticks.cases.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ => ?/) as [string, string]);

  test.each(cases)('%s => %s', async (cell, expected) => {
    const read = sheet(`id,type,correct\np-1,people,${cell}\n`);
    if (expected === '') await expect(read).rejects.toThrow(`f.csv:2: '${cell}' is neither yes nor no`);
    else expect((await read)[0]?.correct).toBe(expected === 'right');
  });
});

describe('a sheet is read as a spreadsheet saves it', () => {
  const right = { id: 'p-1', type: 'people', correct: true, comment: 'vérifié, « oui »' };
  const open = { id: 'p-2', type: 'places', correct: null, comment: '' };
  test.each([
    ['as audit writes it', `${ROWS}p-1,people,Awa,,,,,oui,"vérifié, « oui »"\np-2,places,,,,,,,\n`],
    ['semicolons, BOM, CRLF', '\ufeffid;type;correct;comment\r\np-1;people;oui;vérifié, « oui »\r\np-2;places;;\r\n'],
    ['tabs', 'id\ttype\tcorrect\tcomment\np-1\tpeople\tx\tvérifié, « oui »\np-2\tplaces\t\t'],
    ['all quoted', '"id";"type";"correct";"comment"\n"p-1";"people";"1";"vérifié, « oui »"\n"p-2";"places";"";""\n'],
    [
      'another order, another column',
      'comment|Correct|avis|type|id\nvérifié, « oui »|oui|?|people|p-1\n||| places |p-2\n',
    ],
    ['short rows, blank lines', 'id;type;correct;comment\n\np-1;people;oui;vérifié, « oui »\n\np-2;places\n'],
  ])('%s', async (_, text) => {
    expect(await sheet(text)).toMatchObject([right, open]);
    expect(await parseTicks(Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le'), 'f.csv')).toMatchObject([
      right,
      open,
    ]);
  });

  test('in the Windows code page', async () => {
    const text = 'id;type;correct;comment\np-1;people;oui;vérifié, « oui »\n';
    expect(await parseTicks(Buffer.from(text, 'latin1'), 'f.csv')).toMatchObject([right]);
  });

  test.each([
    ['', 'f.csv:1: there is no column id, type, correct'],
    ['id,type\np-1,people\n', 'f.csv:1: there is no column correct'],
    ['id,type,correct\np-1,people,oui\n,people,non\n', 'f.csv:3: the fact has no id'],
    ['id,type,correct\np-1,persons,oui\n', "f.csv:2: there is no type 'persons'"],
    ['id,type,correct\np-1,constructor,oui\n', "f.csv:2: there is no type 'constructor'"],
    ['id,type,correct\n"p-1,people,oui\n', 'f.csv:2: a quotation mark that is not closed'],
    ['id,type,correct,comment\np-1,people,oui,"deux\nlignes"\np-2,people,hum,\n', "f.csv:4: 'hum'"],
  ])('%j is refused: %s', async (text, message) => {
    await expect(sheet(text)).rejects.toThrow(UserError);
    await expect(sheet(text)).rejects.toThrow(message);
  });
});

describe('precision', () => {
  const tick = (id: string, correct: boolean | null, place = 'f.csv:2', comment = ''): Tick => ({
    ...{ id, type: 'people', correct, comment, place },
    ...{ fact: '', sentence: '', article: '', title: '' },
  });

  test('counts a fact once, and what nobody ticked not at all', () => {
    const ticks = [tick('a', true), tick('b', false), tick('a', true, 'g.csv:2'), tick('c', null), tick('b', null)];
    const { precision, wrong } = judgeTicks(ticks);
    expect(precision).toMatchObject([
      { type: 'people', precision: 0.5, correct: 1, ticked: 2, unticked: 1, contradicted: 0 },
    ]);
    expect(wrong).toEqual([ticks[1]]);
  });

  test('leaves out what is ticked both ways, and tells both places', () => {
    const ticks = [tick('a', true), tick('a', false, 'g.csv:7'), tick('b', true)];
    const { precision, wrong, contradictions } = judgeTicks(ticks);
    expect(precision).toMatchObject([{ precision: 1, correct: 1, ticked: 1, contradicted: 1 }]);
    expect(wrong).toEqual([]);
    expect(contradictions.map(({ right, wrong }) => [right.place, wrong.place])).toEqual([['f.csv:2', 'g.csv:7']]);
  });

  test('is unknown where nothing is ticked', () => {
    expect(judgeTicks([tick('a', null)]).precision).toMatchObject([
      { precision: null, low: 0, high: 1, ticked: 0, unticked: 1 },
    ]);
    expect(judgeTicks([]).precision).toEqual([]);
  });

  test('of two who found a fact wrong, the one who says why is told', () => {
    const silent = tick('a', false);
    const telling = tick('a', false, 'g.csv:2', 'une ville');
    expect(judgeTicks([silent, telling]).wrong).toEqual([telling]);
  });
});
