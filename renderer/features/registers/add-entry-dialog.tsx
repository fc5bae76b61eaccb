import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { cleanLine } from '../../../shared/format/clean-text.ts';
import { type NewRegisterRow, newRegisterRow } from '../../../shared/ipc/channels/registers.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import type { ValueKind } from '../../components/values/value-kind.ts';
import { Refusal, refusalMessage } from '../../refusal.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';

/** One thing that is asked of a new row. */
export interface EntryQuestion {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** What to say where it is left blank; absent where it may be. */
  readonly blank?: string;
  /** How it is read, and what to say where it cannot be; absent where any text will do. */
  readonly kind?: Pick<ValueKind<unknown>, 'parse'>;
}

interface AddEntryDialogProps {
  readonly title: string;
  readonly questions: readonly EntryQuestion[];
  readonly row: (answers: Readonly<Record<string, string>>) => NewRegisterRow;
  readonly onAdded: (id: Id) => void;
  readonly onClose: () => void;
}

/** Asks what a new row of a register is, adds it and chooses it. */
export function AddEntryDialog({ title, questions, row, onAdded, onClose }: AddEntryDialogProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const { register, handleSubmit, setError, formState } = useForm<Record<string, string>>({
    defaultValues: Object.fromEntries(questions.map(({ name }) => [name, ''])),
  });
  const add = handleSubmit(async (typed) => {
    setRefusal(null);
    const answers = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, cleanLine(text)]));
    try {
      const known = allIds();
      await editRegister('registers:add', newRegisterRow.parse(row(answers)));
      const added = [...allIds()].find((id) => !known.has(id));
      onClose();
      if (added !== undefined) onAdded(added);
      announce('Aggiunto.');
    } catch (thrown) {
      const fields = thrown instanceof Refusal ? thrown.fields : {};
      const asked = questions.filter(({ name }) => fields[name] !== undefined);
      for (const { name } of asked) setError(name, { message: fields[name] ?? '' });
      if (asked.length === 0) setRefusal(refusalMessage(thrown));
    }
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={(event) => void add(event)} noValidate>
        <Stack gap="md">
          {questions.map(({ name, label, description, blank, kind }, index) => (
            <TextInput
              key={name}
              label={label}
              description={description}
              required={blank !== undefined}
              data-autofocus={index === 0 || undefined}
              error={formState.errors[name]?.message}
              {...register(name, { validate: (text = '') => problemOf(cleanLine(text), blank, kind) })}
            />
          ))}
          {refusal !== null && <ErrorPanel title="Non è stato aggiunto">{refusal}</ErrorPanel>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={formState.isSubmitting}>
              Aggiungi
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function problemOf(text: string, blank: EntryQuestion['blank'], kind: EntryQuestion['kind']): true | string {
  if (text === '') return blank ?? true;
  if (text.length > 2_000) return 'Il testo è troppo lungo: accorciarlo.';
  const read = kind?.parse(text);
  return read === undefined || read.ok ? true : read.message;
}

function allIds(): ReadonlySet<Id> {
  const rows: readonly { readonly id: Id }[] = Object.values(useArchive.getState().registers).flat();
  return new Set(rows.map(({ id }) => id));
}
