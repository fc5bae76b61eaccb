import { useMemo } from 'react';
import { Finder } from '../../features/finder/finder.tsx';
import { useWritable } from '../../stores/archive-store.ts';
import { attempt } from '../commands/attempt.ts';
import { DEEDS } from '../commands/deeds.ts';

/** The finder with the commands that can be given now. */
export function ApplicationFinder() {
  const writable = useWritable();
  const commands = useMemo(
    () =>
      DEEDS.flat()
        .filter(({ writes = false }) => writable || !writes)
        .map((deed) => ({ ...deed, run: () => attempt(deed.run) })),
    [writable],
  );
  return <Finder commands={commands} />;
}
