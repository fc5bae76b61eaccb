import { useState } from 'react';
import { AutocompleteField } from '../../../../renderer/components/fields/autocomplete-field.tsx';
import { DateField } from '../../../../renderer/components/fields/date-field.tsx';
import { SelectField } from '../../../../renderer/components/fields/select-field.tsx';
import { TextField } from '../../../../renderer/components/fields/text-field.tsx';
import { useSavedField } from '../../../../renderer/components/fields/use-saved-field.ts';
import { growingChoiceKind } from '../../../../renderer/components/values/choice-kind.ts';
import { dateKind } from '../../../../renderer/components/values/date-kind.ts';
import { percentageKind } from '../../../../renderer/components/values/number-kind.ts';
import { longTextKind, suggestedKind, textKind } from '../../../../renderer/components/values/text-kind.ts';
import type { ValueKind } from '../../../../renderer/components/values/value-kind.ts';
import { LongTextField } from '../../../../renderer/pieces/long-text/long-text-field.tsx';
import type { ListLabel } from '../../../../shared/schemas/list-label.ts';
import { type Hundredths, hundredths, type IsoDate } from '../../../../shared/schemas/primitives.ts';
import { writeTo } from '../fake-archive.ts';

const PEOPLE = ['Rossi Maria', 'Bianchi Niccolò', 'Verdi Ada', 'De Santis Ugo'];
const states = growingChoiceKind(['', 'In Corso', 'Concluso', 'Sospeso']);
const PROSE =
  'Programmare, attivare e gestire le misure organizzative necessarie a garantire la continuità dei servizi al cittadino, con particolare attenzione alle fasce più fragili della popolazione e agli sportelli di quartiere.\n' +
  'Coordinare gli uffici coinvolti e rendicontare ogni trimestre alla Giunta lo stato di avanzamento delle attività previste, segnalando per tempo gli scostamenti.';

function useKept<Value>(name: string, first: Value, kind: ValueKind<Value>) {
  const [value, setValue] = useState(first);
  return useSavedField({
    name,
    value,
    kind,
    save: async (next, typing) => {
      await writeTo(`${name}=${kind.format(next)}${typing ? ' (typing)' : ''}`);
      setValue(next);
    },
  });
}

/** Every field, saving to the gallery's archive. */
export function FieldsExhibit() {
  const [shown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        Mostra o nascondi
      </button>
      {shown && <Fields />}
    </>
  );
}

function Fields() {
  const title = useKept('titolo', 'Emergenza epidemiologica', textKind);
  const weight = useKept<Hundredths | null>('peso', hundredths.parse(2000), percentageKind);
  const start = useKept<IsoDate | null>('inizio', null, dateKind);
  const responsible = useKept('responsabile', 'Rossi Maria', suggestedKind(PEOPLE));
  const status = useKept<ListLabel>('stato', 'In Corso', states);
  const text = useKept('modalità', PROSE, longTextKind);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: '0.75rem 1rem', maxWidth: '60rem' }}>
      <div style={{ gridColumn: '1 / -1' }}>
        <TextField label="Titolo" description="Come si legge in testa alla scheda." {...title} />
      </div>
      <TextField label="Peso" findings={['I pesi delle fasi fanno 95,00: ne mancano 5,00']} {...weight} />
      <DateField label="Inizio previsto" {...start} />
      <SelectField label="Stato" choices={states.suggestions} added={states.added} {...status} />
      <AutocompleteField label="Responsabile" suggestions={PEOPLE} required {...responsible} />
      <TextField label="Codice" {...useKept('codice', '2020_A01_00', textKind)} readOnly />
      <div style={{ gridColumn: '1 / -1' }}>
        <LongTextField label="Modalità di attuazione" {...text} />
      </div>
    </div>
  );
}
