import { useMemo, useRef, useState } from 'react';
import { cellPlace } from '../../../../renderer/components/grid/cell-place.ts';
import { Grid } from '../../../../renderer/components/grid/grid.tsx';
import { closedColumn, computedColumn, gridColumn } from '../../../../renderer/components/grid/grid-column.ts';
import type { GridEdits } from '../../../../renderer/components/grid/grid-edits.ts';
import type { GridHandle, GridLook } from '../../../../renderer/components/grid/grid-props.ts';
import { growingChoiceKind } from '../../../../renderer/components/values/choice-kind.ts';
import { dateKindOf } from '../../../../renderer/components/values/date-kind.ts';
import { percentageKind } from '../../../../renderer/components/values/number-kind.ts';
import { longTextKind, suggestedKind } from '../../../../renderer/components/values/text-kind.ts';
import { formatHundredths } from '../../../../shared/format/numbers.ts';
import { isAddedLabel } from '../../../../shared/schemas/list-label.ts';
import { type Hundredths, hundredths, type IsoDate, isoDate } from '../../../../shared/schemas/primitives.ts';
import { writeTo } from '../fake-archive.ts';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly weight: Hundredths | null;
  readonly progress: Hundredths | null;
  readonly kind: string;
  readonly responsible: string;
  readonly note: string;
}
type StepPatch = Partial<Omit<Step, 'id'>>;

const KINDS = growingChoiceKind(['', 'EFFICACIA', 'EFFICIENZA', 'QUALITÀ']);
const DAYS = dateKindOf(2020);
const PEOPLE = suggestedKind(['Rossi Maria', 'Bianchi Niccolò', 'Verdi Ada']);
const DESCRIPTIONS = [
  'Supporto agli amministratori e ai servizi nella fase di programmazione',
  'Coordinamento dei gruppi di lavoro e verifica trimestrale degli scostamenti rispetto ai tempi previsti',
  'Redazione del piano operativo',
  'Formazione del personale degli sportelli',
  'Rendicontazione alla Giunta',
];

const COLUMNS = [
  gridColumn(longTextKind, {
    key: 'description',
    label: 'Descrizione',
    width: 16,
    grows: 1,
    value: (row: Step) => row.description,
    patch: (description): StepPatch => ({ description }),
  }),
  gridColumn(DAYS, {
    key: 'start',
    label: 'Inizio previsto',
    shortLabel: 'Inizio pr.',
    width: 6.5,
    value: (row: Step) => row.start,
    patch: (start): StepPatch => ({ start }),
  }),
  gridColumn(DAYS, {
    key: 'end',
    label: 'Fine prevista',
    shortLabel: 'Fine pr.',
    width: 6.5,
    value: (row: Step) => row.end,
    patch: (end): StepPatch => ({ end }),
  }),
  gridColumn(percentageKind, {
    key: 'weight',
    label: 'Peso',
    width: 5.5,
    value: (row: Step) => row.weight,
    patch: (weight): StepPatch => ({ weight }),
  }),
  gridColumn(percentageKind, {
    key: 'progress',
    label: 'Avanzamento',
    shortLabel: 'Avanz.',
    width: 5.5,
    value: (row: Step) => row.progress,
    patch: (progress): StepPatch => ({ progress }),
  }),
  computedColumn<Step, StepPatch>({
    key: 'done',
    label: 'Fatto',
    width: 5,
    text: ({ weight, progress }) =>
      weight === null || progress === null
        ? ''
        : formatHundredths(hundredths.parse(Math.round((weight * progress) / 10_000))),
  }),
  gridColumn(KINDS, {
    key: 'kind',
    label: 'Tipo',
    width: 8,
    value: (row: Step) => row.kind,
    patch: (kind): StepPatch => ({ kind: isAddedLabel(kind) ? kind.added : kind }),
  }),
  gridColumn(PEOPLE, {
    key: 'responsible',
    label: 'Responsabile',
    width: 9,
    value: (row: Step) => row.responsible,
    patch: (responsible): StepPatch => ({ responsible }),
  }),
  gridColumn(longTextKind, {
    key: 'note',
    label: 'Note',
    width: 8,
    value: (row: Step) => row.note,
    patch: (note): StepPatch => ({ note }),
  }),
];

const BLANK: Omit<Step, 'id'> = {
  description: '',
  start: null,
  end: null,
  weight: null,
  progress: null,
  kind: '',
  responsible: '',
  note: '',
};
let made = 0;
const newId = () => {
  made += 1;
  return `r${made}`;
};

function firstRows(count: number): Step[] {
  return Array.from({ length: count }, (_, index) => ({
    ...BLANK,
    id: newId(),
    description: `${DESCRIPTIONS[index % DESCRIPTIONS.length]}${index < 5 ? '' : ` ${index + 1}`}`,
    start: isoDate.parse('2020-02-01'),
    end: index === 2 ? null : isoDate.parse('2020-12-31'),
    weight: hundredths.parse(2000),
    progress: index === 3 ? null : hundredths.parse(10_000),
    kind: 'EFFICACIA',
    responsible: index % 2 === 0 ? 'Rossi Maria' : '',
  }));
}

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
