import { Button } from '@mantine/core';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import styles from './creation.module.css';

interface RefusalNoteProps {
  readonly children: string;
  readonly onClose: () => void;
}

/** Why the objective could not be deleted, under its header until it is read. */
export function RefusalNote({ children, onClose }: RefusalNoteProps) {
  return (
    <div className={styles.note}>
      <ErrorPanel
        title="L'obiettivo non è stato eliminato"
        actions={
          <Button variant="default" onClick={onClose}>
            Ho capito
          </Button>
        }
      >
        {children}
      </ErrorPanel>
    </div>
  );
}
