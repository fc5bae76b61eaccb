import { Suspense } from 'react';
import { assertNever } from '../../shared/assert-never.ts';
import type { ObjectiveDetail } from '../../shared/schemas/objective-detail.ts';
import { type DialogName, useInterface } from '../stores/interface-store.ts';
import { useObjective } from '../stores/objective-store.ts';
import { lazyFeature } from './lazy-feature.tsx';

interface DialogProps {
  readonly onClose: () => void;
}

const NewObjectiveDialog = lazyFeature<DialogProps>('creation/new-objective-dialog', 'NewObjectiveDialog');
const DuplicateDialog = lazyFeature<DialogProps & { readonly objective: ObjectiveDetail }>(
  'creation/duplicate-dialog',
  'DuplicateDialog',
);
const PrintDialog = lazyFeature<DialogProps>('printing/print-dialog', 'PrintDialog');
const ImportDialog = lazyFeature<DialogProps>('importing/import-dialog', 'ImportDialog');
const ShortcutsSheet = lazyFeature<DialogProps>('help/shortcuts-sheet', 'ShortcutsSheet');
const Guide = lazyFeature<DialogProps>('help/guide', 'Guide');

/** The dialog over the window, if any; each is loaded when it is first opened. */
export function Dialogs() {
  const dialog = useInterface((state) => state.dialog);
  const onClose = () => useInterface.setState({ dialog: null, newBelow: null });
  return <Suspense fallback={null}>{dialog === null ? null : dialogOf(dialog, { onClose })}</Suspense>;
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
