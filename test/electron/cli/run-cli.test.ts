import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../electron/cli/commands.ts';
import { pegaso, spawnPegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('wrong usage', () => {
  test.each([
    [[], 'Manca il comando. I comandi sono '],
    [['--json'], 'Manca il comando.'],
    [['chek'], 'Il comando «chek» non esiste. Forse è «check».'],
    [['toString'], 'Il comando «toString» non esiste. I comandi sono '],
    [['check'], "Manca l'opzione --archive A.pegaso. Istruzioni: pegaso check --help."],
    [['check', '--archive'], "All'opzione --archive manca il valore A.pegaso."],
    [['check', '--archive', '--json'], "All'opzione --archive manca il valore A.pegaso."],
    [['check', '--archive='], "All'opzione --archive manca il valore A.pegaso."],
    [['check', '--archvie', 'a'], "L'opzione --archvie non esiste: forse è --archive."],
    [['check', '--constructor'], "L'opzione --constructor non esiste."],
    [['check', '-x'], "L'opzione -x non esiste."],
    [['check', '--archive', 'a', '--archive', 'b'], "L'opzione --archive è data due volte."],
    [['check', '--archive', 'a', '--json=si'], "L'opzione --json non vuole un valore."],
    [['check', 'a.pegaso', '--archive', 'a'], '«a.pegaso» è di troppo: check vuole solo opzioni.'],
  ])('%j', async (args, message) => {
    const outcome = await pegaso(...args);
    expect(outcome.err).toContain(message);
    expect(outcome.code).toBe(2);
  });

  test('with --json is one JSON document too', async () => {
    const { code, out } = await pegaso('check', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      error: {
        code: 'usage',
        message: "Manca l'opzione --archive A.pegaso. Istruzioni: pegaso check --help.",
        fields: { archive: "Manca l'opzione --archive A.pegaso." },
      },
    });
  });
});

describe('help', () => {
  test('of the program lists every command', async () => {
    const { code, out, err } = await pegaso('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name} `, 'mu'));
  });

  test.each(Object.keys(COMMANDS))('of %s says how to use it, whatever else is typed', async (name) => {
    const { code, out } = await pegaso(name, '--sbagliata', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Uso: pegaso ${name} .*--archive A.pegaso`, 'u'));
    expect(out).toContain('--json');
  });
});

test('as a process: result on standard output, messages on standard error, exit code', async () => {
  const home = temporaryFolder();
  const [help, missing] = await Promise.all([
    spawnPegaso(home, '--help'),
    spawnPegaso(home, 'check', '--archive', `${home}/assente.pegaso`, '--json'),
  ]);
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.out)).toMatchObject({ error: { message: missing.err.trim() } });
});
