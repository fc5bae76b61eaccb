import { Button, Loader, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../shared/format/counted.ts';
import { centresBelow } from '../../../shared/rules/centres-below.ts';
import type { NewYearProposal } from '../../../shared/schemas/new-year.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { UnsavedNote } from '../../pieces/saving/unsaved-note.tsx';
import { useArchive, usePlan } from '../../stores/archive-store.ts';
import { usePlanYears } from '../../stores/year-on-screen.ts';
import { CandidateList } from './candidate-list.tsx';
import styles from './new-year.module.css';
import { useNewYear } from './use-new-year.ts';

/** Makes the year after from a year: shows what would go on and under which codes, and writes all of it as one step. */
export function NewYearDialog({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan();
  const years = usePlanYears().filter(({ objectives }) => objectives > 0);
  const latest = years.at(-1)?.year;
  if (plan === null || latest === undefined)
    return (
      <Dialog onClose={onClose} title="Nuovo anno">
        <Stack gap="md">
          <p className={styles.about}>
            Un nuovo anno si fa da un anno che c'è: gli obiettivi non conclusi continuano, con fasi, indicatori e
            soggetti. In questa vista non c'è ancora nessun obiettivo.
          </p>
          <DialogFoot>
            <Button onClick={onClose} data-autofocus>
              Chiudi
            </Button>
          </DialogFoot>
        </Stack>
      </Dialog>
    );
  return <NewYear planId={plan.id} latest={latest} years={years.map(({ year }) => year)} onClose={onClose} />;
}

interface NewYearProps {
  readonly planId: Id;
  readonly latest: number;
  readonly years: readonly number[];
  readonly onClose: () => void;
}

function NewYear({ planId, latest, years, onClose }: NewYearProps) {
  const { plans, centres } = useArchive((state) => state.registers);
  const year = useNewYear({ planId, from: latest, toPlan: null }, onClose);
  const [centreId, setCentreId] = useState<string | null>(null);
  const { wish, proposal, chosen, refusal, isWorking } = year;
  const within = centreId === null ? null : centresBelow(centreId as Id, centres);
  const shown = (proposal?.candidates ?? []).filter(
    (one) => within === null || (one.centreId !== null && within.has(one.centreId)),
  );
  const free = shown.filter(({ continuedBy, refusal: why }) => continuedBy === null && why === null);
  const areAllTicked = free.length > 0 && free.every(({ id }) => year.ticked.has(id));
  return (
    <Dialog onClose={onClose} title={`Nuovo anno ${wish.from + 1}`} size="64rem">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0) void year.make();
        }}
      >
        <Stack gap="md">
          <div className={styles.choices}>
            <Select
              label="Dall'anno"
              data={years.map(String)}
              value={String(wish.from)}
              allowDeselect={false}
              onChange={(value) => value !== null && year.choose({ from: Number(value) })}
            />
            <Select
              label="Nella vista"
              data={[
                { value: '', label: 'quella proposta' },
                ...plans.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              value={wish.toPlan ?? ''}
              allowDeselect={false}
              onChange={(value) => year.choose({ toPlan: value === '' ? null : value })}
            />
            <Select
              label="Mostra il centro"
              placeholder="tutti"
              data={centres.flatMap(({ id, code, longName, shortName }) => ({
                value: id,
                label: [code, shortName || longName].filter((part) => part !== null).join(' '),
              }))}
              value={centreId}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': 'Mostra tutti i centri' }}
              nothingFoundMessage="Nessun centro con queste parole."
              onChange={setCentreId}
            />
            <Button
              variant="default"
              disabled={free.length === 0}
              onClick={() =>
                year.tick(
                  free.map(({ id }) => id),
                  !areAllTicked,
                )
              }
            >
              {areAllTicked ? 'Togli i mostrati' : 'Spunta i mostrati'}
            </Button>
          </div>
          {proposal === null && refusal === null && (
            <Loader role="status" aria-label={`Lettura degli obiettivi del ${wish.from}`} />
          )}
          {proposal !== null && (
            <>
              <p className={styles.about}>
                {about(proposal)} Le fasi si spostano di un anno e ripartono da capo; quelle previste oltre il{' '}
                {proposal.from} continuano. I risultati del {proposal.from} diventano valori degli anni precedenti.
                Dell'anno vecchio non cambia niente.
              </p>
              <CandidateList
                candidates={shown}
                ticked={year.ticked}
                codeOf={year.codeOf}
                errors={year.fields}
                onTick={(id, isTicked) => year.tick([id], isTicked)}
                onCode={year.typeCode}
              />
            </>
          )}
          <UnsavedNote made="si riporta" />
          {refusal !== null && <ErrorPanel title="Il nuovo anno non è stato fatto">{refusal}</ErrorPanel>}
          <DialogFoot said={said(proposal, chosen.length)}>
            <Button variant="default" onClick={onClose}>
              Annulla
            </Button>
            <Button type="submit" loading={isWorking} disabled={chosen.length === 0} data-autofocus>
              {`Fai il ${wish.from + 1}`}
            </Button>
          </DialogFoot>
        </Stack>
      </form>
    </Dialog>
  );
}

function about({ to, plan }: NewYearProposal): string {
  return `Il ${to} va nella vista «${plan.name}»${plan.isNew ? ', che si aggiunge' : ''}.`;
}

function said(proposal: NewYearProposal | null, chosen: number): string {
  if (proposal === null) return '';
  if (proposal.candidates.every(({ continuedBy }) => continuedBy !== null))
    return `Gli obiettivi del ${proposal.from} continuano già tutti nel ${proposal.to}.`;
  if (chosen === 0) return 'Nessun obiettivo spuntato.';
  return `${counted(chosen, 'obiettivo continua', 'obiettivi continuano')} nel ${proposal.to}.`;
}
