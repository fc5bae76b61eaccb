import { useMemo } from 'react';
import { COMMANDS } from '../../../shared/commands.ts';
import { Finder } from '../../features/finder/finder.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { runCommand } from '../commands/run-command.ts';

/** The finder with the commands that can be given now. */
export function ApplicationFinder() {
  const writable = useWritable();
  const commands = useMemo(() => COMMANDS.filter(({ writes }) => writable || !writes), [writable]);
  return <Finder commands={commands} onCommand={runCommand} />;
}
