import { useMemo } from 'react';
import { formatHundredths } from '../../../shared/format/numbers.ts';
import { weightsTotal } from '../../../shared/rules/weights-total.ts';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { pasteHere } from '../../pieces/grids/paste-here.ts';
import { useGridLook } from '../../pieces/grids/use-grid-look.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { phaseColumns } from './phase-columns.ts';
import { rowEdits } from './row-edits.ts';
import styles from './rows.module.css';
import { useOpenRows } from './use-open-rows.ts';
import { useRowMarks } from './use-row-marks.ts';
import { useTargetCell } from './use-target-cell.ts';
import { weightsGap } from './weights-gap.ts';

const EMPTY =
  "Le fasi dicono come si arriva all'obiettivo: quando, con che peso, chi ne risponde. Ctrl+Invio scrive la prima; Ctrl+V le incolla da Excel.";
const CLOSED_EMPTY = 'Nessuna fase: la consegna non lascia aggiungerne.';

/** Fasi: the steps of the objective as a grid, with the running total of their weights. */
export function PhasesPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const registers = useArchive((state) => state.registers);
  const writable = useWritable();
  const { year } = objective;
  const allColumns = useMemo(() => phaseColumns(registers, () => year), [registers, year]);
  const allEdits = useMemo(() => rowEdits('phases', objective.id), [objective.id]);
  const { columns, edits, mayAdd } = useOpenRows(objective.id, 'phases', allColumns, allEdits);
  const marks = useRowMarks(objective.id, 'phase');
  const grid = useTargetCell('phase', { objectiveId: objective.id, rows: objective.phases, ofAll: 'weight' });
  const look = useGridLook('phases');
  return (
    <Grid
      ref={grid}
      name={`phases:${objective.id}`}
      label={`Fasi di ${objective.code}`}
      rows={objective.phases}
      columns={columns}
      edits={edits}
      readOnly={!writable}
      addLabel="Nuova fase"
      empty={mayAdd ? EMPTY : CLOSED_EMPTY}
      footer={{ weight: <WeightsTotal objective={objective} /> }}
      marks={marks}
      look={look}
      onPaste={pasteHere}
    />
  );
}

function WeightsTotal({ objective }: { readonly objective: ObjectiveDetail }) {
  const total = weightsTotal(objective.phases);
  const gap = weightsGap(total);
  return (
    <span
      className={gap === null ? styles.full : styles.off}
      title={gap === null ? undefined : 'I pesi devono fare 100,00'}
    >
      {gap === null ? (
        <>
          {formatHundredths(total)} <span aria-hidden>✓</span>
          <span className="pg-sr-only">i pesi fanno cento</span>
        </>
      ) : (
        `${gap} · ${formatHundredths(total)}`
      )}
    </span>
  );
}
