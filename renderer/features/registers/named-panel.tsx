import { useMemo, useState } from 'react';
import { personKey } from '../../../shared/rules/person-key.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import { useFindings } from '../../stores/findings-store.ts';
import { doubleEntries } from './double-entries.ts';
import { DoublesDialog } from './doubles-dialog.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RegisterPane } from './register-pane.tsx';
import { useRegisterField } from './use-register-field.ts';

/** People and councillors: a name each, as it is printed. */
export interface NamedRegister {
  readonly kind: 'person' | 'councillor';
  readonly label: string;
  readonly purpose: string;
  readonly addLabel: string;
  readonly fieldLabel: string;
  readonly blank: string;
}

interface NamedPanelProps {
  readonly register: NamedRegister;
  readonly rows: readonly { readonly id: Id; readonly name: string }[];
  /** The row a finding led to: its other spelling is proposed for merging. */
  readonly target: Id | null;
}

export function NamedPanel({ register, rows, target }: NamedPanelProps) {
  const { kind, label, purpose, addLabel, fieldLabel, blank } = register;
  const [chosen, setChosen] = useState<Id | null>(target);
  const [merging, setMerging] = useState<Id | null>(target);
  const findings = useFindings((state) => state.findings);
  const entries = useMemo(() => {
    const marked = new Set(findings.flatMap(({ entity, rowId }) => (entity === 'person' ? [rowId] : [])));
    return rows.map(({ id, name }) => ({ id, label: name, marked: marked.has(id) }));
  }, [rows, findings]);
  const doubles = useMemo(() => doubleEntries(entries), [entries]);
  const [isUniting, setUniting] = useState(false);
  const row = rows.find(({ id }) => id === chosen);
  const first = entries.find(({ id }) => id === merging);
  return (
    <>
      <RegisterPane
        label={label}
        purpose={purpose}
        entries={entries}
        chosen={chosen}
        onChoose={setChosen}
        comesAsTable={kind === 'person'}
        {...(doubles.length === 0 ? {} : { doubles: { count: doubles.length, onUnite: () => setUniting(true) } })}
        adding={{
          label: addLabel,
          questions: [{ name: 'name', label: fieldLabel, blank }],
          row: ({ name = '' }) => ({ kind, fields: { name } }),
        }}
      >
        {row !== undefined && (
          <EntryDetail key={row.id} kind={kind} id={row.id} name={row.name} onMerge={() => setMerging(row.id)}>
            <NameField register={register} row={row} />
          </EntryDetail>
        )}
        {first !== undefined && (
          <MergeDialog
            kind={kind}
            entries={entries}
            first={first.id}
            second={likely(entries, first)}
            onMerged={setChosen}
            onClose={() => setMerging(null)}
          />
        )}
      </RegisterPane>
      {isUniting && (
        <DoublesDialog kind={kind} doubles={doubles} onMerged={setChosen} onClose={() => setUniting(false)} />
      )}
    </>
  );
}

function NameField({
  register,
  row,
}: Pick<NamedPanelProps, 'register'> & { readonly row: NamedPanelProps['rows'][number] }) {
  const { kind, fieldLabel, blank } = register;
  const valueKind = useMemo(() => filledKind(textKind, blank), [blank]);
  const field = useRegisterField(`${kind}:${row.id}:name`, row.name, valueKind, (name) => ({
    kind,
    id: row.id,
    fields: { name },
  }));
  return <TextField label={fieldLabel} description="Si stampa come è scritto, ovunque è usato." required {...field} />;
}

/** The other spelling of the same name, where there is one. */
function likely(
  entries: readonly { readonly id: Id; readonly label: string }[],
  one: { readonly id: Id; readonly label: string },
): Id | null {
  const key = personKey(one.label);
  return entries.find(({ id, label }) => id !== one.id && personKey(label) === key)?.id ?? null;
}
