import { Dialog } from '../../components/dialogs/dialog.tsx';
import { RefusedPanel } from '../../features/start/refused-panel.tsx';
import { type RefusedArchive, useStart } from '../../stores/start-store.ts';

/** Another archive that was refused while one is open; the open one stays. */
export function RefusedDialog({ refused }: { readonly refused: RefusedArchive }) {
  return (
    <Dialog onClose={() => useStart.setState({ refused: null })} title="L'altro archivio non si è aperto" size="lg">
      <RefusedPanel key={refused.error.message} refused={refused} />
    </Dialog>
  );
}
