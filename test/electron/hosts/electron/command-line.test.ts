import { expect, test } from 'vitest';
import { commandOf } from '../../../../electron/hosts/electron/command-line.ts';

test('a command is told from an archive that is to be opened', () => {
  const print = ['print', '--archive', 'A.pegaso'];
  expect(commandOf(['Pegaso.exe', ...print], true)).toEqual(print);
  expect(commandOf(['electron', '/clone', 'info'], false)).toEqual(['info']);
  expect(commandOf(['Pegaso.exe', '--help'], true)).toEqual(['--help']);
  const none = [[], ['print.pegaso'], ['--self-test', 'print'], ['constructor']];
  for (const asked of none) expect(commandOf(['Pegaso.exe', ...asked], true)).toBeNull();
});
