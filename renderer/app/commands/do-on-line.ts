import { assertNever } from '../../../shared/assert-never.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { saveEverything } from '../../components/saving/open-desks.ts';
import type { LineCommand } from '../../features/tree/line-menu.tsx';
import { deleteObjective } from '../../stores/edits.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { notify } from '../notify.ts';

/** Does with an objective, or with all that are chosen, what was chosen in the menu of a line in the tree. @throws Refusal */
export async function doOnLine(command: LineCommand, rows: readonly [TreeRow, ...TreeRow[]]): Promise<void> {
  const [{ id, code }, another] = rows;
  const chosenIds = rows.map((row) => row.id);
  if (typeof command === 'object') {
    useInterface.setState({ dialog: 'changeMany', changed: command.change, chosenIds });
    return;
  }
  switch (command) {
    case 'newBelow':
      useInterface.setState({ dialog: 'newObjective', newBelow: id });
      return;
    case 'duplicate':
      await goToObjective(id);
      useInterface.setState({ dialog: 'duplicate' });
      return;
    case 'handOut':
      useInterface.setState({ dialog: 'handOut', ...(another === undefined ? { handOutOf: id } : { chosenIds }) });
      return;
    case 'print':
      useInterface.setState({ dialog: 'print', chosenIds });
      return;
    case 'export':
      useInterface.setState({ dialog: 'exportTable', chosenIds });
      return;
    case 'delete':
      await saveEverything();
      await deleteObjective(id);
      notify(`Eliminato ${code}: Ctrl+Z lo rimette.`);
      return;
    default:
      assertNever(command);
  }
}
