import { assertNever } from '../../../shared/assert-never.ts';
import type { TreeRow } from '../../../shared/ipc/channels/objectives.ts';
import { saveEverything } from '../../components/saving/open-desks.ts';
import type { LineCommand } from '../../features/tree/line-menu.tsx';
import { deleteObjective } from '../../stores/edits.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { notify } from '../notify.ts';

/** Does with an objective what was chosen in the menu of its line in the tree. @throws Refusal */
export async function doOnLine(command: LineCommand, { id, code }: TreeRow): Promise<void> {
  switch (command) {
    case 'newBelow':
      useInterface.setState({ dialog: 'newObjective', newBelow: id });
      return;
    case 'duplicate':
      await goToObjective(id);
      useInterface.setState({ dialog: 'duplicate' });
      return;
    case 'handOut':
      useInterface.setState({ dialog: 'handOut', handOutOf: id });
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
