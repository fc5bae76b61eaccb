import { Anchor } from '@mantine/core';
import { StatusItem, StatusNotice } from '../../components/status-bar/status-bar.tsx';
import { dayOf } from '../../components/values/moment.ts';
import { useWritable } from '../../stores/archive-store.ts';
import { useBackups } from '../../stores/backup-store.ts';
import { runCommand } from '../commands/run-command.ts';
import { momentInWords } from '../moments.ts';

/** When the last copy was made, by the files that are there; that the last one tried was not, with a way to try again. */
export function BackupStatus() {
  const { last, future, isRunning, failure, trouble } = useBackups();
  const writable = useWritable();
  if (isRunning) return <StatusItem>Copia di sicurezza in corso…</StatusItem>;
  if (failure !== null)
    return (
      <StatusItem>
        <StatusNotice tone="refusal" title={failure}>
          Copia di sicurezza non riuscita
        </StatusNotice>
        {writable && (
          <Anchor
            component="button"
            type="button"
            inherit
            aria-label="Riprova la copia di sicurezza"
            onClick={() => void runCommand('backup')}
          >
            Riprova
          </Anchor>
        )}
        <span>{last === null ? 'Non ce n’è nessuna' : `L’ultima è ${momentInWords(last)}`}</span>
      </StatusItem>
    );
  return (
    <StatusItem>
      {last === null ? 'Nessuna copia di sicurezza' : `Copia di sicurezza ${momentInWords(last)}`}
      {trouble !== null && (
        <StatusNotice tone="doubt" title={trouble}>
          accanto all’archivio
        </StatusNotice>
      )}
      {trouble === null && future !== null && (
        <StatusNotice
          tone="doubt"
          title="Una copia porta una data che deve ancora venire: l’orologio del computer è stato avanti. Non conta come copia di oggi."
        >
          (una è datata {dayOf(future)})
        </StatusNotice>
      )}
    </StatusItem>
  );
}
