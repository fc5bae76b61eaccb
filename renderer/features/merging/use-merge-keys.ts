import { type RefObject, useEffect } from 'react';
import type { MergeActions } from './use-merge-actions.ts';

/** Keys that hold in the whole screen: N and P for conflicts, Ctrl+Enter to accept. With the focus elsewhere they are not ours. */
export function useMergeKeys(screen: RefObject<HTMLElement | null>, { onStep, onAccept }: MergeActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isHere(event.target, screen.current) || event.altKey || event.metaKey) return;
      if (event.ctrlKey && event.key === 'Enter') onAccept();
      else if (!event.ctrlKey && event.key.toLowerCase() === 'n') onStep(1);
      else if (!event.ctrlKey && event.key.toLowerCase() === 'p') onStep(-1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [screen, onStep, onAccept]);
}

/** Whether a key is meant for the screen: it was pressed in it, or in the pane that it fills. */
function isHere(target: EventTarget | null, screen: HTMLElement | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return false;
  // Who types a value types letters.
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return false;
  if (screen === null || !(target instanceof Node)) return false;
  return screen.contains(target) || target.contains(screen);
}
