import { useMemo, useRef, useState } from 'react';
import { cellPlace } from '../../../../renderer/components/grid/cell-place.ts';
import { Grid } from '../../../../renderer/components/grid/grid.tsx';
import { closedColumn } from '../../../../renderer/components/grid/grid-column.ts';
import type { GridEdits } from '../../../../renderer/components/grid/grid-edits.ts';
import type { GridHandle, GridLook } from '../../../../renderer/components/grid/grid-props.ts';
import { formatHundredths } from '../../../../shared/format/numbers.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import { writeTo } from '../fake-archive.ts';
import { BLANK, COLUMNS, firstRows, newId, type Step, type StepPatch } from './grid-steps.ts';

/**
 * A grid of phases kept in the page: `rows` in the address says how many, `readOnly` whether they can be written, `closed` which columns
 * cannot.
 */
export function GridExhibit() {
  const [asked] = useState(() => new URL(location.href).searchParams);
  const count = Number(asked.get('rows') ?? '5');
  const closed = asked.get('closed')?.split(',') ?? [];
  const [columns] = useState(() =>
    COLUMNS.map((column) => (closed.includes(column.key) ? closedColumn(column, 'la consegna lo esclude') : column)),
  );
  const [rows, setRows] = useState(() => firstRows(count));
  const [shown, setShown] = useState(true);
  const kept = useRef(rows);
  const grid = useRef<GridHandle>(null);

  const edits = useMemo((): GridEdits<StepPatch> => {
    const keep = (next: Step[]) => {
      kept.current = next;
      setRows(next);
    };
    const patched = (changes: readonly { id: string; patch: StepPatch }[]) =>
      kept.current.map((row) => ({ ...row, ...changes.find((change) => change.id === row.id)?.patch }));
    const created = (patches: readonly StepPatch[]) => patches.map((patch) => ({ ...BLANK, ...patch, id: newId() }));
    return {
      write: async (changes, typing) => {
        await writeTo(`write${typing ? ' (typing)' : ''} ${JSON.stringify(changes)}`);
        keep(patched(changes));
      },
      insert: async (position, patches) => {
        await writeTo(`insert ${position}`);
        const fresh = created(patches);
        keep(kept.current.toSpliced(position, 0, ...fresh));
        return fresh.map((row) => row.id);
      },
      paste: async (changes, patches) => {
        await writeTo(`paste ${changes.length} ${patches.length}`);
        const fresh = created(patches);
        keep([...patched(changes), ...fresh]);
        return fresh.map((row) => row.id);
      },
      duplicate: async (ids) => {
        await writeTo(`duplicate ${ids.join()}`);
        const copies = kept.current.filter((row) => ids.includes(row.id)).map((row) => ({ ...row, id: newId() }));
        const after = kept.current.findIndex((row) => row.id === ids.at(-1)) + 1;
        keep(kept.current.toSpliced(after, 0, ...copies));
        return copies.map((row) => row.id);
      },
      move: async (ids, position) => {
        await writeTo(`move ${ids.join()} ${position}`);
        const moved = kept.current.filter((row) => ids.includes(row.id));
        const others = kept.current.filter((row) => !ids.includes(row.id));
        keep(others.toSpliced(position, 0, ...moved));
      },
      remove: async (ids) => {
        await writeTo(`remove ${ids.join()}`);
        keep(kept.current.filter((row) => !ids.includes(row.id)));
      },
    };
  }, []);

  const marks = useMemo(
    () =>
      new Map([
        [cellPlace('r3', 'end'), ['Manca la fine prevista: scriverla, o la fase non si può misurare.']],
        [cellPlace('r4', ''), ['La fase è senza avanzamento.']],
      ]),
    [],
  );
  const [widths, setWidths] = useState<GridLook['widths']>({});
  const look = useMemo(
    (): GridLook => ({
      widths,
      oneLine: asked.get('oneLine') === 'true',
      onWidth: (key, width) =>
        setWidths(({ [key]: _own, ...others }) => (width === null ? others : { ...others, [key]: width })),
    }),
    [widths, asked],
  );
  const total = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: 'calc(100vh - 6rem)', gap: '0.5rem' }}>
      <div>
        <button type="button" onClick={() => setShown(!shown)}>
          Mostra o nascondi
        </button>{' '}
        <button type="button" onClick={() => grid.current?.focusCell('r3', 'end')}>
          Vai
        </button>
      </div>
      {shown && (
        <Grid
          ref={grid}
          name="phases:1"
          label="Fasi"
          rows={rows}
          columns={columns}
          edits={edits}
          readOnly={asked.get('readOnly') === 'true'}
          addLabel="Nuova fase"
          empty="Le fasi dicono come si arriva all’obiettivo. Ctrl+Invio aggiunge la prima, o incollarle da Excel."
          footer={{ weight: <span>{formatHundredths(hundredths.parse(total))}</span> }}
          marks={marks}
          look={look}
        />
      )}
    </div>
  );
}
