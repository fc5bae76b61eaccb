import { Button, Group, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import type { PaperKind } from '../../../../shared/schemas/paper.ts';
import { ask } from '../../../api.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything, useUnsaved } from '../../../components/saving/open-desks.ts';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { AmberNote } from '../../../pieces/findings/amber-note.tsx';
import { ChosenObjectives } from '../../../pieces/selection/chosen-objectives.tsx';
import { SelectionCount } from '../../../pieces/selection/selection-count.tsx';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { PaperChoice } from './paper-choice.tsx';
import { countedSelection, firstPaper, paperInput } from './paper-form.ts';
import { PaperOptionFields } from './paper-option-fields.tsx';
import { PaperPart } from './paper-part.tsx';

const TITLES: Readonly<Record<PaperKind, string>> = {
  list: "Stampa l'elenco degli obiettivi",
  gantt: 'Stampa il cronoprogramma',
};

interface PaperDialogProps {
  readonly kind: PaperKind;
  readonly onClose: () => void;
}

/** Writes the list of objectives or their phases on an axis of time: of which year, from which data, what is on it, as what. */
export function PaperDialog({ kind, onClose }: PaperDialogProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  const isUnsaved = useUnsaved(({ failed, invalid }) => failed + invalid > 0);
  const plans = useArchive(({ registers }) => registers.plans);
  const [chosenIds] = useState(useInterface.getState().chosenIds);
  const [form, setForm] = useState(firstPaper);
  const [written, setWritten] = useState<OutputOf<'papers:write'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const input = paperInput(kind, form, plans, chosenIds);
  const isNarrowed = kind === 'list' ? form.onlyWrong : form.onlyLate;
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  const print = async (event: FormEvent) => {
    event.preventDefault();
    if (input === null) return;
    setRefusal(null);
    try {
      await saveEverything();
      setWritten(await ask('papers:write', input));
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  return (
    <Dialog onClose={giveUp} title={TITLES[kind]} size="lg">
      <form onSubmit={(event) => void print(event)} noValidate>
        <Stack gap="md">
          <PaperChoice shown={kind} />
          {chosenIds !== null && <ChosenObjectives ids={chosenIds} />}
          <PaperPart form={form} onChange={change} isChosen={chosenIds !== null} />
          <PaperOptionFields kind={kind} form={form} onChange={change} />
          {kind === 'list' && (
            <Radio.Group label="File" value={form.format} onChange={(format) => change({ format })}>
              <Group gap="lg" mt="xs">
                <Radio value="pdf" label="PDF" />
                <Radio value="xlsx" label="Foglio di calcolo (.xlsx)" />
                <Radio value="ods" label="OpenDocument (.ods)" />
              </Group>
            </Radio.Group>
          )}
          {isUnsaved && (
            <AmberNote>Qualche modifica non è ancora salvata: si stampa quello che è nell'archivio.</AmberNote>
          )}
          {refusal !== null && <ErrorPanel title="Non è stato stampato niente">{refusal}</ErrorPanel>}
          <WorkProgress />
          {written !== null && (
            <p role="status">
              {counted(written.objectives, 'obiettivo', 'obiettivi')}
              {written.pages === null ? '' : ` in ${counted(written.pages, 'pagina', 'pagine')}`}.
            </p>
          )}
          {written !== null && <WrittenFile file={written.file} />}
          <DialogFoot
            said={
              form.of === null ? (
                <SelectionCount
                  selection={countedSelection(form, chosenIds)}
                  one={isNarrowed ? 'Si guarda in un obiettivo' : 'Si stampa un obiettivo'}
                  many={(count) => `${isNarrowed ? 'Si guarda in' : 'Si stampano'} ${count} obiettivi`}
                />
              ) : undefined
            }
          >
            <Button variant="default" onClick={giveUp}>
              {written === null ? 'Annulla' : 'Chiudi'}
            </Button>
            <Button type="submit" loading={isRunning} disabled={input === null}>
              Stampa…
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
