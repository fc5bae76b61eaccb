import { useMemo } from 'react';
import { TextField } from '../../components/fields/text-field.tsx';
import { useSavedField } from '../../components/fields/use-saved-field.ts';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import { useArchive, useWritable } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';

/** The name of the municipality, printed as it stands. */
export function MunicipalityField() {
  const name = useArchive(({ archive }) => archive?.municipality?.name ?? '');
  const writable = useWritable();
  const kind = useMemo(() => filledKind(textKind, "Il nome dell'Ente serve: si stampa su ogni scheda."), []);
  const field = useSavedField({
    name: 'municipality:name',
    value: name,
    kind,
    whileTyping: false,
    save: (typed) => editRegister('registers:rename-municipality', { name: typed }),
  });
  return (
    <TextField
      label="Nome dell'Ente"
      description="Si legge in testa a ogni scheda, scritto così."
      required
      readOnly={!writable}
      {...field}
    />
  );
}
