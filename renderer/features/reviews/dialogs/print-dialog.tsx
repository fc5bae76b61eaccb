import { Autocomplete, Button, Checkbox, Radio, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { counted } from '../../../../shared/format/counted.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { isFinalReview, reviewName, reviewYear } from '../../../../shared/rules/review/review-date.ts';
import { REPORT_PARTS, type ReportPart, usualParts } from '../../../../shared/schemas/report-part.ts';
import { offeredReportTitles, reportTitle, USUAL_REPORT_TITLE } from '../../../../shared/schemas/report-title.ts';
import { ask } from '../../../api.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { saveEverything } from '../../../components/saving/open-desks.ts';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { UnsavedNote } from '../../../pieces/saving/unsaved-note.tsx';
import { refusalUnlessStopped } from '../../../refusal.ts';
import { useArchive } from '../../../stores/archive-store.ts';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import type { ReviewDialogProps } from './review-dialog-props.ts';

const GONE = 'Gli obiettivi eliminati di un centro a cui non ne resta nessuno sono solo nel documento intero.';
const PART_NAMES: Readonly<Record<ReportPart, string>> = {
  criteria: 'Criteri',
  summary: 'Sintesi',
  centres: 'Centri e programmi',
  objectives: 'Obiettivi',
  issues: 'Criticità e azioni correttive',
  indicators: 'Indicatori',
  sheets: 'Schede di verifica, una pagina per obiettivo',
  variations: "Variazioni dell'anno, con atto e motivo",
};

/** Prints the document of a check, under a title of its own, or of a closed one the official schede as they were: which parts, of which centre, in one file or one for each. */
export function PrintDialog({ review, onClose }: ReviewDialogProps) {
  const isFinal = isFinalReview(review.date);
  const centres = useArchive(({ registers }) => registers.centres);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const [title, setTitle] = useState(USUAL_REPORT_TITLE);
  const [parts, setParts] = useState<readonly ReportPart[]>(usualParts(isFinal));
  const [what, setWhat] = useState<'report' | 'schede'>('report');
  const [centreId, setCentreId] = useState<string | null>(null);
  const [isSplit, setSplit] = useState(false);
  const [isInternal, setInternal] = useState(true);
  const [withSignatures, setSignatures] = useState(false);
  const [withEvaluation, setEvaluation] = useState(false);
  const [printed, setPrinted] = useState<OutputOf<'reviews:print'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  const print = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      await saveEverything();
      const chosen = isSplit ? undefined : centres.find(({ id }) => id === centreId);
      const split = isSplit ? ('centre' as const) : null;
      if (what === 'schede') {
        const of = { kind: 'review', id: review.id } as const;
        setPrinted(await ask('papers:print-schede', { of, centre: chosen?.code ?? null, split }));
        return;
      }
      setPrinted(
        await ask('reviews:print', {
          reviewId: review.id,
          split,
          title,
          parts: [...parts],
          centreIds: chosen === undefined ? null : [chosen.id],
          isInternal,
          withSignatures,
          withEvaluation,
        }),
      );
    } catch (thrown) {
      setRefusal(refusalUnlessStopped(thrown));
    }
  };
  const tick = (label: string, checked: boolean, onTick: (isOn: boolean) => void, description?: string) => (
    <Checkbox
      key={label}
      label={label}
      description={description}
      checked={checked}
      onChange={(event) => onTick(event.currentTarget.checked)}
    />
  );
  const [first] = printed?.files ?? [];
  const isReport = what === 'report';
  const variesPlan = isReport && parts.includes('variations');
  const lacks = !isReport
    ? undefined
    : parts.length === 0
      ? 'Scegliere almeno una parte.'
      : reportTitle.safeParse(title).success
        ? undefined
        : 'Scrivere il titolo, al massimo di 200 caratteri.';
  // The official print knows centres by their code.
  const offered = isReport ? centres : centres.filter(({ code }) => code !== '');
  return (
    <Dialog onClose={giveUp} title={`Stampa la ${reviewName(review.date)}`} size="lg">
      <form onSubmit={(event) => void print(event)} noValidate>
        <Stack gap="md">
          {review.state !== 'open' && (
            <Radio.Group
              label="Che cosa"
              value={what}
              onChange={(chosen) => {
                setWhat(chosen === 'schede' ? 'schede' : 'report');
                setCentreId(null);
              }}
            >
              <Stack gap="xs">
                <Radio value="report" label="Il documento della verifica" />
                <Radio value="schede" label="Le schede ufficiali, com'erano alla chiusura" />
              </Stack>
            </Radio.Group>
          )}
          {isReport && (
            <Autocomplete
              label="Titolo"
              value={title}
              onChange={setTitle}
              data={offeredReportTitles(reviewYear(review.date))}
              filter={({ options }) => options}
              openOnFocus={false}
            />
          )}
          {isReport && (
            <Checkbox.Group
              label="Parti"
              value={[...parts]}
              onChange={(chosen) => setParts(REPORT_PARTS.filter((part) => chosen.includes(part)))}
            >
              <Stack gap="xs">
                {REPORT_PARTS.map((part) => (
                  <Checkbox key={part} value={part} label={PART_NAMES[part]} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Select
            label="Centro"
            placeholder="Tutti i centri"
            data={offered.map(({ id, code, longName, shortName }) => ({
              value: id,
              label: [code, longName || shortName].filter(Boolean).join(' '),
            }))}
            value={centreId}
            onChange={setCentreId}
            searchable
            clearable
            disabled={isSplit}
            nothingFoundMessage="Nessun centro ha questo nome."
          />
          {tick('Un file per ciascun centro', isSplit, setSplit, variesPlan ? GONE : undefined)}
          {isReport &&
            tick(
              'Uso interno',
              isInternal,
              setInternal,
              'Lo scrive in testa; senza, restano fuori nominativi e note del Nucleo.',
            )}
          {isReport && isFinal && tick('Righe per date e firme', withSignatures, setSignatures)}
          {isReport &&
            isFinal &&
            parts.includes('sheets') &&
            tick('Nelle schede, anche il Nucleo', withEvaluation, setEvaluation)}
          {isReport && (
            <p>
              Il nome del file può finire in <b>.pdf</b>, da stampare, o in <b>.odt</b>, da completare con un programma
              di scrittura.
            </p>
          )}
          <UnsavedNote made="si stampa" />
          {refusal !== null && <ErrorPanel title="Non è stato stampato niente">{refusal}</ErrorPanel>}
          <WorkProgress />
          {printed !== null && (
            <p role="status">
              {printed.pages !== null && `${counted(printed.pages, 'pagina', 'pagine')} in `}
              {counted(printed.files.length, 'file', 'file')}.
            </p>
          )}
          {first !== undefined && <WrittenFile file={first} />}
          <DialogFoot said={lacks}>
            <Button variant="default" onClick={giveUp}>
              {printed === null ? 'Annulla' : 'Chiudi'}
            </Button>
            <Button type="submit" loading={isRunning} disabled={lacks !== undefined}>
              Stampa…
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}
