import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowsJoin, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { RegisterKind } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';
import styles from './registers.module.css';
import { UsesList } from './uses-list.tsx';

interface EntryDetailProps {
  readonly kind: RegisterKind;
  readonly id: Id;
  /** How the row is called, to say what was done with it. */
  readonly name: string;
  /** The fields. */
  readonly children: ReactNode;
  readonly onMerge?: () => void;
  readonly onMove?: (direction: -1 | 1) => void;
}

/** The chosen row of a register: its fields, what can be done with it, where it is used. */
export function EntryDetail({ kind, id, name, children, onMerge, onMove }: EntryDetailProps) {
  const writable = useWritable();
  const [refusal, setRefusal] = useState<string | null>(null);
  const remove = async () => {
    setRefusal(null);
    try {
      await editRegister('registers:delete', { kind, id });
      announce(`Eliminato «${name}»: Ctrl+Z lo rimette.`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <>
      <div className={styles.fields}>{children}</div>
      {writable && (
        <div className={styles.actions}>
          {onMerge !== undefined && (
            <Button variant="default" leftSection={<IconArrowsJoin aria-hidden size="1rem" />} onClick={onMerge}>
              Unisci con un'altra voce…
            </Button>
          )}
          {onMove !== undefined && (
            <>
              <Button
                variant="default"
                leftSection={<IconArrowUp aria-hidden size="1rem" />}
                onClick={() => onMove(-1)}
              >
                Sposta su
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowDown aria-hidden size="1rem" />}
                onClick={() => onMove(1)}
              >
                Sposta giù
              </Button>
            </>
          )}
          <Button variant="default" leftSection={<IconTrash aria-hidden size="1rem" />} onClick={() => void remove()}>
            Elimina
          </Button>
        </div>
      )}
      {refusal !== null && <ErrorPanel title="Non è stato eliminato">{refusal}</ErrorPanel>}
      {kind !== 'band' && <UsesList kind={kind} id={id} />}
    </>
  );
}
