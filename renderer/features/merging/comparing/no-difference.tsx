import { IconEqual } from '@tabler/icons-react';
import type { MergeSummary } from '../../../../shared/ipc/channels/merging.ts';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';

/** What stands where both sides say the same. */
export function NoDifference({ summary }: { readonly summary: MergeSummary }) {
  const { kind, mineLabel, theirsLabel } = summary;
  return (
    <EmptyState icon={<IconEqual aria-hidden />} title={`Nessuna differenza: ${REASONS[kind]}`}>
      {kind === 'comparison'
        ? `«${mineLabel}» e «${theirsLabel}» hanno gli stessi obiettivi, con gli stessi valori.`
        : "Accogliendo non cambia niente nell'archivio: si segna soltanto che è arrivato."}
    </EmptyState>
  );
}

const REASONS: Readonly<Record<MergeSummary['kind'], string>> = {
  return: "quello che è rientrato è già nell'archivio",
  handOut: "quello che è stato consegnato è già nell'archivio",
  spreadsheet: "il foglio dice quello che è già nell'archivio",
  table: "la tabella dice quello che è già nell'archivio",
  official: "le schede dicono quello che è già nell'archivio",
  deleted: "ciò che era stato scelto è già nell'archivio",
  comparison: 'le due versioni sono uguali',
};
