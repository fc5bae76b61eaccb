import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { refusalMessage } from '../../refusal.ts';
import { edit } from '../../stores/edits.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useTree } from '../../stores/tree-store.ts';
import { typedCode } from './new-objective-form.ts';
import { nextCode } from './proposed-code.ts';

const duplicateForm = z.object({ code: typedCode });

interface DuplicateDialogProps {
  readonly objective: ObjectiveDetail;
  readonly onClose: () => void;
}

/** Asks the code of the copy, proposing the next one, and shows the copy. */
export function DuplicateDialog({ objective, onClose }: DuplicateDialogProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [proposal] = useState(() =>
    nextCode(
      objective.code,
      useTree.getState().rows.map(({ code }) => code),
    ),
  );
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(duplicateForm),
    defaultValues: { code: proposal },
  });
  const duplicate = handleSubmit(async ({ code }) => {
    setRefusal(null);
    try {
      await saveEverything();
      const { created } = await edit('objectives:duplicate', { id: objective.id, code });
      onClose();
      const [id] = created;
      if (id !== undefined) await goToObjective(id);
      announce(`${objective.code} copiato in ${code}.`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  });
  return (
    <Dialog onClose={onClose} title={`Duplica ${objective.code}`}>
      <form onSubmit={(event) => void duplicate(event)} noValidate>
        <Stack gap="md">
          <p style={{ margin: 0 }}>Si copiano i dati, i testi, le fasi, gli indicatori e i soggetti coinvolti.</p>
          <TextInput
            label="Codice della copia"
            required
            error={formState.errors.code?.message}
            data-autofocus
            {...register('code')}
          />
          {refusal !== null && <ErrorPanel title="L'obiettivo non è stato copiato">{refusal}</ErrorPanel>}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={formState.isSubmitting}>
              Duplica
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
