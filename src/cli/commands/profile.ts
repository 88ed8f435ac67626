import { json } from '../output/json.js';
import { type Declare, examples, terminalOf } from '../session.js';

export const profile: Declare = (command, session) => {
  command.action(async () => {
    const { builtInProfile } = await import('../../index.js');
    await terminalOf(session, {}).out(`${json(builtInProfile, 2)}\n`);
  });
  examples(
    command,
    ['profile > site.json', 'the built-in profile (default of ingest and extract), to be changed for another site'],
    ['ingest --profile site.json dump.txt', 'a dump of that site'],
  );
};
