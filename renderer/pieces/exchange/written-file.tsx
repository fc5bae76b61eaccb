import { Button } from '@mantine/core';
import { IconExternalLink, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import { ask } from '../../api.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import styles from './written-file.module.css';

interface WrittenFileProps {
  readonly file: { readonly token: FileToken; readonly fileName: string };
  /** Whether a person would open it here: a package is for who receives it. */
  readonly opens?: boolean;
}

/** A file that was written, and what to do with it. */
export function WrittenFile({ file: { token, fileName }, opens = true }: WrittenFileProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const carryOut = async (command: 'printing:open' | 'printing:reveal') => {
    setRefusal(null);
    try {
      await ask(command, { token });
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <div className={styles.root}>
      <span>
        Scritto <b>{fileName}</b>
      </span>
      {opens && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconExternalLink aria-hidden size="1rem" />}
          onClick={() => void carryOut('printing:open')}
        >
          Apri
        </Button>
      )}
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
