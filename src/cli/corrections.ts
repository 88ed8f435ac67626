import { existsSync } from 'node:fs';
import { correctionsPath } from '../corrections/path.js';
import { UserError } from '../errors.js';
import type { CorrectionRow, Decision, EntityType, Index } from '../index.js';
import type { CorrectionsFlags } from './flags.js';
import { visible } from './output/visible.js';
import { databaseOf, type Session, terminalOf, withIndex } from './session.js';

/** The corrections file that the flags name. */
export function correctionsOf(session: Session, flags: CorrectionsFlags): string {
  return flags.corrections ?? correctionsPath(databaseOf(session, flags));
}

/** A decision in words: `merge person Solen Ollivier → Solenn Ollivier`. */
export function inWords({ action, type, name, target, article }: Decision): string {
  const who = action === 'forget' ? '(a forgotten name)' : name;
  return `${action} ${type} ${who}${target && ` → ${target}`}${article && ` in ${article}`}`;
}

/** What of the corrections file has no effect: lines that contradict one another, lines that match nothing. */
export async function tellCorrections(session: Session, flags: CorrectionsFlags): Promise<void> {
  if (!existsSync(databaseOf(session, flags)) || !existsSync(correctionsOf(session, flags))) return;
  await withIndex(session, flags, (index) => tellIdle(index.corrections(), session, flags));
}

export async function tellIdle(
  rows: readonly CorrectionRow[],
  session: Session,
  flags: CorrectionsFlags,
): Promise<void> {
  const { say } = terminalOf(session, flags);
  const path = correctionsOf(session, flags);
  for (const row of rows) {
    const place = `${path}:${row.line}: ${inWords(row)}`;
    if (row.conflict !== null) await say(visible(`${place}: not applied: ${row.conflict}`));
    else if (row.articles === 0 && row.action !== 'forget') await say(visible(`${place}: matches nothing`));
  }
}

/** Refuses a name that the index does not hold, with those that are near. */
export async function checkKnown(index: Index, name: string, types: readonly EntityType[]): Promise<void> {
  if (types.some((type) => index.typesOf(name).includes(type))) return;
  const { nearestNames } = await import('../corrections/nearest.js');
  const near = await nearestNames(
    name,
    types.flatMap((type) => index.namesOf(type)),
  );
  throw new UserError(`the index holds no ${types.join(', ')} called ${name}`, {
    advice:
      near.length > 0 ? `Did you mean: ${near.join(', ')}?` : 'Its names: glane people, glane orgs, glane places.',
  });
}
