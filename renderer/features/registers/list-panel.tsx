import { useMemo, useState } from 'react';
import type { ListItem, ListKind } from '../../../shared/schemas/list-item.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import { EntryDetail } from './entry-detail.tsx';
import { RegisterPane } from './register-pane.tsx';
import { useMove } from './use-move.ts';
import { useRegisterField } from './use-register-field.ts';

interface ListPanelProps {
  readonly kind: ListKind;
  readonly label: string;
  readonly purpose: string;
  readonly addLabel: string;
  readonly items: readonly ListItem[];
}

/** One of the lists a municipality may edit, in the order in which it is offered. */
export function ListPanel({ kind, label, purpose, addLabel, items }: ListPanelProps) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const entries = useMemo(() => items.map((item) => ({ id: item.id, label: item.label })), [items]);
  const move = useMove('listItem', entries);
  const item = items.find(({ id }) => id === chosen);
  return (
    <RegisterPane
      label={label}
      purpose={purpose}
      entries={entries}
      chosen={chosen}
      onChoose={setChosen}
      onMove={move}
      adding={{
        label: addLabel,
        questions: [{ name: 'label', label: 'Voce', blank: 'La voce serve: è quello che si sceglie.' }],
        row: ({ label: typed = '' }) => ({ kind: 'listItem', fields: { kind, label: typed } }),
      }}
    >
      {item !== undefined && (
        <EntryDetail
          key={item.id}
          kind="listItem"
          id={item.id}
          name={item.label}
          onMove={(direction) => move(item.id, direction)}
        >
          <LabelField item={item} />
        </EntryDetail>
      )}
    </RegisterPane>
  );
}

const labelKind = filledKind(textKind, 'La voce serve: è quello che si sceglie.');

function LabelField({ item }: { readonly item: ListItem }) {
  const field = useRegisterField(`listItem:${item.id}:label`, item.label, labelKind, (label) => ({
    kind: 'listItem',
    id: item.id,
    fields: { label },
  }));
  return <TextField label="Voce" description="Si legge così ovunque è stata scelta." required {...field} />;
}
