import { Modal } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import { RefusedPanel } from '../features/start/refused-panel.tsx';
import { useArchive } from '../stores/archive-store.ts';
import { type DialogName, useInterface } from '../stores/interface-store.ts';
import { useObjective } from '../stores/objective-store.ts';
import { useStart } from '../stores/start-store.ts';
import { LeavingDialog } from './leaving-dialog.tsx';

interface DialogProps {
  readonly onClose: () => void;
}

const NewObjectiveDialog = lazy(async () => ({
  default: (await import('../features/creation/new-objective-dialog.tsx')).NewObjectiveDialog,
}));
const DuplicateDialog = lazy(async () => ({
  default: (await import('../features/creation/duplicate-dialog.tsx')).DuplicateDialog,
}));
const PrintDialog = lazy(async () => ({
  default: (await import('../features/printing/print-dialog.tsx')).PrintDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('../features/importing/import-dialog.tsx')).ImportDialog,
}));
const ComparisonDialog = lazy(async () => ({
  default: (await import('../features/merging/comparison-dialog.tsx')).ComparisonDialog,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../features/help/shortcuts-sheet.tsx')).ShortcutsSheet,
}));
const Guide = lazy(async () => ({ default: (await import('../features/help/guide.tsx')).Guide }));

/** The dialog over the window, if any; each is loaded when it is first opened. */
export function Dialogs() {
  const dialog = useInterface((state) => state.dialog);
  const onClose = () => useInterface.setState({ dialog: null, newBelow: null });
  return (
    <>
      <RefusedDialog />
      <LeavingDialog />
      <Suspense fallback={null}>{dialog === null ? null : dialogOf(dialog, { onClose })}</Suspense>
    </>
  );
}

function dialogOf(name: DialogName, props: DialogProps) {
  switch (name) {
    case 'newObjective':
      return <NewObjectiveDialog {...props} />;
    case 'duplicate':
      return <DuplicateShown {...props} />;
    case 'print':
      return <PrintDialog {...props} />;
    case 'import':
      return <ImportDialog {...props} />;
    case 'comparison':
      return <ComparisonDialog {...props} />;
    case 'shortcuts':
      return <ShortcutsSheet {...props} />;
    case 'guide':
      return <Guide {...props} />;
    default:
      return assertNever(name);
  }
}

function DuplicateShown(props: DialogProps) {
  const objective = useObjective((state) => state.objective);
  return objective === null ? null : <DuplicateDialog {...props} objective={objective} />;
}

/** Another archive that was refused while one is open; the open one stays. */
function RefusedDialog() {
  const isOpen = useArchive(({ archive }) => archive !== null);
  const refused = useStart((state) => state.refused);
  if (!isOpen || refused === null) return null;
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
