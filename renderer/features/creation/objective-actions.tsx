import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPlus, IconPrinter, IconSend, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { deleteObjective } from '../../stores/edits.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { RefusalNote } from './refusal-note.tsx';

const DuplicateDialog = lazy(async () => ({ default: (await import('./duplicate-dialog.tsx')).DuplicateDialog }));

/** What can be done with the objective on screen as a whole: one more, a copy, away with it (which can be undone). */
export function ObjectiveActions({ objective }: { readonly objective: ObjectiveDetail }) {
  const writable = useWritable();
  const [duplicating, setDuplicating] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!writable) return null;
  const remove = async () => {
    setRefusal(null);
    try {
      await saveEverything();
      await deleteObjective(objective.id);
      announce(`Eliminato ${objective.code}: Ctrl+Z lo rimette.`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Azioni su ${objective.code}`}>
            <IconDots aria-hidden size="1.125rem" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPlus aria-hidden size="1rem" />}
            onClick={() => useInterface.setState({ dialog: 'newObjective' })}
          >
            Nuovo obiettivo…
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy aria-hidden size="1rem" />} onClick={() => setDuplicating(true)}>
            Duplica…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter aria-hidden size="1rem" />}
            onClick={() => useInterface.setState({ dialog: 'print', printOf: objective.id })}
          >
            Stampa solo questo…
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSend aria-hidden size="1rem" />}
            onClick={() => useInterface.setState({ dialog: 'handOut', handOutOf: objective.id })}
          >
            Consegna…
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash aria-hidden size="1rem" />} onClick={() => void remove()}>
            Elimina
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {refusal !== null && <RefusalNote onClose={() => setRefusal(null)}>{refusal}</RefusalNote>}
      {duplicating && (
        <Suspense fallback={null}>
          <DuplicateDialog objective={objective} onClose={() => setDuplicating(false)} />
        </Suspense>
      )}
    </>
  );
}
