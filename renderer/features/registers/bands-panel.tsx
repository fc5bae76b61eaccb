import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatHundredths } from '../../../shared/format/numbers.ts';
import type { Band } from '../../../shared/schemas/band.ts';
import { type Hundredths, type Id, percentage } from '../../../shared/schemas/primitives.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { TextField } from '../../components/fields/text-field.tsx';
import { percentageKind } from '../../components/values/number-kind.ts';
import { requiredKind } from '../../components/values/required-kind.ts';
import { filledKind, textKind } from '../../components/values/text-kind.ts';
import { refusalMessage } from '../../refusal.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { editRegister } from '../../stores/register-edits.ts';
import { EntryDetail } from './entry-detail.tsx';
import { RegisterPane } from './register-pane.tsx';
import { useRegisterField } from './use-register-field.ts';

const NEEDED = {
  minimum: 'Il minimo serve: è il risultato da cui la fascia comincia, come 80,00.',
  label: 'La dicitura serve: si legge accanto al risultato.',
} as const;

const minimumKind = requiredKind(percentageKind, NEEDED.minimum);
const labelKind = filledKind(textKind, NEEDED.label);

/** Fasce: what an outcome is called, from which percentage on. */
export function BandsPanel({ bands }: { readonly bands: readonly Band[] }) {
  const [chosen, setChosen] = useState<Id | null>(null);
  const entries = useMemo(
    () => bands.map(({ id, minimum, label }) => ({ id, label, note: `da ${formatHundredths(minimum)}` })),
    [bands],
  );
  const band = bands.find(({ id }) => id === chosen);
  return (
    <RegisterPane
      label="Fasce"
      purpose="Come si chiama il risultato di un obiettivo alla verifica del 31/12: è della fascia con il minimo più alto che raggiunge."
      entries={entries}
      chosen={chosen}
      onChoose={setChosen}
      adding={{
        label: 'Nuova fascia',
        questions: [
          { name: 'minimum', label: 'Da (%)', blank: NEEDED.minimum, kind: percentageKind },
          { name: 'label', label: 'Dicitura', blank: NEEDED.label },
        ],
        row: ({ minimum = '', label = '' }) => ({ kind: 'band', fields: { minimum: readMinimum(minimum), label } }),
      }}
      firstStep={<UsualBands />}
    >
      {band !== undefined && (
        <EntryDetail key={band.id} kind="band" id={band.id} name={band.label}>
          <BandFields band={band} />
        </EntryDetail>
      )}
    </RegisterPane>
  );
}

/** A minimum that was found to be one before. */
function readMinimum(text: string): Hundredths {
  const read = percentageKind.parse(text);
  return percentage.parse(read.ok ? read.value : null);
}

function BandFields({ band }: { readonly band: Band }) {
  const { id } = band;
  const write = (fields: Partial<Omit<Band, 'id'>>) => ({ kind: 'band' as const, id, fields });
  const minimum = useRegisterField(`band:${id}:minimum`, band.minimum, minimumKind, (value) =>
    write({ minimum: value }),
  );
  const label = useRegisterField(`band:${id}:label`, band.label, labelKind, (value) => write({ label: value }));
  return (
    <>
      <TextField
        label="Da (%)"
        description="Il risultato più basso che è di questa fascia, come 80,00."
        required
        {...minimum}
      />
      <TextField label="Dicitura" description="Si legge e si stampa accanto al risultato." required {...label} />
    </>
  );
}

/** Puts in what a new archive begins with, where there is nothing. */
function UsualBands() {
  const writable = useWritable();
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!writable) return null;
  const put = async () => {
    setRefusal(null);
    try {
      await editRegister('registers:usual-bands', undefined);
      announce('Messe le cinque fasce usuali: Ctrl+Z le toglie.');
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <>
      <Button onClick={() => void put()}>Metti le cinque fasce usuali</Button>
      {refusal !== null && <ErrorPanel title="Le fasce non sono state messe">{refusal}</ErrorPanel>}
    </>
  );
}
