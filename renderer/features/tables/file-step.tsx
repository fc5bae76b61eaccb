import { Button, Group } from '@mantine/core';
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
  const isRunning = useExchangeWork((state) => state.isRunning);
  return (
    <>
      <div className={styles.about}>
        <p>
          Si sceglie un foglio di calcolo (.xlsx, .ods, .csv): obiettivi, fasi o indicatori, una riga ciascuno. Pegaso
          chiede quale colonna è quale campo, ricorda la risposta per la prossima volta, e prima di scrivere mostra che
          cosa cambia.
        </p>
        <p>Un foglio che era stato consegnato da Pegaso per essere compilato va diritto al confronto.</p>
      </div>
      <PendingNote beginning="un'altra unione" />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        <Button data-autofocus loading={isRunning} onClick={() => void table.choose()}>
          Scegli il file…
        </Button>
      </Group>
    </>
  );
}
