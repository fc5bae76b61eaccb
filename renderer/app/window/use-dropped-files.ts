import { useEffect } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ChosenFile } from '../../../shared/ipc/channels/importing.ts';
import { droppedFiles } from '../../../shared/rules/dropped-files.ts';
import { takeDropped } from '../../api.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { type DialogName, useInterface } from '../../stores/interface-store.ts';
import { inspectPackage } from '../../stores/package-store.ts';
import { attempt } from '../commands/attempt.ts';
import { hasDialog } from '../commands/has-dialog.ts';
import { openAfterSaving, runCommand } from '../commands/run-command.ts';
import { notify } from '../notify.ts';

/** Takes files that are dropped anywhere on the window for what they are; what it does not read is said, and never opened. */
export function useDroppedFiles(): void {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || !holdsFiles(dataTransfer)) return;
      event.preventDefault();
      dataTransfer.dropEffect = hasDialog() ? 'none' : 'copy';
    };
    const onDrop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || !holdsFiles(dataTransfer)) return;
      event.preventDefault();
      const files = [...dataTransfer.files];
      if (!hasDialog()) void attempt(() => take(files));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}

async function take(files: readonly File[]): Promise<void> {
  const dropped = droppedFiles(files.map(({ name }) => name));
  if ('refusal' in dropped) return notify(dropped.refusal, 'refusal');
  const [first, ...others] = await takeDropped(files);
  if (first === undefined) return;
  switch (dropped.kind) {
    case 'archive':
      return openAfterSaving(first.token);
    case 'package':
      return inspectPackage(first.token);
    case 'table':
      return begin('importTable', [first]);
    case 'schede':
      return begin('import', [first, ...others]);
    default:
      return assertNever(dropped.kind);
  }
}

/** Opens the dialog of a command with files to begin with. */
async function begin(command: DialogName & ('import' | 'importTable'), files: readonly ChosenFile[]): Promise<void> {
  if (useArchive.getState().archive === null)
    return notify('Prima si apre un archivio: quello che si trascina viene importato lì.', 'refusal');
  useInterface.setState({ dropped: files });
  await runCommand(command);
  // It may have been refused, where the archive can only be read.
  if (useInterface.getState().dialog !== command) useInterface.setState({ dropped: [] });
}

function holdsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}
