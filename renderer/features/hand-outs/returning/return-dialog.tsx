import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReceivedRow } from '../../../../shared/ipc/channels/hand-outs.ts';
import type { OutputOf } from '../../../../shared/ipc/contract.ts';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { EmptyState } from '../../../components/empty-state/empty-state.tsx';
import { dayOf } from '../../../components/values/moment.ts';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { useHandOuts } from '../../../stores/hand-outs-store.ts';
import { useInterface } from '../../../stores/interface-store.ts';
import { ReturnOrder } from './return-order.tsx';
import { Returned } from './returned.tsx';

/** Writes what became of the objectives that came from another office, to be sent back; as often as needed. */
export function ReturnDialog({ onClose }: { readonly onClose: () => void }) {
  const received = useHandOuts((state) => state.received);
  const [asked, setAsked] = useState(() => useInterface.getState().returnOf);
  const [returned, setReturned] = useState<OutputOf<'packages:return'>>(null);
  const isRunning = useExchangeWork((state) => state.isRunning);
  const row = received.find(({ id }) => id === asked) ?? received[0];
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog onClose={giveUp} title={returned === null ? 'Restituisci' : 'Restituito'} size="lg">
      {row === undefined ? (
        <Stack gap="md">
          <EmptyState title="Niente da restituire">
            In questo archivio non è arrivata nessuna consegna. Quando un altro ufficio ne manda una, si apre il suo
            file, si compila, e da qui la si restituisce.
          </EmptyState>
          <Group justify="flex-end">
            <Button data-autofocus onClick={onClose}>
              Chiudi
            </Button>
          </Group>
        </Stack>
      ) : returned !== null ? (
        <Returned returned={returned} sender={row.sender} onClose={onClose} />
      ) : (
        <Stack gap="md">
          {received.length > 1 && (
            <Select
              label="Consegna"
              data={received.map((one) => ({ value: one.id, label: inWords(one) }))}
              value={row.id}
              allowDeselect={false}
              onChange={(chosen) => setAsked(received.find(({ id }) => id === chosen)?.id ?? null)}
            />
          )}
          <ReturnOrder key={row.id} row={row} onReturned={setReturned} onClose={giveUp} />
        </Stack>
      )}
    </Dialog>
  );
}

function inWords({ sender, at, selection }: ReceivedRow): string {
  return `${sender}, ${dayOf(at)}: ${selection}`;
}
