import { counted } from '../../../shared/format/counted.ts';
import { SavingStatus } from '../../components/status-bar/saving-status.tsx';
import { StatusBar, StatusItem } from '../../components/status-bar/status-bar.tsx';
import { useArchive } from '../../stores/archive-store.ts';
import { useShownRows } from '../../stores/year-on-screen.ts';
import { attempt } from '../commands/attempt.ts';
import { hourWithDay } from '../moments.ts';
import { goToUnsaved } from '../unsaved/unsaved-places.ts';
import { BackupStatus } from './backup-status.tsx';

/** What holds now: what is saved, the last copy, whether the archive can be written, how many objectives, what Annulla would undo. */
export function FootBar() {
  const { archive, savedAt, undoState } = useArchive();
  const objectives = useShownRows().length;
  if (archive === null) return null;
  const { readOnlyReason, access, isDamaged } = archive;
  // Over the window it is said whole.
  const why = isDamaged ? "l'archivio è danneggiato" : readOnlyReason;
  return (
    <StatusBar>
      {access === 'write' ? (
        <SavingStatus
          lastSaved={savedAt === null ? null : hourWithDay(savedAt)}
          onGo={() => void attempt(goToUnsaved)}
        />
      ) : (
        <StatusItem>Sola lettura{why === null ? '' : `: ${why}`}</StatusItem>
      )}
      <BackupStatus />
      <StatusItem>{counted(objectives, 'obiettivo', 'obiettivi')}</StatusItem>
      {access === 'write' && undoState.undo !== null && <StatusItem end>Annulla: {undoState.undo}</StatusItem>}
    </StatusBar>
  );
}
