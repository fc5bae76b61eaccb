import { useMemo } from 'react';
import { Finder } from '../../features/finder/finder.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { attempt } from '../commands/attempt.ts';
import { COMMANDS } from '../commands/menu-commands.ts';

/** The finder with the commands that can be given now. */
export function ApplicationFinder() {
  const writable = useWritable();
  const commands = useMemo(
    () =>
      COMMANDS.flat()
        .filter(({ writes = false }) => writable || !writes)
        .map((command) => ({ ...command, run: () => attempt(command.run) })),
    [writable],
  );
  return <Finder commands={commands} />;
}
