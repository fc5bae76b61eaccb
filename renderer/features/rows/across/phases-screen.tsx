import { useMemo } from 'react';
import { useArchive } from '../../../stores/archive-store.ts';
import { useTree } from '../../../stores/tree-store.ts';
import { phaseColumns, type YearOf } from '../phase-columns.ts';
import { AcrossScreen } from './across-screen.tsx';

/** Rows are of many objectives: each has its own. */
const yearOf: YearOf = (phase) => useTree.getState().rows.find(({ id }) => id === phase?.objectiveId)?.year ?? null;

/** Fasi: the phases of all objectives of the plan and year on screen. */
export function PhasesScreen() {
  const registers = useArchive((state) => state.registers);
  const columns = useMemo(() => phaseColumns(registers, yearOf), [registers]);
  return (
    <AcrossScreen
      name="phases"
      title="Fasi"
      noun={['fase', 'fasi']}
      entity="phase"
      columns={columns}
      nothing="Gli obiettivi di questa vista e di quest'anno non hanno fasi: si scrivono nella scheda di ciascuno, o si incollano da Excel."
    />
  );
}
