import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { editRegister } from '../../stores/register-edits.ts';
import type { Double } from './double-entries.ts';
import styles from './registers.module.css';

interface DoublesDialogProps {
  readonly kind: 'person' | 'councillor';
  readonly doubles: readonly Double[];
  readonly onMerged: (into: Id) => void;
  readonly onClose: () => void;
}

/** All names in more than one spelling: which of them are united, and under which spelling each. One step, which undo parts again. */
export function DoublesDialog({ kind, doubles, onMerged, onClose }: DoublesDialogProps) {
  /** The spelling that stays, by the first of each; null for one that is left as it is. */
  const [kept, setKept] = useState<ReadonlyMap<Id, Id | null>>(() => new Map(doubles.map(([{ id }]) => [id, id])));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const keep = (first: Id, id: Id | null) => setKept((before) => new Map(before).set(first, id));
  const merges = doubles.flatMap((spellings) => {
    const into = kept.get(spellings[0].id) ?? null;
    return into === null ? [] : spellings.flatMap(({ id: from }) => (from === into ? [] : [{ from, into }]));
  });
  const chosen = new Set(merges.map(({ into }) => into)).size;
  const merge = async () => {
    const [first] = merges;
    if (first === undefined) return;
    setWorking(true);
    try {
      await editRegister('registers:merge', { kind, merges });
      onMerged(first.into);
      announce(`${counted(chosen, 'nome unito', 'nomi uniti')}: Ctrl+Z li divide di nuovo.`);
      onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
      setWorking(false);
    }
  };
  return (
    <Dialog onClose={onClose} title="Unisci le grafie doppie" size="lg">
      <Stack gap="md">
        <Text size="sm">
          Di ogni nome resta la grafia scelta, ovunque si leggeva un'altra. Togliere la spunta a chi è un'altra persona.
        </Text>
        <ul className={styles.doubles}>
          {doubles.map((spellings) => {
            const [{ id: first, label: name }] = spellings;
            const into = kept.get(first) ?? null;
            return (
              <li key={first} className={styles.double}>
                <Checkbox
                  aria-label={`Unisci ${name}`}
                  checked={into !== null}
                  onChange={(event) => keep(first, event.currentTarget.checked ? first : null)}
                />
                <Radio.Group
                  aria-label={`Quale resta: ${name}`}
                  value={into}
                  onChange={(id) => keep(first, spellings.find((one) => one.id === id)?.id ?? null)}
                >
                  <Group gap="md">
                    {spellings.map(({ id, label }) => (
                      <Radio key={id} value={id} label={label} disabled={into === null} />
                    ))}
                  </Group>
                </Radio.Group>
              </li>
            );
          })}
        </ul>
        {refusal !== null && <ErrorPanel title="Non sono state unite">{refusal}</ErrorPanel>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Annulla
          </Button>
          <Button data-autofocus disabled={chosen === 0} loading={working} onClick={() => void merge()}>
            Unisci {counted(chosen, 'nome', 'nomi')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
