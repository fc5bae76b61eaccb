import { z } from 'zod';
import { pegaso } from './pegaso-cli.ts';

/* Runs command lines one after the other in this process: `node run-commands.ts JSON`. What one of them says of a failure ends it. */
const commands = z.array(z.array(z.string())).parse(JSON.parse(process.argv[2] ?? ''));
for (const command of commands) {
  const { code, err } = await pegaso(...command);
  if (code !== 0) throw new Error(`${command.join(' ')}: ${err}`);
}
