import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './field-notes.module.css';

interface FieldNotesProps {
  readonly description?: string | undefined;
  /** What a controller would say about the field; it never blocks. */
  readonly findings?: readonly string[] | undefined;
}

/** What stands under a field: what it is for, and what has been found in it. */
export function FieldNotes({ description, findings = [] }: FieldNotesProps) {
  return (
    <>
      {description}
      {findings.map((finding) => (
        <span key={finding} className={styles.finding}>
          <IconAlertTriangle aria-hidden className={styles.icon} />
          <span>
            <span className="pg-sr-only">Da guardare: </span>
            {finding}
          </span>
        </span>
      ))}
    </>
  );
}
