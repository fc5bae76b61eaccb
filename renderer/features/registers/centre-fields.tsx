import { useMemo } from 'react';
import { parsed } from '../../../shared/format/parsed.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { SelectField } from '../../components/fields/select-field.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { choiceKind } from '../../components/values/choice-kind.ts';
import { textKind } from '../../components/values/text-kind.ts';
import type { ValueKind } from '../../components/values/value-kind.ts';
import { possibleParents } from './centre-entries.ts';
import { useRegisterField } from './use-register-field.ts';

/** A code that may be missing: a centre known only from a printed phase has none. */
const centreCodeKind: ValueKind<string | null> = {
  editor: 'line',
  format: (value) => value ?? '',
  parse: (text) => {
    const read = textKind.parse(text);
    return read.ok && read.value === '' ? parsed(null) : read;
  },
  suggestions: [],
};

interface CentreFieldsProps {
  readonly centre: Centre;
  readonly centres: readonly Centre[];
}

/** The fields of a centre. */
export function CentreFields({ centre, centres }: CentreFieldsProps) {
  const { id } = centre;
  const parentKind = useMemo(
    () =>
      choiceKind<Id | null>([
        { value: null, label: '' },
        ...possibleParents(centres, id).map((one) => ({
          value: one.id,
          label: [one.code, one.longName || one.shortName].filter(Boolean).join('  '),
        })),
      ]),
    [centres, id],
  );
  const write = (fields: Partial<Pick<Centre, 'code' | 'longName' | 'shortName' | 'parentId'>>) => ({
    kind: 'centre' as const,
    id,
    fields,
  });
  const code = useRegisterField(`centre:${id}:code`, centre.code, centreCodeKind, (value) => write({ code: value }));
  const longName = useRegisterField(`centre:${id}:longName`, centre.longName, textKind, (value) =>
    write({ longName: value }),
  );
  const shortName = useRegisterField(`centre:${id}:shortName`, centre.shortName, textKind, (value) =>
    write({ shortName: value }),
  );
  const parent = useRegisterField(`centre:${id}:parentId`, centre.parentId, parentKind, (value) =>
    write({ parentId: value }),
  );
  return (
    <>
      <TextField label="Codice" {...code} />
      <TextField label="Nome esteso" description="Si legge in testa alle schede." {...longName} />
      <TextField label="Nome breve" description="Si legge nelle fasi." {...shortName} />
      <SelectField label="Sotto" choices={parentKind.suggestions} clearable {...parent} />
    </>
  );
}
