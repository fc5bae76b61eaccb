import { useMemo } from 'react';
import { formatHundredths } from '../../../shared/format/numbers.ts';
import { objectiveAttainment } from '../../../shared/rules/objective-attainment.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { DEFAULT_SETTINGS } from '../../../shared/schemas/settings.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { pasteHere } from '../../pieces/grids/paste-here.ts';
import { useGridLook } from '../../pieces/grids/use-grid-look.ts';
import { useArchive, usePlan, useWritable } from '../../stores/archive-store.ts';
import { indicatorColumns } from './indicator-columns.ts';
import { rowEdits } from './row-edits.ts';
import { useOpenRows } from './use-open-rows.ts';
import { useRowMarks } from './use-row-marks.ts';
import { useTargetCell } from './use-target-cell.ts';

const EMPTY =
  "Gli indicatori dicono se l'obiettivo è raggiunto: che cosa si misura, quanto ci si aspetta, quanto si è ottenuto. Ctrl+Invio scrive il primo; Ctrl+V li incolla da Excel.";
const CLOSED_EMPTY = 'Nessun indicatore: la consegna non lascia aggiungerne.';

/** Indicatori: the measures of the objective as a grid, with what they come to together. */
export function IndicatorsPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const registers = useArchive((state) => state.registers);
  const settings = useArchive(({ archive }) => archive?.settings ?? DEFAULT_SETTINGS);
  const plan = usePlan();
  const writable = useWritable();
  const year = objective.year ?? plan?.firstYear ?? new Date().getFullYear();
  const allColumns = useMemo(() => indicatorColumns(registers, year, settings), [registers, year, settings]);
  const allEdits = useMemo(() => rowEdits('indicators', objective.id), [objective.id]);
  const { columns, edits, mayAdd } = useOpenRows(objective.id, 'indicators', allColumns, allEdits);
  const marks = useRowMarks(objective.id, 'indicator');
  const grid = useTargetCell('indicator', { objectiveId: objective.id, rows: objective.indicators, ofAll: null });
  const attainment = objectiveAttainment(objective.indicators, settings);
  const look = useGridLook('indicators');
  return (
    <Grid
      ref={grid}
      name={`indicators:${objective.id}`}
      label={`Indicatori di ${objective.code}`}
      rows={objective.indicators}
      columns={columns}
      edits={edits}
      readOnly={!writable}
      addLabel="Nuovo indicatore"
      empty={mayAdd ? EMPTY : CLOSED_EMPTY}
      footer={attainment === null ? {} : { attainment: formatHundredths(attainment) }}
      marks={marks}
      look={look}
      onPaste={pasteHere}
    />
  );
}
