import { useMemo } from 'react';
import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { ObjectiveDetail, ParticipantDetail } from '../../../shared/schemas/objective-detail.ts';
import type { ParticipantPatch } from '../../../shared/schemas/row-patches.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { type GridColumn, gridColumn } from '../../components/grid/grid-column.ts';
import { dateKindOf } from '../../components/values/date-kind.ts';
import { percentageKind } from '../../components/values/number-kind.ts';
import { suggestedKind } from '../../components/values/text-kind.ts';
import { pasteHere } from '../../pieces/grids/paste-here.ts';
import { useGridLook } from '../../pieces/grids/use-grid-look.ts';
import { listValueKind } from '../../pieces/registers/list-value-kind.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { rowEdits } from './row-edits.ts';
import { useOpenRows } from './use-open-rows.ts';
import { useRowMarks } from './use-row-marks.ts';
import { useTargetCell } from './use-target-cell.ts';

const EMPTY =
  "I soggetti coinvolti sono le persone che lavorano all'obiettivo oltre al responsabile. Ctrl+Invio scrive il primo; Ctrl+V li incolla da Excel.";
const CLOSED_EMPTY = 'Nessun soggetto coinvolto: la consegna non lascia aggiungerne.';

/** Soggetti coinvolti: who takes part in the objective, in what part, with how much of their time. */
export function ParticipantsPanel({ objective }: { readonly objective: ObjectiveDetail }) {
  const registers = useArchive((state) => state.registers);
  const writable = useWritable();
  const { year } = objective;
  const allColumns = useMemo(() => participantColumns(registers, year), [registers, year]);
  const allEdits = useMemo(() => rowEdits('participants', objective.id), [objective.id]);
  const { columns, edits, mayAdd } = useOpenRows(objective.id, 'participants', allColumns, allEdits);
  const marks = useRowMarks(objective.id, 'participant');
  const grid = useTargetCell('participant', { objectiveId: objective.id, rows: objective.participants, ofAll: null });
  const look = useGridLook('participants');
  return (
    <Grid
      ref={grid}
      name={`participants:${objective.id}`}
      label={`Soggetti coinvolti in ${objective.code}`}
      rows={objective.participants}
      columns={columns}
      edits={edits}
      readOnly={!writable}
      addLabel="Nuovo soggetto"
      empty={mayAdd ? EMPTY : CLOSED_EMPTY}
      marks={marks}
      look={look}
      onPaste={pasteHere}
    />
  );
}

function participantColumns(
  { people, listItems }: Registers,
  year: number | null,
): readonly GridColumn<ParticipantDetail, ParticipantPatch>[] {
  const day = dateKindOf(year);
  return [
    gridColumn(suggestedKind(people.map(({ name }) => name)), {
      key: 'personId',
      label: 'Nominativo',
      width: 10,
      grows: 3,
      value: (row: ParticipantDetail) => row.name,
      patch: (name): ParticipantPatch => ({ name }),
    }),
    gridColumn(listValueKind(listItems, 'relation'), {
      key: 'relationId',
      label: 'Relazione',
      width: 8,
      grows: 2,
      value: (row: ParticipantDetail) => row.relation,
      patch: (relation): ParticipantPatch => ({ relation }),
    }),
    gridColumn(percentageKind, {
      key: 'commitment',
      label: 'Impegno %',
      width: 5,
      value: (row: ParticipantDetail) => row.commitment,
      patch: (commitment): ParticipantPatch => ({ commitment }),
    }),
    gridColumn(day, {
      key: 'fromDate',
      label: 'Data inizio',
      width: 5.75,
      value: (row: ParticipantDetail) => row.fromDate,
      patch: (fromDate): ParticipantPatch => ({ fromDate }),
    }),
    gridColumn(day, {
      key: 'toDate',
      label: 'Data fine',
      width: 5.75,
      value: (row: ParticipantDetail) => row.toDate,
      patch: (toDate): ParticipantPatch => ({ toDate }),
    }),
  ];
}
