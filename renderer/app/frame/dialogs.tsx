import { lazy, Suspense, useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { type DialogName, useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { usePackage } from '../../stores/package-store.ts';
import { useReplaced } from '../../stores/replaced-store.ts';
import { useStart } from '../../stores/start-store.ts';
import { mayLeave, useLeaving } from '../commands/leaving.ts';
import { runCommand } from '../commands/run-command.ts';

interface DialogProps {
  readonly onClose: () => void;
}

const RefusedDialog = lazy(async () => ({ default: (await import('./refused-dialog.tsx')).RefusedDialog }));
const ReplacedDialog = lazy(async () => ({ default: (await import('./replaced-dialog.tsx')).ReplacedDialog }));
const LeavingDialog = lazy(async () => ({ default: (await import('../commands/leaving-dialog.tsx')).LeavingDialog }));
const NewObjectiveDialog = lazy(async () => ({
  default: (await import('../../features/creation/new-objective-dialog.tsx')).NewObjectiveDialog,
}));
const DuplicateDialog = lazy(async () => ({
  default: (await import('../../features/creation/duplicate-dialog.tsx')).DuplicateDialog,
}));
const PrintDialog = lazy(async () => ({
  default: (await import('../../features/printing/print-dialog.tsx')).PrintDialog,
}));
const PaperDialog = lazy(async () => ({
  default: (await import('../../features/printing/papers/paper-dialog.tsx')).PaperDialog,
}));
const ChangeManyDialog = lazy(async () => ({
  default: (await import('../../features/tree/changing/change-many-dialog.tsx')).ChangeManyDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('../../features/importing/import-dialog.tsx')).ImportDialog,
}));
const HandOutDialog = lazy(async () => ({
  default: (await import('../../features/hand-outs/giving/hand-out-dialog.tsx')).HandOutDialog,
}));
const ReturnDialog = lazy(async () => ({
  default: (await import('../../features/hand-outs/returning/return-dialog.tsx')).ReturnDialog,
}));
const PackageDialog = lazy(async () => ({
  default: (await import('../../features/hand-outs/receiving/package-dialog.tsx')).PackageDialog,
}));
const ImportTableDialog = lazy(async () => ({
  default: (await import('../../features/tables/import-table-dialog.tsx')).ImportTableDialog,
}));
const ExportTableDialog = lazy(async () => ({
  default: (await import('../../features/tables/export-table-dialog.tsx')).ExportTableDialog,
}));
const ComparisonDialog = lazy(async () => ({
  default: (await import('../../features/merging/comparing/comparison-dialog.tsx')).ComparisonDialog,
}));
const BringBackDialog = lazy(async () => ({
  default: (await import('../../features/merging/bringing-back/bring-back-dialog.tsx')).BringBackDialog,
}));
const CheckDialog = lazy(async () => ({
  default: (await import('../../features/health/check-dialog.tsx')).CheckDialog,
}));
const RestoreDialog = lazy(async () => ({
  default: (await import('../../features/start/restore-dialog.tsx')).RestoreDialog,
}));
const SalvageDialog = lazy(async () => ({
  default: (await import('../../features/start/salvage-dialog.tsx')).SalvageDialog,
}));
const NewYearDialog = lazy(async () => ({
  default: (await import('../../features/new-year/new-year-dialog.tsx')).NewYearDialog,
}));
const ReplaceDialog = lazy(async () => ({
  default: (await import('../../features/replacing/replace-dialog.tsx')).ReplaceDialog,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../../features/help/shortcuts-sheet.tsx')).ShortcutsSheet,
}));
const DiagnosticsDialog = lazy(async () => ({
  default: (await import('../../features/diagnostics/diagnostics-dialog.tsx')).DiagnosticsDialog,
}));
const About = lazy(async () => ({ default: (await import('../../features/help/about.tsx')).About }));
const Guide = lazy(async () => ({ default: (await import('../../features/help/guide.tsx')).Guide }));

/** The dialog over the window, if any; each is loaded when it is first opened. */
export function Dialogs() {
  const dialog = useInterface((state) => state.dialog);
  const isOpen = useArchive(({ archive }) => archive !== null);
  const refused = useStart((state) => state.refused);
  const salvaging = useStart((state) => state.salvaging);
  const hasPackage = usePackage(({ inspection, refusal }) => inspection !== null || refusal !== null);
  const replaced = useReplaced((state) => state.fileName);
  const { left, places, answer } = useLeaving();
  const onClose = () =>
    useInterface.setState({
      dialog: null,
      chosenIds: null,
      newBelow: null,
      handOutOf: null,
      printOf: null,
      comparedWith: null,
      returnOf: null,
      dropped: [],
    });
  return (
    <>
      <Suspense fallback={null}>{isOpen && refused !== null && <RefusedDialog refused={refused} />}</Suspense>
      <Suspense fallback={null}>
        {salvaging !== null && (
          <SalvageDialog key={salvaging} token={salvaging} onClose={() => useStart.setState({ salvaging: null })} />
        )}
      </Suspense>
      <Suspense fallback={null}>{hasPackage && <PackageDialog mayLeave={mayLeave} />}</Suspense>
      <Suspense fallback={null}>{replaced !== null && <ReplacedDialog fileName={replaced} />}</Suspense>
      <Suspense fallback={null}>
        {left !== null && <LeavingDialog left={left} places={places} answer={answer} />}
      </Suspense>
      <Suspense fallback={null}>{dialog === null ? null : dialogOf(dialog, { onClose })}</Suspense>
    </>
  );
}

function dialogOf(name: DialogName, props: DialogProps) {
  switch (name) {
    case 'newObjective':
      return <NewObjectiveDialog {...props} />;
    case 'newYear':
      return <NewYearDialog {...props} />;
    case 'duplicate':
      return <DuplicateShown {...props} />;
    case 'print':
      return <PrintDialog {...props} />;
    case 'list':
    case 'gantt':
      return <PaperDialog key={name} kind={name} {...props} />;
    case 'changeMany':
      return <ChangeManyDialog {...props} />;
    case 'import':
      return <ImportDialog {...props} />;
    case 'handOut':
      return <HandOutDialog {...props} />;
    case 'return':
      return <ReturnDialog {...props} />;
    case 'importTable':
      return <ImportTableDialog {...props} />;
    case 'exportTable':
      return <ExportTableDialog {...props} />;
    case 'comparison':
      return <ComparisonDialog {...props} />;
    case 'bringBack':
      return <BringBackDialog {...props} />;
    case 'check':
      return <CheckShown {...props} />;
    case 'restore':
      return <RestoreShown {...props} />;
    case 'replace':
      return <ReplaceDialog {...props} />;
    case 'shortcuts':
      return <ShortcutsSheet {...props} />;
    case 'diagnostics':
      return <DiagnosticsDialog {...props} />;
    case 'guide':
      return <Guide {...props} />;
    case 'about':
      return <About {...props} />;
    default:
      return assertNever(name);
  }
}

function CheckShown({ onClose }: DialogProps) {
  const leadTo = (command: 'salvage') => {
    onClose();
    void runCommand(command);
  };
  return (
    <CheckDialog
      onClose={onClose}
      onRestore={() => useInterface.setState({ dialog: 'restore' })}
      onSalvage={() => leadTo('salvage')}
    />
  );
}

function RestoreShown(props: DialogProps) {
  const open = useArchive(({ archive }) => archive?.token ?? null);
  // The archive is closed while a copy takes its place; what is refused then must still be said.
  const [token] = useState(open);
  return token === null ? null : <RestoreDialog {...props} token={token} />;
}

function DuplicateShown(props: DialogProps) {
  const objective = useObjective((state) => state.objective);
  return objective === null ? null : <DuplicateDialog {...props} objective={objective} />;
}
