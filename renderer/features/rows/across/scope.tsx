import { CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { AcrossView } from '../../../stores/across-store.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import styles from './across.module.css';

interface ScopeProps {
  readonly view: AcrossView;
  readonly onChange: (change: Partial<AcrossView>) => void;
}

/** Of which objectives rows are shown. */
export function Scope({ view: { text, centreId }, onChange }: ScopeProps) {
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
