import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import type { InputOf, OutputOf } from '../../../shared/ipc/contract.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { ChoiceRadios } from '../../components/fields/choice-radios.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../pieces/exchange/written-file.tsx';
import { SelectionCount } from '../../pieces/selection/selection-count.tsx';
import { SelectionFields } from '../../pieces/selection/selection-fields.tsx';
import { EVERY, partOnScreen, selectionOf, type TypedSelection } from '../../pieces/selection/typed-selection.ts';
import { refusalUnlessStopped } from '../../refusal.ts';
import { exchanging, stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';

type Format = InputOf<'tables:export'>['format'];

/** For whom a selection is written. */
type Use = 'reading' | 'data';

interface FormatChoice {
  readonly value: Format;
  readonly label: string;
  readonly meaning: string;
}

const USES: readonly { readonly value: Use; readonly label: string; readonly meaning: string }[] = [
  {
    value: 'reading',
    label: 'Per leggere',
    meaning: 'Obiettivi, fasi e indicatori in tre fogli, con nomi, avanzamento e raggiungimento.',
  },
  {
    value: 'data',
    label: 'Dati aperti',
    meaning: 'Per altri programmi: ogni tabella con tutte le sue colonne e le identità delle righe.',
  },
];

const FORMATS: Readonly<Record<Use, readonly [FormatChoice, ...FormatChoice[]]>> = {
  reading: [
    {
      value: 'readableXlsx',
      label: 'Excel (.xlsx)',
      meaning: 'La cartella di lavoro di Excel; si apre anche con LibreOffice.',
    },
    {
      value: 'readableOds',
      label: 'OpenDocument (.ods)',
      meaning: 'Il formato aperto di LibreOffice; si apre anche con Excel.',
    },
  ],
  data: [
    {
      value: 'ods',
      label: 'Foglio di calcolo (.ods)',
      meaning: 'Si apre con LibreOffice ed Excel: un foglio per ogni tabella.',
    },
    {
      value: 'csv',
      label: 'Tabelle CSV (.zip)',
      meaning: 'Per Amministrazione Trasparente: un file per tabella e la loro descrizione.',
    },
    {
      value: 'json',
      label: 'JSON (.json)',
      meaning: 'Per altri programmi, secondo lo schema pubblicato.',
    },
  ],
};

/** What a person would open here. */
const SPREADSHEET = /\.(?:xlsx|ods)$/iu;

/** Writes a selection for people to read or for other programs, and says where the file is. */
export function ExportTableDialog({ onClose }: { readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<TypedSelection>(allOnScreen);
  const [use, setUse] = useState<Use>('reading');
  const [format, setFormat] = useState<Format>(FORMATS.reading[0].value);
  const [written, setWritten] = useState<OutputOf<'tables:export'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const selection = selectionOf(chosen);

  const write = async () => {
    setRefusal(null);
    setWritten(null);
    try {
      await saveEverything();
      const file = await exchanging(() => ask('tables:export', { selection, format }));
      setWritten(file);
      if (file !== null) announce(`Scritto ${file.fileName}`);
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog onClose={giveUp} title="Esporta dati" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Stack gap="md">
          <SelectionFields
            value={chosen}
            onChange={(field, value) => setChosen((before) => ({ ...before, [field]: value }))}
            first="plan"
          />
          <ChoiceRadios
            label="A che cosa serve"
            value={use}
            onChange={(next) => {
              setUse(next);
              setFormat(FORMATS[next][0].value);
            }}
            choices={USES}
          />
          <ChoiceRadios label="Formato" value={format} onChange={setFormat} choices={FORMATS[use]} />
          {refusal !== null && <ErrorPanel title="Non è stato esportato niente">{refusal}</ErrorPanel>}
          <WorkProgress />
          {written !== null && (
            <div role="status">
              {counted(written.objectives, 'obiettivo esportato', 'obiettivi esportati')}.
              <WrittenFile key={written.token} file={written} opens={SPREADSHEET.test(written.fileName)} />
            </div>
          )}
          <DialogFoot
            said={
              <SelectionCount
                selection={selection}
                one="Si esporta un obiettivo"
                many={(count) => `Si esportano ${count} obiettivi`}
              />
            }
          >
            <Button variant="default" onClick={giveUp}>
              {written === null ? 'Annulla' : 'Chiudi'}
            </Button>
            <Button type="submit" loading={isRunning}>
              Esporta…
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Everything of the plan and year on screen. */
const allOnScreen = (): TypedSelection => ({ ...partOnScreen(), level: EVERY, text: '', centre: EVERY });
