import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { isFocusFree } from '../../components/focus/keep-focus.ts';
import { ProgressPanel } from '../../components/progress/progress-panel.tsx';
import { cancelPrint, type PrintJob, usePrintJob } from './print-job.ts';
import { PrintedResult } from './printed-result.tsx';
import styles from './printing.module.css';

/** The print under way and what came of it, in a corner of the window: the rest of it stays usable. */
export function PrintPanel() {
  const job = usePrintJob((state) => state.job);
  return job === null ? null : <OpenPanel key={job.id} job={job} />;
}

function OpenPanel({ job }: { readonly job: PrintJob }) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  const close = () => {
    usePrintJob.setState({ job: null });
    if (before.current instanceof HTMLElement) before.current.focus();
  };

  // The panel takes the place of the dialog that began the print, once that has given the focus back.
  useEffect(() => {
    const timer = setTimeout(() => {
      before.current = document.activeElement;
      firstButton(panel.current)?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, []);

  const { state } = job;
  useEffect(() => {
    if (state === 'running') return;
    if (state === 'done') announce('La stampa è pronta');
    // Annulla has gone with the bar: who stood on it goes on to what can be done now.
    if (isFocusFree()) firstButton(panel.current)?.focus();
  }, [state]);

  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label="Stampa"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && state !== 'running') close();
      }}
    >
      {contentOf(job, close)}
    </aside>
  );
}

function contentOf(job: PrintJob, close: () => void) {
  switch (job.state) {
    case 'running':
      return (
        <ProgressPanel
          what={job.cancelling ? 'Si sta fermando la stampa' : 'Stampa delle schede'}
          done={job.done}
          total={job.total}
          unit="obiettivi"
          onCancel={() => void cancelPrint()}
        />
      );
    case 'done':
      return <PrintedResult printed={job.printed} onClose={close} />;
    case 'cancelled':
      return (
        <div className={styles.result}>
          <p>La stampa è stata annullata: nessun file è cambiato.</p>
          <CloseButton onClose={close} />
        </div>
      );
    case 'failed':
      return (
        <ErrorPanel title="La stampa si è fermata" actions={<CloseButton onClose={close} />}>
          {job.reason}
        </ErrorPanel>
      );
    default:
      return assertNever(job);
  }
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button variant="default" onClick={onClose}>
      Chiudi
    </Button>
  );
}

const firstButton = (panel: HTMLElement | null) =>
  panel?.querySelector<HTMLElement>('[data-first]') ?? panel?.querySelector<HTMLElement>('button');
