import { Button } from '@mantine/core';
import { useState } from 'react';
import { commandNamed } from '../../../shared/commands.ts';
import { ask } from '../../api.ts';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { chooseArchive, locateArchive, openArchive, type RefusedArchive, useStart } from '../../stores/start-store.ts';
import { type Remedy, refusalAdvice } from './refusal-advice.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import styles from './start.module.css';
import { useAttempt } from './use-attempt.ts';

const LABELS: Readonly<Record<Remedy, string>> = {
  retry: 'Riprova',
  restore: 'Ripristina una copia di sicurezza…',
  salvage: commandNamed('salvage').words,
  readOnly: 'Apri in sola lettura',
  locate: "Indica dov'è…",
  choose: 'Apri un altro archivio…',
  forget: "Togli dall'elenco",
};

/** An archive that could not be opened: what happened, and what can be done about it. */
export function RefusedPanel({ refused: { token, error } }: { readonly refused: RefusedArchive }) {
  const { title, meaning, remedies } = refusalAdvice(error.code);
  const { working, failure, attempt } = useAttempt<Remedy>();
  const [isRestoring, setRestoring] = useState(false);
  const dismiss = () => useStart.setState({ refused: null });

  const commands: Readonly<Record<Remedy, () => Promise<unknown>>> = {
    retry: () => openArchive(token),
    restore: async () => setRestoring(true),
    salvage: async () => useStart.setState({ salvaging: token }),
    readOnly: () => openArchive(token, 'read'),
    locate: () => locateArchive(token),
    choose: chooseArchive,
    forget: async () => {
      await ask('archive:forget-recent', { token });
      dismiss();
    },
  };
  return (
    <ErrorPanel
      title={title}
      actions={
        <>
          {remedies.map((remedy, index) => (
            <Button
              key={remedy}
              variant={index === 0 ? 'filled' : 'default'}
              loading={working === remedy}
              onClick={() => void attempt(remedy, commands[remedy])}
            >
              {LABELS[remedy]}
            </Button>
          ))}
          <Button variant="subtle" onClick={dismiss}>
            Chiudi
          </Button>
        </>
      }
    >
      <p className={styles.said}>{error.message}</p>
      <p className={styles.said}>{meaning}</p>
      {failure !== null && <p className={styles.said}>{failure}</p>}
      {isRestoring && <RestoreDialog token={token} onClose={() => setRestoring(false)} />}
    </ErrorPanel>
  );
}
