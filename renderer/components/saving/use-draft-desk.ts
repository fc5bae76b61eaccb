import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Draft } from './draft.ts';
import type { DraftDesk, Write } from './draft-desk.ts';
import { attachDesk, deskNamed } from './open-desks.ts';

/** The desk of that name for as long as the component shows it, writing with the `write` of the last render. */
export function useDraftDesk<Value>(name: string, write: Write<Value>): DraftDesk<Value> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `write` does not make a new desk; it is handed over below.
  const desk = useMemo(() => deskNamed(name, write), [name]);
  useLayoutEffect(() => {
    desk.write = write;
  }, [desk, write]);
  useEffect(() => attachDesk(name, desk), [name, desk]);
  return desk;
}

/** What stands in one place of a desk; renders again only when that changes. */
export function useDraft<Value>(desk: DraftDesk<Value>, place: string): Draft<Value> | undefined {
  return useSyncExternalStore(desk.subscribe, () => desk.drafts().get(place));
}
