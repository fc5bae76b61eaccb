import { useEffect } from 'react';
import { saveEverything, useUnsaved } from '../components/saving/open-desks.ts';

/** A window that is closed while something is not written stays until it is; what cannot be written keeps it open, said in red. */
export function useClosing(): void {
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      const { waiting, failed } = useUnsaved.getState();
      if (waiting + failed === 0) return;
      event.preventDefault();
      void saveEverything().then((left) => {
        if (left.waiting + left.failed === 0) window.close();
      });
    };
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, []);
}
