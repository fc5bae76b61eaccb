import { useMerge } from '../../stores/merge-store.ts';
import { AmberNote } from '../findings/amber-note.tsx';

/** Where another merge is about to begin: that one is still open, whose decisions would be lost. @param beginning what begins: «un confronto». */
export function PendingNote({ beginning }: { readonly beginning: string }) {
  const pending = useMerge(({ summary }) => (summary?.kind === 'comparison' ? null : summary));
  if (pending === null) return null;
  return (
    <AmberNote>
      È in sospeso «{pending.title}»: cominciando {beginning} la si lascia, e le scelte fatte vanno perse.
    </AmberNote>
  );
}
