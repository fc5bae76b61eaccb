import { assertNever } from '../../../shared/assert-never.ts';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import type { EventOf } from '../../../shared/ipc/events.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { openFinder } from '../../features/finder/open-finder.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { travel } from '../../stores/edits.ts';
import { leaveArchive } from '../../stores/enter-archive.ts';
import { type InterfaceState, useInterface } from '../../stores/interface-store.ts';
import { choosePackage } from '../../stores/package-store.ts';
import { chooseArchive, openArchive, useStart } from '../../stores/start-store.ts';
import { nextTextZoom } from '../../theme/text-zoom.ts';
import { attempt } from './attempt.ts';
import { mayLeave } from './leaving.ts';
import { hasRoomForThree, type ShownPanes, toggledPane } from './shown-panes.ts';
import { toggleColorScheme } from './toggle-color-scheme.ts';

export type Command = EventOf<'menu:command'>['command'];

/** Carries out a command of the menu, of a key or of a button. What it refuses is told, never thrown. */
export function runCommand(command: Command): Promise<void> {
  return attempt(() => carryOut(command));
}

async function carryOut(command: Command): Promise<void> {
  switch (command) {
    case 'new':
      if (await closeArchive()) useStart.setState({ making: true, refused: null });
      return;
    case 'close':
      await closeArchive();
      return;
    case 'open':
      if (await mayLeave()) await chooseArchive();
      return;
    case 'print':
      return arrange({ dialog: 'print' });
    case 'openPackage':
      return choosePackage();
    case 'handOut':
      return openDialog({ dialog: 'handOut', handOutOf: null });
    case 'return':
      return openDialog({ dialog: 'return', returnOf: null });
    case 'importTable':
    case 'exportTable':
      return openDialog({ dialog: command });
    case 'compare':
      return openDialog({ dialog: 'comparison' });
    case 'handOuts':
      return openDialog({ screen: 'handOuts' });
    case 'undo':
    case 'redo':
      return step(command);
    case 'find':
      return openFinder('objective');
    case 'jump':
      return openFinder('everything');
    case 'guide':
      return arrange({ dialog: 'guide' });
    case 'shortcuts':
      return arrange({ dialog: 'shortcuts' });
    case 'toggleTree':
      return togglePane('tree');
    case 'togglePreview':
      return togglePane('preview');
    case 'zoomIn':
    case 'zoomOut':
      return arrange(({ zoom }) => ({ zoom: nextTextZoom(zoom, command === 'zoomIn' ? 'in' : 'out') }));
    case 'zoomReset':
      return arrange({ zoom: 100 });
    case 'theme':
      return toggleColorScheme();
    default:
      return assertNever(command);
  }
}

/** Changes how the window is arranged. */
function arrange(change: Partial<InterfaceState> | ((state: InterfaceState) => Partial<InterfaceState>)): void {
  useInterface.setState(change);
}

/** What is about an archive; the application's menu offers it even while none is open. */
function openDialog(change: Partial<InterfaceState>): void {
  if (useArchive.getState().archive !== null) arrange(change);
}

function togglePane(pane: keyof ShownPanes): void {
  const state = useInterface.getState();
  const { change, told } = toggledPane(pane, state, hasRoomForThree(window.innerWidth, state.zoom));
  arrange(change);
  announce(told);
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  // What is typed and not yet written is a step too: it is written first, then taken back.
  await saveEverything();
  const label = await travel(direction);
  const done = direction === 'undo' ? 'Annullato' : 'Ripetuto';
  announce(label === null ? 'Non c’è altro da annullare' : `${done}: ${label}`);
}

/** Opens another archive once all of the open one is written. */
export async function openAfterSaving(token: FileToken): Promise<void> {
  if (await mayLeave()) await openArchive(token);
}

/** @returns whether no archive is open any more. */
async function closeArchive(): Promise<boolean> {
  if (useArchive.getState().archive === null) return true;
  if (!(await mayLeave())) return false;
  await ask('archive:close');
  await leaveArchive();
  return true;
}
