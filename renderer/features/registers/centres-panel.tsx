import { useMemo, useState } from 'react';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { centreEntries } from './centre-entries.ts';
import { CentreFields } from './centre-fields.tsx';
import { EntryDetail } from './entry-detail.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RegisterPane } from './register-pane.tsx';
import { useMove } from './use-move.ts';

/** Centri di responsabilità: a tree of codes, long names (page header) and short names (phases). */
export function CentresPanel({ centres }: { readonly centres: readonly Centre[] }) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const [merging, setMerging] = useState(false);
  const entries = useMemo(() => centreEntries(centres), [centres]);
  const move = useMove('centre', entries);
  const centre = centres.find(({ id }) => id === chosen);
  return (
    <RegisterPane
      label="Centri di responsabilità"
      purpose="Gli uffici che rispondono di obiettivi e fasi. Il nome esteso si legge in testa alle schede, quello breve nelle fasi."
      entries={entries}
      chosen={chosen}
      onChoose={setChosen}
      onMove={move}
      comesAsTable
      adding={{
        label: 'Nuovo centro',
        questions: [
          { name: 'code', label: 'Codice', description: 'Come A01: entra nei codici degli obiettivi.' },
          { name: 'longName', label: 'Nome esteso', blank: 'Il nome serve: si legge in testa alle schede.' },
          { name: 'shortName', label: 'Nome breve', description: 'Si legge nelle fasi.' },
        ],
        row: ({ code = '', longName = '', shortName = '' }) => ({
          kind: 'centre',
          fields: { code: code === '' ? null : code, longName, shortName, parentId: null },
        }),
      }}
    >
      {centre !== undefined && (
        <EntryDetail
          key={centre.id}
          kind="centre"
          id={centre.id}
          name={centre.longName || centre.shortName}
          onMerge={() => setMerging(true)}
          onMove={(direction) => move(centre.id, direction)}
        >
          <CentreFields centre={centre} centres={centres} />
        </EntryDetail>
      )}
      {centre !== undefined && merging && (
        <MergeDialog
          kind="centre"
          entries={entries}
          first={centre.id}
          second={null}
          onMerged={setChosen}
          onClose={() => setMerging(false)}
        />
      )}
    </RegisterPane>
  );
}
