import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Decision } from './decision.js';
import { appendDecisions, readCorrections, removeDecisions } from './file.js';
import { correctionsPath } from './path.js';

const folder = mkdtempSync(join(tmpdir(), 'glane-corrections-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const file = (text?: string) => {
  const path = join(folder, `${++count}.csv`);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

const HEAD = 'action,type,name,target,article,reason,date\n';
const MERGE: Decision = {
  ...{ action: 'merge', type: 'person', name: 'Solen O.', target: 'Solenn; "O."' },
  ...{ article: '', reason: 'même', date: '2024-02-29' },
};

describe('what a file may look like', () => {
  test.each([
    ['as glane writes it', `${HEAD}merge,person,A,B,,,\n`, '2 merge person A B'],
    ['nothing', '', ''],
    ['a header alone', HEAD, ''],
    [
      'comments and blank lines',
      `# why\n\n${HEAD}\n# not now: merge,person,X,Y\nreject,place,C,,,,\n\n`,
      '6 reject place C ',
    ],
    [
      'a comment that a spreadsheet quoted',
      `"# a, b",,\n${HEAD}"# c",,,,,,\nreject,place,C,,,,\n`,
      '4 reject place C ',
    ],
    ['semicolons, BOM, CRLF', '\ufeffaction;type;name;target\r\nmerge;person;A;B\r\n', '2 merge person A B'],
    ['tabs', 'action\ttype\tname\nreject\tplace\tC, D\n', '2 reject place C, D '],
    ['other order, other columns', 'Name,note,Action,TYPE\nC,"a, b",Reject,PLACE\n', '2 reject place C '],
    ['quoted cells', `${HEAD}merge,person,"A ""a"", b","B",,,\n`, '2 merge person A "a", b B'],
    [
      'a cell of two lines',
      `${HEAD}reject,place,C,,,"one\ntwo",\nreject,place,D,,,,\n`,
      '2 reject place C ; 4 reject place D ',
    ],
    [
      'the same with CRLF',
      `${HEAD}reject,place,C,,,"one\r\ntwo",\r\nreject,place,D,,,,\r\n`,
      '2 reject place C ; 4 reject place D ',
    ],
    [
      'short rows and empty ones',
      `${HEAD}reject,place,C\n,,,,,,\nreject,place,D\n`,
      '2 reject place C ; 4 reject place D ',
    ],
    ['no end of the last line', `${HEAD}reject,place,C`, '2 reject place C '],
    ['a # in a name', `${HEAD}reject,organisation,Collectif #1,,,,\n`, '2 reject organisation Collectif #1 '],
  ])('%s', async (_, text, expected) => {
    const { decisions } = await readCorrections(file(text));
    expect(decisions.map((d) => `${d.line} ${d.action} ${d.type} ${d.name} ${d.target}`).join('; ')).toBe(expected);
  });

  test('no file is no decision', async () => {
    expect(await readCorrections(file())).toMatchObject({ decisions: [], hash: null });
  });
});

describe('what cannot be read is told with its line', () => {
  test.each([
    ['foo,bar\n', ':1: no column action, type, name'],
    [`${HEAD}join,person,A,B\n`, ":2: action 'join': one of merge, not-same"],
    [`${HEAD}\n# x\nmerge,persons,A,B\n`, ":4: type 'persons': one of person, organisation"],
    [`${HEAD}merge,person,,B\n`, ':2: the name is missing'],
    [`${HEAD}merge,person,A,\n`, ':2: merge needs a target'],
    [`${HEAD}merge,quote,A,B\n`, ':2: merge is for a person, an organisation or a place'],
    [`${HEAD}set-role,place,A,B\n`, ':2: set-role is for a person'],
    [`${HEAD}retype,place,A,town\n`, ":2: target 'town': one of person"],
    [`${HEAD}retype,place,A,place\n`, ':2: it is of type place already'],
    [`${HEAD}forget,person,Zoé Rey,\n`, ':2: forget has no name but its hash'],
    [`${HEAD}reject,place,A,,3f2\n`, ":2: article '3f2': an id as glane list shows it, 8 digits"],
    [`${HEAD}not-same,person,Zoé Rey,zoe rey,\n`, ':2: not-same with one name twice needs an article'],
    [`${HEAD}not-same,place,A,a,00000001\n`, ':2: only people have homonyms'],
    [`${HEAD}reject,place,A,,,,,more\n`, ':2: more cells than there are columns'],
    [`${HEAD}reject,place,A,,,,\nreject,place,"B,,,,\n`, ': a quotation mark that is not closed'],
    [`${HEAD}reject,place,B "x",,,,\n`, ':2: a quotation mark that is not closed, or stands inside'],
  ])('%j', async (text, message) => {
    const path = file(text);
    await expect(readCorrections(path)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(path),
    });
    await expect(readCorrections(path)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      advice: expect.any(String),
    });
  });

  test('a folder', async () => {
    await expect(readCorrections(folder)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining('EISDIR'),
    });
  });
});

describe('a decision is appended in the ways of the file, all else stays', () => {
  test.each([
    [
      'a new file',
      undefined,
      /^# .*\naction,type,name,target,article,reason,date\nmerge,person,Solen O\.,"Solenn; ""O\."""/,
    ],
    ['an empty one', '', `${HEAD}merge,person,Solen O.,"Solenn; ""O.""",,même,2024-02-29\n`],
    ['a comment alone', '# mine', `# mine\n${HEAD}merge,person,Solen O.,"Solenn; ""O.""",,même,2024-02-29\n`],
    [
      'a spreadsheet’s',
      '\ufeffNote;Name;Action;Type;Target\r\n"a;b";C;reject;place;\r\n',
      '\ufeffNote;Name;Action;Type;Target\r\n"a;b";C;reject;place;\r\n;Solen O.;merge;person;"Solenn; ""O."""\r\n',
    ],
    [
      'without a last line end',
      `${HEAD}reject,place,C`,
      `${HEAD}reject,place,C\nmerge,person,Solen O.,"Solenn; ""O.""",,même,2024-02-29\n`,
    ],
  ])('%s', async (_, text, expected) => {
    const path = file(text);
    await appendDecisions(path, [MERGE]);
    if (typeof expected === 'string') expect(readFileSync(path, 'utf8')).toBe(expected);
    else expect(readFileSync(path, 'utf8')).toMatch(expected);
    expect((await readCorrections(path)).decisions.at(-1)).toMatchObject({
      ...MERGE,
      ...(text?.startsWith('\ufeff') ? { reason: '', date: '' } : {}),
    });
  });

  test('a column that is needed and not there is told', async () => {
    const path = file('action,type,name\n');
    await expect(appendDecisions(path, [MERGE])).rejects.toMatchObject({
      message: expect.stringContaining('no column target'),
    });
    expect(readFileSync(path, 'utf8')).toBe('action,type,name\n');
  });

  test('a link stays a link, and no draft is left', async () => {
    const [path, link] = [file(HEAD), join(folder, 'link.csv')];
    symlinkSync(path, link);
    await appendDecisions(link, [MERGE]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('Solen O.');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder that is not there is told', async () => {
    await expect(appendDecisions(join(folder, 'no/such.csv'), [MERGE])).rejects.toMatchObject({ name: 'UserError' });
  });
});

test('lines are taken out, all else stays byte for byte', async () => {
  const path = file(
    '\ufeff# c\r\naction;type;name;reason\r\nreject;place;A;"x\r\ny"\r\n\r\nreject;place;B;\r\nreject;place;C;',
  );
  await removeDecisions(path, [3]);
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeff# c\r\naction;type;name;reason\r\n\r\nreject;place;B;\r\nreject;place;C;',
  );
  await removeDecisions(path, [4, 5]);
  expect(readFileSync(path, 'utf8')).toBe('\ufeff# c\r\naction;type;name;reason\r\n\r\n');
});

test('the file stands beside the index', () => {
  expect(['glane.db', 'x/foo.db', '/foo.db', 'x/foo', 'x.y/a.b.db'].map(correctionsPath)).toEqual([
    ...['glane.corrections.csv', 'x/foo.corrections.csv', '/foo.corrections.csv', 'x/foo.corrections.csv'],
    'x.y/a.b.corrections.csv',
  ]);
});
