import { Button } from '@mantine/core';
import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import { ask } from '../../api.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import styles from './merging.module.css';

interface WrittenReportProps {
  readonly file: { readonly token: FileToken; readonly fileName: string };
}

/** A file that was written, and what to do with it. */
export function WrittenReport({ file: { token, fileName } }: WrittenReportProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const carryOut = async (deed: 'printing:open' | 'printing:reveal') => {
    setRefusal(null);
    try {
      await ask(deed, { token });
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <div className={styles.written}>
      <span>
        Scritto <b>{fileName}</b>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconExternalLink aria-hidden size="1rem" />}
        onClick={() => void carryOut('printing:open')}
      >
        Apri
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconFolder aria-hidden size="1rem" />}
        onClick={() => void carryOut('printing:reveal')}
      >
        Mostra nella cartella
      </Button>
      {refusal !== null && <ErrorPanel title="Il file non si è aperto">{refusal}</ErrorPanel>}
    </div>
  );
}
