import type { Action, Decision, EntityType, FactType } from '../../../corrections/decision.js';
import { UserError } from '../../../errors.js';
import type { Index } from '../../../index.js';
import { checkKnown, correctionsOf, inWords } from '../../corrections.js';
import type { CorrectionsFlags } from '../../flags.js';
import { databaseOf, type Session } from '../../session.js';
import { type Outcome, tellChanges, tellOutcome } from './outcome.js';

export interface DecideFlags extends CorrectionsFlags {
  type?: EntityType | FactType;
  article?: string;
  reason?: string;
  dryRun?: boolean;
  json?: boolean;
  force?: boolean;
  role?: string;
  org?: string;
}

interface Asked {
  readonly action: Action;
  readonly name: string;
  readonly target: string;
}

/** Checks a decision against the index and the decisions so far, writes it to the file and applies it. */
export async function decide(session: Session, flags: DecideFlags, asked: Asked): Promise<void> {
  const glane = await import('../../../index.js');
  const path = correctionsOf(session, flags);
  const index = glane.openIndex(databaseOf(session, flags), { readonly: flags.dryRun });
  try {
    if (!flags.dryRun) await glane.replayCorrections(index, path);
    const { decisions } = await glane.readCorrections(path);
    const decision = await decisionOf(asked, flags, index);
    const proposed = [...decisions, { ...decision, line: 0 }];
    const known = decisions.find((d) => isSame(d, decision));
    if (!known) refuseConflict(glane.compileCorrections(proposed).conflicts, path, decision);
    if (flags.dryRun) {
      await tellChanges(index.preview(proposed), session, flags);
      return;
    }
    if (!known) await glane.appendDecisions(path, [decision]);
    const report = await glane.replayCorrections(index, path);
    const rows = index.corrections();
    const row = rows.find((r) => isSame(r, decision));
    const outcome: Outcome = { decision, line: row?.line ?? 0, changed: report?.changed ?? [], known: !!known };
    await tellOutcome([outcome], session, flags);
  } finally {
    index.close();
  }
}

/** Do they say the same, whatever the reason and the day? */
export const isSame = (a: Decision, b: Decision) =>
  (['action', 'type', 'name', 'target', 'article'] as const).every((column) => a[column] === b[column]);

async function decisionOf({ action, name, target }: Asked, flags: DecideFlags, index: Index): Promise<Decision> {
  const { faultOf } = await import('../../../corrections/parse.js');
  const type = action === 'set-role' ? 'person' : (flags.type ?? (await typeOf(index, name, flags)));
  const decision: Decision = {
    ...{ action, type, name: name.trim(), target: target.trim() },
    article: flags.article === undefined ? '' : index.article(flags.article).id,
    ...{ reason: flags.reason ?? '', date: new Date().toISOString().slice(0, 10) },
  };
  const fault = faultOf(decision);
  if (fault !== null) throw new UserError(`${inWords(decision)}: ${fault}`, { exitCode: 2 });
  const isFact = type !== 'person' && type !== 'organisation' && type !== 'place';
  if (flags.force || isFact) return decision;
  await checkKnown(index, now(index, decision, name), [type]);
  if (action === 'merge' || action === 'not-same') await checkKnown(index, now(index, decision, target), [type]);
  return decision;
}

/** What an entity of that name is called in the index by now. */
function now(index: Index, { type }: Decision, name: string): string {
  const renamed = index
    .corrections()
    .find((row) => /^(?:merge|rename)$/.test(row.action) && row.type === type && row.name === name);
  return renamed && !index.typesOf(name).includes(type as EntityType) ? renamed.target : name;
}

/** The one type of which an entity bears the name. */
async function typeOf(index: Index, name: string, { force }: DecideFlags): Promise<EntityType> {
  const decided = index.corrections().filter((row) => row.name === name && /^(?:merge|rename)$/.test(row.action));
  const types = [...new Set([...index.typesOf(name), ...decided.map((row) => row.type as EntityType)])];
  if (types.length === 1) return types[0]!;
  if (types.length === 0 && !force) await checkKnown(index, name, ['person', 'organisation', 'place']);
  throw new UserError(
    types.length === 0 ? `what is ${name}?` : `${name} is the name of a ${types.join(' and of a ')}`,
    {
      advice: `Say which: ${(types.length === 0 ? ['person', 'organisation', 'place'] : types).map((t) => `--type ${t}`).join(', ')}`,
      exitCode: 2,
    },
  );
}

function refuseConflict(
  conflicts: readonly { decisions: readonly (Decision & { line: number })[]; says: string }[],
  path: string,
  decision: Decision,
): void {
  const conflict = conflicts.find((c) => c.decisions.some((d) => d.line === 0));
  if (!conflict) return;
  const others = conflict.decisions.filter((d) => d.line > 0);
  throw new UserError(`this contradicts what was decided: together they ${conflict.says}\n`.trim(), {
    advice: [
      `new: ${inWords(decision)}`,
      ...others.map((d) => `${path}:${d.line}: ${inWords(d)}`),
      `Nothing was written. Take a line back with: glane correct undo ${others.map((d) => d.line).join(' ')}`,
    ].join('\n'),
  });
}
