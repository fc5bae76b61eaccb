import { Autocomplete, Button, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { italianCount } from '../../../../shared/format/counted.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { refusalMessage } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { writeMany } from '../../../stores/edits.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { useTree } from '../../../stores/tree-store.ts';
import styles from '../tree.module.css';
import { type SharedField, sharedField, sharedPatchOf, sharedRefusal, sharedValue } from './shared-change.ts';

/** Gives all objectives that were chosen in the tree the same responsible, centre, status, parent, year or weight, in one step. */
export function ChangeManyDialog({ onClose }: { readonly onClose: () => void }) {
  const { changed, chosenIds } = useInterface();
  const plan = useTree((state) => state.rows);
  const registers = useArchive((state) => state.registers);
  const [rows] = useState(() => plan.filter(({ id }) => chosenIds?.includes(id)));
  const [text, setText] = useState(() => sharedValue(changed, rows));
  const [refusal, setRefusal] = useState(() => sharedRefusal(changed, rows));
  const [isBusy, setIsBusy] = useState(false);
  const [mayChange] = useState(refusal === null);
  const field = sharedField(changed, rows, plan, registers);
  const differ = new Set(rows.map((row) => row[changed])).size > 1;
  const of = `${italianCount(rows.length)} obiettivi`;

  const change = async (value: string) => {
    const read = sharedPatchOf(changed, value);
    if ('problem' in read) return setRefusal(read.problem);
    setRefusal(null);
    setIsBusy(true);
    try {
      await saveEverything();
      await writeMany(
        rows.map(({ id }) => id),
        read.patch,
      );
      announce(`${field.label} di ${of}: cambiato. Ctrl+Z lo rimette.`);
      onClose();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={`${field.label} di ${of}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void change(text);
        }}
        noValidate
      >
        <Stack gap="md">
          <p className={styles.chosenCodes}>{rows.map(({ code }) => code).join(', ')}</p>
          {mayChange && <ValueField field={field} text={text} differ={differ} onText={setText} />}
          {refusal !== null && <ErrorPanel title="Non è cambiato niente">{refusal}</ErrorPanel>}
          <DialogFoot said={mayChange ? 'Una modifica sola: si annulla tutta insieme.' : ''}>
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            {mayChange && (
              <Button variant="default" disabled={isBusy} onClick={() => void change('')}>
                Svuota in tutti
              </Button>
            )}
            <Button type="submit" loading={isBusy} disabled={text.trim() === ''}>
              Cambia in tutti
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

interface ValueFieldProps {
  readonly field: SharedField;
  readonly text: string;
  /** Whether the chosen ones have it otherwise from one another. */
  readonly differ: boolean;
  readonly onText: (text: string) => void;
}

function ValueField({ field: { label, choices, suggestions }, text, differ, onText }: ValueFieldProps) {
  const description = differ ? 'Adesso sono diversi tra loro.' : null;
  if (choices !== null) {
    return (
      <Select
        label={label}
        description={description}
        data={choices}
        value={text === '' ? null : text}
        onChange={(chosen) => onText(chosen ?? '')}
        searchable
        clearable
        openOnFocus={false}
        allowDeselect={false}
        clearButtonProps={{ 'aria-label': `Svuota: ${label}` }}
        nothingFoundMessage="Nessuna voce con queste parole."
        data-autofocus
      />
    );
  }
  if (suggestions.length === 0)
    return (
      <TextInput label={label} value={text} onChange={(event) => onText(event.currentTarget.value)} data-autofocus />
    );
  return (
    <Autocomplete
      label={label}
      description={[description, 'Si stampa come è scritto.'].filter(Boolean).join(' ')}
      data={[...new Set(suggestions)]}
      limit={50}
      openOnFocus={false}
      value={text}
      onChange={onText}
      data-autofocus
    />
  );
}
