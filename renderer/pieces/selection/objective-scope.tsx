import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { useArchive } from '../../stores/archive-store.ts';
import styles from './objective-scope.module.css';

/** What is looked for among objectives: words of code and title, and a centre with those below it. */
export interface Scope {
  readonly text: string;
  readonly centreId: Id | null;
}

interface ScopeProps extends Scope {
  readonly onChange: (change: Partial<Scope>) => void;
}

/** Of which objectives rows are shown. */
export function ObjectiveScope({ text, centreId, onChange }: ScopeProps) {
  const centres = useArchive(({ registers }) => registers.centres);
  const data = useMemo(
    () =>
      centres.map(({ id, code, longName, shortName }) => ({
        value: id,
        label: [code, longName || shortName].filter(Boolean).join(' '),
      })),
    [centres],
  );
  return (
    <div className={styles.scope}>
      <TextInput
        aria-label="Cerca tra gli obiettivi"
        placeholder="Codice o titolo dell'obiettivo"
        leftSection={<IconSearch aria-hidden size="1rem" />}
        rightSection={
          text === '' ? null : (
            <CloseButton size="sm" aria-label="Svuota la ricerca" onClick={() => onChange({ text: '' })} />
          )
        }
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Select
        aria-label="Centro degli obiettivi"
        placeholder="Tutti i centri"
        data={data}
        value={centreId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Mostra tutti i centri' }}
        nothingFoundMessage="Nessun centro ha questo nome."
        onChange={(chosen) => onChange({ centreId: centres.find(({ id }) => id === chosen)?.id ?? null })}
      />
    </div>
  );
}
