import { Button } from '@mantine/core';
import styles from './importing.module.css';

interface ConflictChoiceProps {
  /** How many files are in conflict. */
  readonly files: number;
  readonly onChoice: (choice: 'keep' | 'replace') => void;
}

/** What to do with objectives that the archive has with other values. Either way it can be undone. */
export function ConflictChoice({ files, onChoice }: ConflictChoiceProps) {
  return (
    <section className={styles.choice} aria-label="Valori diversi">
      <p>
        {files === 1 ? 'Il file non è entrato' : `${files} file non sono entrati`}: l'archivio ha gli stessi obiettivi
        con altri valori. Si può importare quello che è nuovo e tenere i valori dell'archivio, o sostituirli con quelli
        stampati.
      </p>
      <div className={styles.choices}>
        <Button variant="default" onClick={() => onChoice('keep')}>
          Tieni quelli dell'archivio
        </Button>
        <Button variant="default" onClick={() => onChoice('replace')}>
          Sostituisci con quelli del file
        </Button>
      </div>
    </section>
  );
}
