import { Button, Group, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { editRegister } from '../../stores/register-edits.ts';
import type { RegisterEntry } from './register-entry.ts';
import styles from './registers.module.css';
import { UsesList } from './uses-list.tsx';

interface MergeDialogProps {
  readonly kind: 'person' | 'councillor' | 'centre';
  readonly entries: readonly RegisterEntry[];
  readonly first: Id;
  /** The other, where one is likely. */
  readonly second: Id | null;
  readonly onMerged: (into: Id) => void;
  readonly onClose: () => void;
}

/** Two rows that are one: where each is used, and which of them stays. It can be undone. */
export function MergeDialog({ kind, entries, first, second, onMerged, onClose }: MergeDialogProps) {
  const [other, setOther] = useState<Id | null>(second);
  // The one that is looked for and found is the good one: a finding leads to the rarest spelling.
  const [into, setInto] = useState<Id>(second ?? first);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const entryOf = (id: Id | null) => entries.find((entry) => entry.id === id);
  const pair = [entryOf(first), entryOf(other)].filter((entry) => entry !== undefined);
  const merge = async () => {
    const from = into === first ? other : first;
    if (from === null) return;
    setWorking(true);
    try {
      await editRegister('registers:merge', { kind, merges: [{ from, into }] });
      onMerged(into);
      announce(`Unite: resta «${entryOf(into)?.label}». Ctrl+Z le divide di nuovo.`);
      onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
      setWorking(false);
    }
  };
  return (
    <Dialog onClose={onClose} title="Unisci due voci" size="lg">
      <Stack gap="md">
        <Select
          label={`«${entryOf(first)?.label}» è la stessa di`}
          data={entries
            .filter(({ id }) => id !== first)
            .map(({ id, label, note }) => ({ value: id, label: [note, label].filter(Boolean).join('  ') }))}
          value={other}
          onChange={(chosen) => {
            const entry = entries.find(({ id }) => id === chosen);
            setOther(entry?.id ?? null);
            setInto(entry?.id ?? first);
          }}
          searchable
          openOnFocus={false}
          limit={100}
          nothingFoundMessage="Nessuna voce con queste parole."
          data-autofocus={second === null || undefined}
        />
        {pair.length === 2 && (
          <Radio.Group
            label="Quale resta"
            description="Ovunque si leggeva l'altra si leggerà questa."
            value={into}
            onChange={(chosen) => setInto(entries.find(({ id }) => id === chosen)?.id ?? first)}
          >
            <div className={styles.pair}>
              {pair.map(({ id, label }) => (
                <div key={id} className={styles.spelling}>
                  <Radio value={id} label={label} />
                  <UsesList kind={kind} id={id} title={`Dove si legge «${label}»`} />
                </div>
              ))}
            </div>
          </Radio.Group>
        )}
        {refusal !== null && <ErrorPanel title="Non sono state unite">{refusal}</ErrorPanel>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annulla
          </Button>
          <Button
            data-autofocus={second !== null || undefined}
            disabled={pair.length < 2}
            loading={working}
            onClick={() => void merge()}
          >
            Unisci
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
