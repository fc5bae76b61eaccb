import { useState } from 'react';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { HandOutFields } from './hand-out-fields.tsx';
import { type Handed, HandedOut } from './handed-out.tsx';

/** Asks what to hand out, to whom and what may be changed, writes the file, and says where it is. */
export function HandOutDialog({ onClose }: { readonly onClose: () => void }) {
  const [handed, setHanded] = useState<Handed | null>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog
      onClose={giveUp}
      title={handed === null ? 'Consegna obiettivi' : 'Consegnato'}
      size={handed === null ? '64rem' : 'xl'}
    >
      {handed === null ? (
        <HandOutFields onHanded={setHanded} onClose={giveUp} />
      ) : (
        <HandedOut handed={handed} onClose={onClose} />
      )}
    </Dialog>
  );
}
