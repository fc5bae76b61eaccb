import { useUnsaved } from '../../components/saving/open-desks.ts';
import { AmberNote } from '../findings/amber-note.tsx';

/** Tells, before something is made of the archive, that what could not be saved is not in it; `made` is `si stampa`. Nothing where all is saved. */
export function UnsavedNote({ made }: { readonly made: string }) {
  const isUnsaved = useUnsaved(({ failed, invalid }) => failed + invalid > 0);
  if (!isUnsaved) return null;
  return <AmberNote>Qualche modifica non è ancora salvata: {made} quello che è nell'archivio.</AmberNote>;
}
