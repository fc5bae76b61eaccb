import { useMemo } from 'react';
import { useArchive } from '../../../stores/archive-store.ts';
import { phaseColumns } from '../phase-columns.ts';
import { AcrossScreen } from './across-screen.tsx';

/** Fasi: the phases of all objectives of the plan and year on screen. */
export function PhasesScreen() {
  const registers = useArchive((state) => state.registers);
  const columns = useMemo(() => phaseColumns(registers), [registers]);
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
