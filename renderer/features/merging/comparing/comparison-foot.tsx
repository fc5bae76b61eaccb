import { Button } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { MergeSummary } from '../../../../shared/ipc/channels/merging.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { ask } from '../../../api.ts';
import { announce } from '../../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { WrittenFile } from '../../../pieces/exchange/written-file.tsx';
import { refusalMessage } from '../../../refusal.ts';
import { exchanging, useExchangeWork } from '../../../stores/exchange-work.ts';
import { changesInWords } from '../merge-words.ts';
import styles from '../merging.module.css';

interface ComparisonFootProps {
  readonly summary: MergeSummary;
  readonly onClose: () => void;
}

/** How much differs, and the comparison on paper or as a sheet. */
export function ComparisonFoot({ summary, onClose }: ComparisonFootProps) {
  const isRunning = useExchangeWork((state) => state.isRunning);
  const [written, setWritten] = useState<OutputOf<'comparison:export'>>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const differs = summary.groups.length > 0;
  const write = async (format: 'pdf' | 'xlsx') => {
    setRefusal(null);
    setWritten(null);
    try {
      const file = await exchanging(() => ask('comparison:export', { merge: summary.merge, format }));
      setWritten(file);
      if (file !== null) announce(`Scritto ${file.fileName}`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  return (
    <section className={styles.foot} aria-label="Quanto differisce">
      {refusal !== null && <ErrorPanel title="Il confronto non è stato scritto">{refusal}</ErrorPanel>}
      {written !== null && <WrittenFile key={written.token} file={written} />}
      <WorkProgress />
      <div className={styles.footLine}>
        <div className={styles.sum}>
          <span>{differs ? <b>{changesInWords(summary.counts)}</b> : 'Nessuna differenza.'}</span>
        </div>
        <div className={styles.footCommands}>
          {differs && (
            <>
              <Button
                variant="default"
                disabled={isRunning}
                leftSection={<IconFileTypePdf aria-hidden size="1.125rem" />}
                onClick={() => void write('pdf')}
              >
                Esporta PDF…
              </Button>
              <Button
                variant="default"
                disabled={isRunning}
                leftSection={<IconFileSpreadsheet aria-hidden size="1.125rem" />}
                onClick={() => void write('xlsx')}
              >
                Esporta Excel…
              </Button>
            </>
          )}
          <Button onClick={onClose}>Chiudi</Button>
        </div>
      </div>
    </section>
  );
}
