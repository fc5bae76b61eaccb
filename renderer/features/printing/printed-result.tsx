import { Button, CloseButton } from '@mantine/core';
import { IconExternalLink, IconFolder, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { italianCount } from '../../../shared/format/counted.ts';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import { ask } from '../../api.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import type { PrintedFiles } from './print-job.ts';
import styles from './printing.module.css';

type FileCommand = 'printing:open' | 'printing:reveal' | 'printing:send-to-printer';

interface PrintedResultProps {
  readonly printed: PrintedFiles;
  readonly onClose: () => void;
}

/** What was printed, what could not be printed as it is, and what to do with the file. */
export function PrintedResult({ printed, onClose }: PrintedResultProps) {
  const { files, objectives, pages, problems } = printed;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [first] = files;
  const carryOut = async (command: FileCommand, token: FileToken) => {
    setRefusal(null);
    try {
      await ask(command, { token });
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <div className={styles.result}>
      <div className={styles.head}>
        <strong>
          {objectives === 1 ? 'Stampata una scheda' : `Stampate ${italianCount(objectives)} schede`},{' '}
          {pages === 1 ? 'una pagina' : `${italianCount(pages)} pagine`}
        </strong>
        <CloseButton aria-label="Chiudi" onClick={onClose} />
      </div>
      <p className={styles.files}>
        {first?.fileName}
        {files.length > 1 &&
          ` e ${files.length === 2 ? 'un altro' : `altri ${italianCount(files.length - 1)}`} file nella stessa cartella`}
      </p>
      {problems.length > 0 && (
        <details className={styles.problems}>
          <summary>
            {problems.length === 1
              ? 'Un carattere non si poteva stampare'
              : `${italianCount(problems.length)} caratteri non si potevano stampare`}
          </summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      {refusal !== null && <ErrorPanel title="Il file non si è aperto">{refusal}</ErrorPanel>}
      {first !== undefined && (
        <div className={styles.commands}>
          {files.length === 1 && (
            <Button
              data-first
              leftSection={<IconExternalLink aria-hidden size="1rem" />}
              onClick={() => void carryOut('printing:open', first.token)}
            >
              Apri
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconFolder aria-hidden size="1rem" />}
            onClick={() => void carryOut('printing:reveal', first.token)}
          >
            Mostra nella cartella
          </Button>
          {files.length === 1 && (
            <Button
              variant="default"
              leftSection={<IconPrinter aria-hidden size="1rem" />}
              onClick={() => void carryOut('printing:send-to-printer', first.token)}
            >
              Invia alla stampante
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
