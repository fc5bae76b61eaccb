import { useEffect } from 'react';
import { useUnsaved } from '../../components/saving/open-desks.ts';
import { mayLeave } from '../commands/leaving.ts';

/** A window that is closed while something is not written stays until it is written, or until the person gives it up. */
export function useClosing(): void {
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      const { waiting, failed, invalid } = useUnsaved.getState();
      if (waiting + failed + invalid === 0) return;
      event.preventDefault();
      void mayLeave().then((leave) => {
        if (leave) window.close();
      });
    };
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, []);
}
