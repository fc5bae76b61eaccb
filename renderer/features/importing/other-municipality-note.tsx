import { Button } from '@mantine/core';
import styles from './importing.module.css';

interface OtherMunicipalityNoteProps {
  /** How many files are of another municipality. */
  readonly files: number;
  readonly onTake: () => void;
}

/** The way in for schede that name another municipality than the archive does: it may have changed its name, or be written otherwise. */
export function OtherMunicipalityNote({ files, onTake }: OtherMunicipalityNoteProps) {
  return (
    <section className={styles.choice} aria-label="Schede di un altro ente">
      <p>
        {files === 1 ? 'Il file non è entrato' : `${files} file non sono entrati`}, perché le schede portano il nome di
        un altro ente. Se vanno in questo archivio lo stesso, entrano con il nome che l'archivio ha già.
      </p>
      <Button variant="default" onClick={onTake}>
        Importa lo stesso
      </Button>
    </section>
  );
}
