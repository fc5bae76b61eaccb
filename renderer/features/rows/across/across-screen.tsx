import { Button } from '@mantine/core';
import { type ReactNode, useMemo, useRef } from 'react';
import { counted, italianCount } from '../../../../shared/format/counted.ts';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { InputOf } from '../../../../shared/ipc/contract.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { Grid } from '../../../components/grid/grid.tsx';
import { computedColumn, type GridColumn } from '../../../components/grid/grid-column.ts';
import type { GridHeads } from '../../../components/grid/grid-props.ts';
import { pasteHere } from '../../../pieces/grids/paste-here.ts';
import { useGridLook } from '../../../pieces/grids/use-grid-look.ts';
import { ObjectiveScope } from '../../../pieces/selection/objective-scope.tsx';
import {
  type AcrossName,
  type AcrossView,
  type RowsAcross,
  showAllAcross,
  useAcrossViews,
} from '../../../stores/across-store.ts';
import { useWritable } from '../../../stores/archive-store.ts';
import { goToObjective } from '../../../stores/go-to.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { useMarksAcross } from '../use-row-marks.ts';
import styles from './across.module.css';
import { acrossEdits } from './across-edits.ts';
import { groupHeads, useAcrossRows } from './use-across-rows.ts';
import { useFirstCell } from './use-first-cell.ts';

type Patch<Name extends AcrossName> = InputOf<`${Name}:insert`>['rows'][number];

interface AcrossScreenProps<Name extends AcrossName> {
  readonly name: Name;
  readonly title: string;
  /** How rows are counted: «1 fase», «46 fasi». */
  readonly noun: readonly [one: string, many: string];
  readonly entity: 'phase' | 'indicator';
  readonly columns: readonly GridColumn<RowsAcross[Name], Patch<Name>>[];
  /** What is said where there is no row at all. */
  readonly nothing: string;
}

/** The rows of all objectives of the plan and year on screen in one grid: looked through, sorted, written where they stand. */
export function AcrossScreen<Name extends AcrossName>(props: AcrossScreenProps<Name>) {
  const { name, title, noun, entity, nothing } = props;
  type Row = RowsAcross[Name];
  const writable = useWritable();
  const view = useAcrossViews((views) => views[name]);
  const look = { widths: useGridLook(`${name}Across`), marks: useMarksAcross(entity) };
  const objectivesNow = useRef<ReadonlyMap<Id, TreeRow>>(new Map());
  const columns = useMemo(() => {
    const code = computedColumn<Row, Patch<Name>>({
      key: 'objective',
      label: 'Obiettivo',
      width: 8,
      editor: 'line',
      text: ({ objectiveId }) => objectivesNow.current.get(objectiveId)?.code ?? '',
    });
    return [code, ...props.columns];
  }, [props.columns]);
  const across = useAcrossRows(name, columns);
  objectivesNow.current = across.objectives;
  const shown = useRef(across.rows);
  shown.current = across.rows;
  const edits = useMemo(() => acrossEdits(name, () => shown.current), [name]);
  const grid = useFirstCell(name, across.rows, across.reading !== null);

  const change = (some: Partial<AcrossView>) => useAcrossViews.setState({ [name]: { ...view, ...some } });
  const heads: GridHeads = {
    sort: view.sort,
    onSort: (sort) => change({ sort }),
    filters: view.filters,
    onFilter: (key, text) => change({ filters: { ...view.filters, [key]: text } }),
  };
  const open = (rowId: string, columnKey: string) => {
    const row = shown.current.find(({ id }) => id === rowId);
    if (row === undefined) return;
    change({ at: { rowId, columnKey } });
    useInterface.setState({
      tab: name === 'phases' ? 'fasi' : 'indicatori',
      target: { entity, rowId, field: columnKey },
    });
    void goToObjective(row.objectiveId);
  };
  const firstKey = columns[0]?.key ?? '';
  const groups = useGroups(across.firsts, (rowId) => open(rowId, firstKey));
  const { rows, total, reading, failure } = across;
  const isNarrowed = rows.length < total.rows;
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span role="status" className={styles.count}>
          {reading === null
            ? `${counted(total.rows, ...noun)} di ${counted(total.objectives, 'obiettivo', 'obiettivi')}${isNarrowed ? `, in vista ${italianCount(rows.length)}` : ''}`
            : `Lettura: ${italianCount(reading.done)} di ${counted(reading.total, 'obiettivo', 'obiettivi')}`}
        </span>
        <ObjectiveScope text={view.text} centreId={view.centreId} onChange={change} />
        {(isNarrowed || view.sort !== null) && (
          <Button
            variant="default"
            onClick={() => {
              showAllAcross(name);
              grid.current?.focus();
            }}
          >
            Mostra tutto
          </Button>
        )}
      </header>
      {failure !== null && (
        <ErrorPanel
          title="Non tutte le righe sono state lette"
          actions={<Button onClick={across.readAgain}>Riprova</Button>}
        >
          {failure}
        </ErrorPanel>
      )}
      <Grid<Row, Patch<Name>>
        ref={grid}
        name={`${name}:across`}
        label={`${title} di tutti gli obiettivi`}
        rows={rows}
        columns={columns}
        edits={edits}
        readOnly={!writable}
        empty={total.rows === 0 ? nothing : 'Nessuna riga è come si cerca: cambiare i filtri, o «Mostra tutto».'}
        marks={look.marks}
        look={look.widths}
        groups={groups}
        heads={heads}
        onOpen={open}
        onPaste={pasteHere}
      />
    </div>
  );
}

function useGroups(
  firsts: ReadonlyMap<string, TreeRow>,
  onOpen: (rowId: string) => void,
): ReadonlyMap<string, ReactNode> {
  const opens = useRef(onOpen);
  opens.current = onOpen;
  return useMemo(
    () =>
      groupHeads(firsts, ({ code, title, shortDescription }, rowId) => (
        <button type="button" tabIndex={-1} className={styles.group} onClick={() => opens.current(rowId)}>
          <span className={styles.code}>{code}</span> {shortDescription || title}
        </button>
      )),
    [firsts],
  );
}
