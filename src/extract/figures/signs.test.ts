import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { analyse } from '../../text/analyse.js';
import type { Claim } from './claim.js';
import { findFigures } from './index.js';
import { EVIDENCE, evidenceFor } from './outcome.js';

const texts = readFileSync(new URL('./figures.cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => line.replace(/ =>.*/, '').replace(/[[\]]/g, ''));

/** The claims of all figures of the cases, overheard by an evidence of each kind that is asked of every figure. */
function claimsOfCases(): Claim[] {
  const claims: Claim[] = [];
  const spies = Object.values(EVIDENCE).flatMap((all) => {
    const asked = all.find(({ sign }) => !sign);
    if (!asked) return [];
    const { holds } = asked;
    return [vi.spyOn(asked, 'holds').mockImplementation((claim) => claims.push(claim) > 0 && holds(claim))];
  });
  for (const text of texts)
    findFigures(analyse(null, text), { people: [], organisations: [], places: [] }, '2024-05-01');
  for (const spy of spies) spy.mockRestore();
  return claims;
}

test('no evidence holds of a figure that its sign does not stand near', () => {
  const claims = claimsOfCases();
  expect(claims.length).toBeGreaterThan(300);
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  for (const claim of claims)
    expect(names(evidenceFor(claim))).toEqual(names(EVIDENCE[claim.kind].filter(({ holds }) => holds(claim))));
});
