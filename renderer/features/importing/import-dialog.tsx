import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../components/announcer/announcer.tsx';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { ProgressPanel } from '../../components/progress/progress-panel.tsx';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { Refusal, refusalMessage } from '../../refusal.ts';
import { stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { ConflictNote } from './conflict-note.tsx';
import { FileOutcome } from './file-outcome.tsx';
import {
  chooseAndImport,
  forgetImport,
  importFiles,
  lookAtConflicts,
  stopImport,
  takeOfOthers,
  useImportRun,
} from './import-run.ts';
import styles from './importing.module.css';
import { OtherMunicipalityNote } from './other-municipality-note.tsx';

/** Takes official schede into the archive: chooses files, says what came of each, and settles what the archive has otherwise. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { files, isRunning, isStopping } = useImportRun();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const isLooking = useExchangeWork((state) => state.isRunning);
  const conflicts = files.filter(({ outcome }) => outcome?.kind === 'conflict');
  const ofOthers = files.filter(({ outcome }) => outcome?.kind === 'otherMunicipality');
  const done = files.filter(({ outcome }) => outcome !== null);
  useEffect(() => forgetImport, []);

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(null);
    setIsChoosing(true);
    try {
      await work();
      announce('Importazione finita');
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setIsChoosing(false);
    }
  };

  // Those dropped on the window are taken in at once.
  const begin = useRef(() => {
    const { dropped } = useInterface.getState();
    useInterface.setState({ dropped: [] });
    if (dropped.length > 0) void attempt(() => importFiles(dropped));
  });
  useEffect(() => begin.current(), []);

  const look = async () => {
    setRefusal(null);
    try {
      await lookAtConflicts();
      onClose();
    } catch (thrown) {
      // Who stopped it knows.
      if (!(thrown instanceof Refusal && thrown.code === 'cancelled')) setRefusal(refusalMessage(thrown));
    }
  };

  // Esc gives up what is being read; what came of it is still to be seen.
  const close = () => {
    if (isRunning) void stopImport();
    else if (isLooking) void stopExchange();
    else onClose();
  };

  return (
    <Dialog onClose={close} title="Importa schede" size="lg">
      <Stack gap="md">
        {files.length === 0 && (
          <div className={styles.about}>
            <p>
              Si scelgono schede obiettivi già stampate, in PDF o in testo: Pegaso ne legge obiettivi, fasi, indicatori
              e soggetti, con la vista e i livelli sopra di loro.
            </p>
            <p>
              Di ogni file entra tutto o niente, e un'importazione si annulla come ogni altra modifica, con Ctrl+Z. Se
              un obiettivo c'è già con altri valori, prima di cambiarlo Pegaso mostra le differenze.
            </p>
          </div>
        )}
        {isRunning && (
          <ProgressPanel
            what={isStopping ? 'Si sta fermando' : 'Lettura dei file'}
            done={done.length}
            total={files.length}
            unit="file"
            {...(isStopping ? {} : { onCancel: () => void stopImport() })}
          />
        )}
        {done.length > 0 && (
          <ul className={styles.files} aria-label="File">
            {done.map((file) => (
              <FileOutcome key={file.token} file={file} />
            ))}
          </ul>
        )}
        {!isRunning && conflicts.length > 0 && (
          <ConflictNote files={conflicts.length} isOpening={isLooking} onLook={() => void look()} />
        )}
        {!isRunning && ofOthers.length > 0 && (
          <OtherMunicipalityNote files={ofOthers.length} onTake={() => void attempt(takeOfOthers)} />
        )}
        <WorkProgress />
        {refusal !== null && <ErrorPanel title="Non è stato importato niente">{refusal}</ErrorPanel>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {files.length === 0 || isRunning ? 'Annulla' : 'Chiudi'}
          </Button>
          <Button
            variant={files.length === 0 ? 'filled' : 'default'}
            loading={isChoosing}
            data-autofocus
            onClick={() => void attempt(chooseAndImport)}
          >
            {files.length === 0 ? 'Scegli i file…' : 'Scegli altri file…'}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
