import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { Dialog } from '../../components/dialogs/dialog.tsx';
import { WorkProgress } from '../../pieces/exchange/work-progress.tsx';
import { stopExchange, useExchangeWork } from '../../stores/exchange-work.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { RefusedTable } from './refused-table.tsx';
import { TableSteps } from './table-steps.tsx';
import { type TableImport, useTableImport } from './use-table-import.ts';

/** Takes a spreadsheet in: the file, how it is read, which columns are which fields, what is wrong; then the merge screen. */
export function ImportTableDialog({ onClose }: { readonly onClose: () => void }) {
  const table = useTableImport(onClose);
  const isRunning = useExchangeWork((state) => state.isRunning);
  // One that was dropped on the window is read at once.
  const begin = useRef(() => {
    const [dropped] = useInterface.getState().dropped;
    useInterface.setState({ dropped: [] });
    if (dropped !== undefined) void table.open(dropped.token);
  });
  useEffect(() => begin.current(), []);
  const giveUp = () => {
    if (isRunning) void stopExchange();
    onClose();
  };
  return (
    <Dialog onClose={giveUp} title="Importa da foglio di calcolo" size="64rem">
      <Stack gap="md">
        {table.step !== 'file' && <TableSteps step={table.step} fileName={table.preview?.fileName ?? ''} />}
        {table.refusal !== null && <RefusedTable refusal={table.refusal} />}
        <WorkProgress />
        {shownStep(table, giveUp)}
      </Stack>
    </Dialog>
  );
}

function shownStep(table: TableImport, onClose: () => void) {
  const { step, preview, matching, checked } = table;
  if (step === 'file' || preview === null || matching === null) return <FileStep table={table} onClose={onClose} />;
  switch (step) {
    case 'reading':
      return <ReadingStep table={table} preview={preview} onClose={onClose} />;
    case 'columns':
      return <ColumnsStep table={table} preview={preview} matching={matching} onClose={onClose} />;
    case 'check':
      return checked === null ? null : (
        <CheckStep table={table} target={matching.target} checked={checked} onClose={onClose} />
      );
    default:
      return assertNever(step);
  }
}
