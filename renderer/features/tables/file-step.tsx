import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { PendingNote } from '../../pieces/exchange/pending-note.tsx';
import { useExchangeWork } from '../../stores/exchange-work.ts';
import styles from './tables.module.css';
import type { TableImport } from './use-table-import.ts';

interface FileStepProps {
  readonly table: TableImport;
  readonly onClose: () => void;
}

/** What can be taken in, and how. */
export function FileStep({ table, onClose }: FileStepProps) {
  const [pasted, setPasted] = useState('');
  const isRunning = useExchangeWork((state) => state.isRunning);
  return (
    <>
      <div className={styles.about}>
        <p>
          Si sceglie un foglio di calcolo (.xlsx, .ods, .csv): obiettivi, fasi, indicatori, centri o persone, una riga
          ciascuno. Pegaso chiede quale colonna è quale campo, ricorda la risposta per la prossima volta, e prima di
          scrivere mostra che cosa cambia.
        </p>
        <p>Un foglio che era stato consegnato da Pegaso per essere compilato va diritto al confronto.</p>
      </div>
      <Textarea
        label="Oppure incollare qui le celle"
        description="Copiate in un foglio di calcolo con la riga delle intestazioni: Ctrl+V, e si va avanti."
        rows={2}
        value={pasted}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain');
          // A word is pasted as a word; cells go on at once.
          if (!/[\t\n;]/u.test(text)) return;
          event.preventDefault();
          void table.paste(text);
        }}
      />
      <PendingNote beginning="un'altra unione" />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        {pasted.trim() !== '' && (
          <Button variant="default" loading={isRunning} onClick={() => void table.paste(pasted)}>
            Leggi le celle
          </Button>
        )}
        <Button data-autofocus loading={isRunning} onClick={() => void table.choose()}>
          Scegli il file…
        </Button>
      </Group>
    </>
  );
}
