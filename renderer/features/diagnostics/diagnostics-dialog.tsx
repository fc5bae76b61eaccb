import { Button, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { commandNamed } from '../../../shared/commands.ts';
import type { Display } from '../../../shared/ipc/channels/diagnostics.ts';
import { ask } from '../../api.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { DialogFoot } from '../../components/dialogs/dialog-foot.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useInterface } from '../../stores/interface-store.ts';
import styles from './diagnostics.module.css';

/** What may be sent to who helps: read whole here, before it is saved anywhere. */
export function DiagnosticsDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setRefusal(null);
    try {
      await work();
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    }
  };
  const prepare = async () => setText((await ask('diagnostics:read', displayNow())).text);
  const keep = async () => {
    setSaid(null);
    const written = await ask('diagnostics:save');
    if (written !== null) setSaid(`Scritta in «${written.fileName}»: si può allegare a un messaggio.`);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void attempt(prepare);
  });
  return (
    <Dialog onClose={onClose} title={commandNamed('diagnostics').words.replace('…', '')} size="56rem">
      <Stack gap="md">
        <p className={styles.said}>
          Questo testo aiuta chi deve capire un problema. Non contiene nomi, testi, percorsi né il nome del Comune, e
          Pegaso non lo invia: leggerlo, salvarlo e allegarlo a un messaggio, se si vuole.
        </p>
        <textarea
          className={styles.text}
          aria-label="Testo della diagnostica"
          aria-busy={text === null && refusal === null}
          data-autofocus
          readOnly
          rows={18}
          placeholder={refusal === null ? 'Si prepara…' : ''}
          value={text ?? ''}
        />
        {refusal !== null && <ErrorPanel title="Non è riuscito">{refusal}</ErrorPanel>}
        <DialogFoot said={<span role="status">{said}</span>}>
          <Button variant="default" onClick={onClose}>
            Chiudi
          </Button>
          {text === null ? (
            refusal !== null && <Button onClick={() => void attempt(prepare)}>Riprova</Button>
          ) : (
            <Button onClick={() => void attempt(keep)}>Salva…</Button>
          )}
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}

function displayNow(): Display {
  const { screen, innerWidth, innerHeight, devicePixelRatio } = window;
  return {
    screen: { width: screen.width, height: screen.height },
    window: { width: innerWidth, height: innerHeight },
    scale: Math.round(devicePixelRatio * 100) / 100,
    zoom: useInterface.getState().zoom,
  };
}
