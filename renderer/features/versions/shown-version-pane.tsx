import { Button } from '@mantine/core';
import { formatDate } from '../../../shared/format/dates.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { UnsavedNote } from '../../pieces/saving/unsaved-note.tsx';
import { useInterface } from '../../stores/interface-store.ts';
import { useVersions } from '../../stores/versions-store.ts';
import { VariedList } from './varied-list.tsx';
import { proposalPrint, schedePrint, useVersionPrint } from './version-prints.tsx';
import { KIND_WORDS } from './version-words.ts';
import styles from './versions.module.css';

interface ShownVersionPaneProps {
  readonly planId: Id;
  readonly year: number;
  readonly read: OutputOf<'versions:read'>;
  readonly chosenId: Id | null;
}

/** What the version that is looked at varied, or what is varied since the last, and what can be done with it. */
export function ShownVersionPane({ planId, year, read: { versions, sinceLast }, chosenId }: ShownVersionPaneProps) {
  const varied = useVersions((state) => state.varied);
  const shown = chosenId === null ? versions.at(-1) : versions.find(({ id }) => id === chosenId);
  const print = useVersionPrint(chosenId === null ? proposalPrint(planId, year) : schedePrint(chosenId));
  if (shown === undefined) return null;
  const { kind, date, act, snapshotId } = shown;
  const wanted = chosenId === null ? (sinceLast ?? 0) : shown.varied;
  const title =
    chosenId === null
      ? `Variato dopo la versione del ${formatDate(date)}`
      : `${KIND_WORDS[kind]} del ${formatDate(date)}, ${act}`;
  return (
    <>
      <div className={styles.paneHead}>
        <h3 className={styles.paneTitle}>{title}</h3>
        <div className={styles.commands}>
          {(chosenId !== null || wanted > 0) && print.button}
          <Button
            variant="default"
            onClick={() => useInterface.setState({ dialog: 'comparison', comparedWith: snapshotId })}
          >
            Confronta…
          </Button>
        </div>
      </div>
      {chosenId === null && wanted > 0 && <UnsavedNote made="si stampa" />}
      {print.outcome}
      {wanted > 0 ? (
        <VariedList label={title} varied={varied} isOpen={chosenId === null} />
      ) : (
        <p className={styles.none}>{chosenId === null ? NOTHING_VARIED : FIRST_VERSION}</p>
      )}
    </>
  );
}

const NOTHING_VARIED =
  'Niente di ciò che è previsto è cambiato da allora: quando cambierà, qui se ne scriverà il motivo.';
const FIRST_VERSION = 'È la prima versione del piano: non ne ha una prima da cui variare.';
