import { Button, Group, Stack } from '@mantine/core';
import { Dialog } from '../../../components/dialogs/dialog.tsx';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { WorkProgress } from '../../../pieces/exchange/work-progress.tsx';
import { stopExchange, useExchangeWork } from '../../../stores/exchange-work.ts';
import { choosePackage, closePackage, usePackage } from '../../../stores/package-store.ts';
import { PackageCommands } from './package-commands.tsx';
import { PackageFacts } from './package-facts.tsx';

interface PackageDialogProps {
  /** Writes what is left of the open archive before another takes its place; whether it may go. */
  readonly mayLeave: () => Promise<boolean>;
}

/** A package that was opened: what it is and what can be done with it, or why it cannot be read. */
export function PackageDialog({ mayLeave }: PackageDialogProps) {
  const { inspection, refusal } = usePackage();
  const isRunning = useExchangeWork((state) => state.isRunning);
  const close = () => {
    if (isRunning) void stopExchange();
    closePackage();
  };
  if (refusal !== null) {
    return (
      <Dialog onClose={close} title="Pacchetto" size="lg">
        <Stack gap="md">
          <ErrorPanel title="Il pacchetto non si apre">{refusal} Nessun archivio è cambiato.</ErrorPanel>
          <WorkProgress />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => void choosePackage()}>
              Scegli un altro…
            </Button>
            <Button data-autofocus onClick={close}>
              Chiudi
            </Button>
          </Group>
        </Stack>
      </Dialog>
    );
  }
  if (inspection === null) return null;
  const { purpose, fileName, token } = inspection;
  return (
    <Dialog onClose={close} title={purpose === 'return' ? 'Un rientro' : 'Una consegna'} size="xl">
      <Stack gap="md">
        <strong>{fileName}</strong>
        <PackageFacts inspection={inspection} />
        <WorkProgress />
        <PackageCommands key={token} inspection={inspection} mayLeave={mayLeave} onClose={close} />
      </Stack>
    </Dialog>
  );
}
