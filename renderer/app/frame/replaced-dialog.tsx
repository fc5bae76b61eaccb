import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../components/errors/error-panel.tsx';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { refusalMessage } from '../../refusal.ts';
import { useReplaced } from '../../stores/replaced-store.ts';
import { type ReplacedAnswer, settleReplaced } from '../commands/settle-replaced.ts';
import { notify } from '../notify.ts';

const ANSWERS: readonly { readonly answer: ReplacedAnswer; readonly label: string; readonly meaning: string }[] = [
  {
    answer: 'keepMine',
    label: 'Tieni la mia come copia',
    meaning: 'La versione aperta qui si salva accanto, con un altro nome, e si continua in quella.',
  },
  {
    answer: 'takeTheirs',
    label: "Prendi l'altra",
    meaning: 'Si apre quella che è arrivata; quella aperta qui resta tra le copie di sicurezza.',
  },
  {
    answer: 'compare',
    label: 'Confronta',
    meaning: 'La versione aperta qui si salva accanto, si apre l’altra e si vede che cosa è diverso.',
  },
];

/** Another file took the place of the open archive: asks which of the two to keep. Put off, it comes back at the next writing. */
export function ReplacedDialog({ fileName }: { readonly fileName: string }) {
  const [working, setWorking] = useState<ReplacedAnswer | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const settle = async (answer: ReplacedAnswer) => {
    setWorking(answer);
    setRefusal(null);
    try {
      const copy = await settleReplaced(answer);
      if (copy !== null) notify(`La versione che era aperta è salvata in «${copy}».`);
    } catch (thrown) {
      setRefusal(refusalMessage(thrown));
    } finally {
      setWorking(null);
    }
  };
  return (
    <Dialog
      onClose={() => useReplaced.setState({ fileName: null })}
      title="Al posto dell'archivio c'è un altro file"
      size="lg"
    >
      <Stack gap="md">
        <p>
          «{fileName}» è stato sostituito mentre era aperto, per esempio da una cartella sincronizzata o da un collega.
          I due file sono rimasti come sono; qui non si scrive più finché non si sceglie quale tenere.
        </p>
        {ANSWERS.map(({ answer, label, meaning }, index) => (
          <Stack key={answer} gap={4}>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              data-autofocus={index === 0 ? true : undefined}
              loading={working === answer}
              disabled={working !== null && working !== answer}
              aria-describedby={`replaced-${answer}`}
              onClick={() => void settle(answer)}
            >
              {label}
            </Button>
            <span id={`replaced-${answer}`}>{meaning}</span>
          </Stack>
        ))}
        {refusal !== null && <ErrorPanel title="Non è stato fatto niente">{refusal}</ErrorPanel>}
        <WorkProgress />
      </Stack>
    </Dialog>
  );
}
