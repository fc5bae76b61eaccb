import { useMemo } from 'react';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';
import { useArchive, usePlan } from '../../../stores/archive-store.ts';
import { indicatorColumns } from '../indicator-columns.ts';
import { AcrossScreen } from './across-screen.tsx';

/** Indicatori: the indicators of all objectives of the plan and year on screen. */
export function IndicatorsScreen() {
  const registers = useArchive((state) => state.registers);
  const settings = useArchive(({ archive }) => archive?.settings ?? DEFAULT_SETTINGS);
  const shown = useArchive((state) => state.year);
  const plan = usePlan();
  const year = shown ?? plan?.lastYear ?? new Date().getFullYear();
  const columns = useMemo(() => indicatorColumns(registers, year, settings), [registers, year, settings]);
  return (
    <AcrossScreen
      name="indicators"
      title="Indicatori"
      noun={['indicatore', 'indicatori']}
      entity="indicator"
      columns={columns}
      nothing="Gli obiettivi di questa vista e di quest'anno non hanno indicatori: si scrivono nella scheda di ciascuno, o si incollano da Excel."
    />
  );
}
