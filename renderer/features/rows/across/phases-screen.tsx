import { useMemo } from 'react';
import { useArchive, usePlan } from '../../../stores/archive-store.ts';
import { phaseColumns } from '../phase-columns.ts';
import { AcrossScreen } from './across-screen.tsx';

/** Fasi: the phases of all objectives of the plan and year on screen. */
export function PhasesScreen() {
  const registers = useArchive((state) => state.registers);
  const shown = useArchive((state) => state.year);
  const plan = usePlan();
  // Days are typed without their year: with all years on screen, in the last of the plan.
  const year = shown ?? plan?.lastYear ?? new Date().getFullYear();
  const columns = useMemo(() => phaseColumns(registers, year), [registers, year]);
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
