import { Modal } from '@mantine/core';
import { RefusedPanel } from '../features/start/refused-panel.tsx';
import { type RefusedArchive, useStart } from '../stores/start-store.ts';

/** Another archive that was refused while one is open; the open one stays. */
export function RefusedDialog({ refused }: { readonly refused: RefusedArchive }) {
  return (
    <Modal
      opened
      onClose={() => useStart.setState({ refused: null })}
      title="L'altro archivio non si è aperto"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Chiudi' }}
    >
      <RefusedPanel key={refused.error.message} refused={refused} />
    </Modal>
  );
}
