import { counted } from '../../../shared/format/counted.ts';
import { ConfirmDialog } from '../../components/dialogs/confirm-dialog.tsx';
import type { UnsavedSummary } from '../../components/saving/open-desks.ts';

interface LeavingDialogProps {
  readonly left: UnsavedSummary;
  /** Where it stands. */
  readonly places: readonly string[];
  readonly answer: (leave: boolean) => void;
}

/** How many places are listed before the rest is counted. */
const LISTED = 6;

/** Asks before what was typed and is not in the archive is given up. */
export function LeavingDialog({ left, places, answer }: LeavingDialogProps) {
  const { invalid, waiting, failed, failure } = left;
  const unwritten = waiting + failed;
  return (
    <ConfirmDialog
      title="Chiudere senza salvare?"
      confirmLabel="Chiudi senza salvare"
      onConfirm={async () => answer(true)}
      onClose={() => answer(false)}
    >
      {unwritten > 0 && (
        <p>
          {unwritten === 1
            ? 'Una modifica non si è potuta salvare'
            : `${unwritten} modifiche non si sono potute salvare`}
          {failure === null ? '.' : `: ${failure}`}
        </p>
      )}
      {invalid > 0 && (
        <p>
          {invalid === 1 ? 'Un valore, in rosso, è da correggere.' : `${invalid} valori, in rosso, sono da correggere.`}
        </p>
      )}
      {places.length > 0 && (
        <ul>
          {places.slice(0, LISTED).map((place) => (
            <li key={place}>{place}</li>
          ))}
          {places.length > LISTED && <li>{counted(places.length - LISTED, 'altro punto', 'altri punti')}</li>}
        </ul>
      )}
      <p>Chiudendo ora si perde quello che non è salvato.</p>
    </ConfirmDialog>
  );
}
