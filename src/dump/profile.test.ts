import { expect, test } from 'vitest';
import { builtInProfile, parseProfile } from './profile.js';

test('the built-in profile, printed, is a profile', () => {
  expect(parseProfile(JSON.stringify(builtInProfile))).toEqual(builtInProfile);
});

test('what a profile leaves out is as in the built-in one', () => {
  const profile = parseProfile('{"separators": ["Fin"], "fields": {"themes": ["Rubrique"]}}', 'site.json');
  const fields = { ...builtInProfile.fields, themes: ['Rubrique'] };
  expect(profile).toEqual({ ...builtInProfile, name: 'site.json', separators: ['Fin'], fields });
});

test.each([
  ['{', 'is not JSON'],
  ['[]', 'top level: Invalid type: Expected Object but received "a list"'],
  ['{"seperators": []}', 'seperators: there is no such key'],
  ['{"separators": "Fin"}', 'separators'],
  ['{"separators": [""]}', 'separators.0'],
  ['{"fields": {"theme": []}}', 'fields.theme'],
  ['{"dates": {"forms": ["dd/mm"]}}', 'dates.forms.0'],
  ['{"dates": {"pattern": "(a+)+$"}}', 'dates.pattern'],
  ['{"labels": {"themes": [1]}}', 'labels.themes.0'],
])('%s is refused, and %s named', (json, named) => {
  expect(() => parseProfile(json, 'site.json')).toThrow(
    expect.objectContaining({ name: 'UserError', message: expect.stringContaining(named), advice: expect.any(String) }),
  );
});
