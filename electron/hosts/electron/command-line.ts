import { COMMANDS } from '../../cli/commands.ts';

/**
 * What is asked on a command line that begins with a command, or asks for help: then the program does it in its terminal and opens no window.
 * Null where there is none. @param isPackaged whether the program stands alone; in a clone its folder comes first.
 */
export function commandOf(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const asked = argv.slice(isPackaged ? 1 : 2);
  const [first = ''] = asked;
  return Object.hasOwn(COMMANDS, first) || first === '--help' ? asked : null;
}
