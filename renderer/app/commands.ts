import { assertNever } from '../../shared/assert-never.ts';
import type { EventOf } from '../../shared/ipc/events.ts';
import { ask } from '../api.ts';
import { announce } from '../components/announcer/announcer.tsx';
import { saveEverything } from '../components/saving/open-desks.ts';
import { openFinder } from '../features/finder/open-finder.ts';
import { refusalMessage } from '../refusal.ts';
import { travel } from '../stores/edits.ts';
import { enterArchive, leaveArchive } from '../stores/enter-archive.ts';
import { useInterface } from '../stores/interface-store.ts';
import { nextTextZoom } from '../theme/text-zoom.ts';
import { notify } from './notify.ts';
import { toggleColorScheme } from './toggle-color-scheme.ts';

export type Command = EventOf<'menu:command'>['command'];

/** Carries out a command of the menu, of a key or of a button. What it refuses is told, never thrown. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await carryOut(command);
  } catch (thrown) {
    notify(refusalMessage(thrown), 'refusal');
  }
}

async function carryOut(command: Command): Promise<void> {
  switch (command) {
    case 'new':
    case 'close':
      await closeArchive();
      return;
    case 'open': {
      const archive = await ask('archive:choose');
      if (archive !== null) await enterArchive(archive);
      return;
    }
    case 'print':
      return useInterface.setState({ dialog: 'print' });
    case 'undo':
    case 'redo':
      return step(command);
    case 'find':
      return openFinder('objective');
    case 'jump':
      return openFinder('everything');
    case 'guide':
      return useInterface.setState({ dialog: 'guide' });
    case 'shortcuts':
      return useInterface.setState({ dialog: 'shortcuts' });
    case 'toggleTree':
      return useInterface.setState(({ treeFolded }) => ({ treeFolded: !treeFolded }));
    case 'togglePreview':
      return useInterface.setState(({ previewFolded }) => ({ previewFolded: !previewFolded }));
    case 'zoomIn':
    case 'zoomOut':
      return useInterface.setState(({ zoom }) => ({ zoom: nextTextZoom(zoom, command === 'zoomIn' ? 'in' : 'out') }));
    case 'zoomReset':
      return useInterface.setState({ zoom: 100 });
    case 'theme':
      return toggleColorScheme();
    default:
      return assertNever(command);
  }
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  // What is typed and not yet written is a step too: it is written first, then taken back.
  await saveEverything();
  const label = await travel(direction);
  const done = direction === 'undo' ? 'Annullato' : 'Ripetuto';
  announce(label === null ? 'Non c’è altro da annullare' : `${done}: ${label}`);
}

async function closeArchive(): Promise<void> {
  const left = await saveEverything();
  if (left.waiting + left.failed > 0) {
    notify('L’archivio resta aperto: qualche modifica non è ancora salvata.', 'refusal');
    return;
  }
  await ask('archive:close');
  await leaveArchive();
}
