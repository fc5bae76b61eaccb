import { Button, Group } from '@mantine/core';
import type { PackageInspection } from '../../../../shared/ipc/channels/hand-outs.ts';
import { ErrorPanel } from '../../../components/errors/error-panel.tsx';
import { PendingNote } from '../../../pieces/exchange/pending-note.tsx';
import { AmberNote } from '../../../pieces/findings/amber-note.tsx';
import styles from '../hand-outs.module.css';
import { usePackageCommands } from './use-package-commands.ts';

interface PackageCommandsProps {
  readonly inspection: PackageInspection;
  readonly mayLeave: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** What can be done with a package, the likeliest first, and what each does. */
export function PackageCommands({ inspection, mayLeave, onClose }: PackageCommandsProps) {
  const { purpose, refusal: unfit, archiveIsOpen } = inspection;
  const { working, refusal, receive, merge, openArchive } = usePackageCommands(inspection, mayLeave);
  const isReturn = purpose === 'return';
  const fits = archiveIsOpen && unfit === null;
  return (
    <>
      <p className={styles.about}>{aboutCommands(inspection)}</p>
      {unfit !== null && (
        <AmberNote>
          <b>Non va nell'archivio aperto.</b> {unfit}
        </AmberNote>
      )}
      {fits && <PendingNote beginning="un'altra unione" />}
      {refusal !== null && <ErrorPanel title="Non è cambiato niente">{refusal}</ErrorPanel>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        {fits && !isReturn && (
          <Button variant="default" loading={working === 'merge'} onClick={merge}>
            Porta nell'archivio aperto
          </Button>
        )}
        {isReturn && fits && (
          <Button data-autofocus loading={working === 'merge'} onClick={merge}>
            Guarda che cosa cambia
          </Button>
        )}
        {isReturn && !fits && (
          <Button data-autofocus loading={working === 'open'} onClick={openArchive}>
            {archiveIsOpen ? 'Apri un altro archivio…' : "Apri l'archivio…"}
          </Button>
        )}
        {!isReturn && (
          <Button data-autofocus loading={working === 'receive'} onClick={receive}>
            Crea un archivio nuovo…
          </Button>
        )}
      </Group>
    </>
  );
}

function aboutCommands({ purpose, archiveIsOpen, refusal }: PackageInspection): string {
  if (purpose === 'return') {
    return archiveIsOpen && refusal === null
      ? 'Prima di scrivere qualcosa Pegaso mostra, campo per campo, che cosa cambia.'
      : "Un rientro si accoglie nell'archivio da cui era partita la consegna.";
  }
  const alone = 'Con un archivio nuovo si lavora su questi obiettivi a parte, e poi si restituiscono.';
  if (!archiveIsOpen || refusal !== null) return alone;
  return `${alone} Portandoli nell'archivio aperto, Pegaso mostra prima che cosa cambia.`;
}
