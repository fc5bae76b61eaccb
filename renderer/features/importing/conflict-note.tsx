import { Button } from '@mantine/core';
import styles from './importing.module.css';

interface ConflictNoteProps {
  /** How many files are in conflict. */
  readonly files: number;
  readonly isOpening: boolean;
  readonly onLook: () => void;
}

/** The way to the merge of objectives that the archive has with other values. */
export function ConflictNote({ files, isOpening, onLook }: ConflictNoteProps) {
  return (
    <section className={styles.choice} aria-label="Valori diversi">
      <p>
        {files === 1 ? 'Il file non è entrato' : `${files} file non sono entrati`}: l'archivio ha gli stessi obiettivi
        con altri valori. Nel confronto si vede ogni differenza, e prima di accogliere si sceglie che cosa prendere.
      </p>
      <Button loading={isOpening} onClick={onLook}>
        Guarda le differenze…
      </Button>
    </section>
  );
}
