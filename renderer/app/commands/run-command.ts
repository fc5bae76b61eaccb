import { type CommandName, commandNamed } from '../../../shared/commands.ts';
import type { FileToken } from '../../../shared/ipc/channels/archive.ts';
import { ask } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { openFinder } from '../../features/finder/open-finder.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { travel } from '../../stores/edits.ts';
import { leaveArchive } from '../../stores/enter-archive.ts';
import { goToObjective } from '../../stores/go-to.ts';
import { type InterfaceState, useInterface } from '../../stores/interface-store.ts';
import { bringHistoryOfYear } from '../../stores/new-year.ts';
import { showObjective, useObjective } from '../../stores/objective-store.ts';
import { choosePackage } from '../../stores/package-store.ts';
import { chooseArchive, openArchive, useStart } from '../../stores/start-store.ts';
import { nextTextZoom } from '../../theme/text-zoom.ts';
import { hourOf } from '../moments.ts';
import { notify } from '../notify.ts';
import { goBack } from '../window/visits.ts';
import { attempt } from './attempt.ts';
import { goToPane, goToTab } from './go-within-window.ts';
import { mayLeave } from './leaving.ts';
import { hasRoomForThree, type ShownPanes, toggledPane } from './shown-panes.ts';
import { toggleColorScheme } from './toggle-color-scheme.ts';

/** What each command does. */
const ACTS: Readonly<Record<CommandName, () => unknown>> = {
  newObjective: () => arrange({ dialog: 'newObjective' }),
  print: () => arrange({ dialog: 'print', printOf: null }),
  printThis: () => arrange({ dialog: 'print', printOf: useObjective.getState().id }),
  list: () => arrange({ dialog: 'list' }),
  gantt: () => arrange({ dialog: 'gantt' }),
  import: () => arrange({ dialog: 'import' }),
  backup,
  handOut: () => arrange({ dialog: 'handOut', handOutOf: null }),
  openPackage: choosePackage,
  handOuts: () => arrange({ screen: 'handOuts' }),
  return: () => arrange({ dialog: 'return', returnOf: null }),
  importTable: () => arrange({ dialog: 'importTable' }),
  exportTable: () => arrange({ dialog: 'exportTable' }),
  compare: () => arrange({ dialog: 'comparison' }),
  newYear: () => arrange({ dialog: 'newYear' }),
  versions: () => arrange({ screen: 'versions' }),
  bringHistory: bringHistoryOver,
  glance: showGlance,
  reviews: () => arrange({ screen: 'reviews' }),
  phases: () => arrange({ screen: 'phases' }),
  indicators: () => arrange({ screen: 'indicators' }),
  findings: () => arrange({ screen: 'findings' }),
  registers: () => arrange({ screen: 'registers' }),
  settings: () => arrange({ screen: 'settings' }),
  save,
  undo: () => step('undo'),
  redo: () => step('redo'),
  bringBack: () => arrange({ dialog: 'bringBack' }),
  replace: () => arrange({ dialog: 'replace' }),
  year: () => arrange({ yearsOpen: true }),
  find: () => openFinder('objective'),
  jump: () => openFinder('everything'),
  previous: () => showNeighbour(-1),
  next: () => showNeighbour(1),
  back: goBack,
  nextPane: () => goToPane(1),
  previousPane: () => goToPane(-1),
  nextTab: () => goToTab(1),
  previousTab: () => goToTab(-1),
  toggleTree: () => togglePane('tree'),
  togglePreview: () => togglePane('preview'),
  zoomIn: () => arrange(({ zoom }) => ({ zoom: nextTextZoom(zoom, 'in') })),
  zoomOut: () => arrange(({ zoom }) => ({ zoom: nextTextZoom(zoom, 'out') })),
  zoomReset: () => arrange({ zoom: 100 }),
  theme: toggleColorScheme,
  guide: () => arrange({ dialog: 'guide' }),
  shortcuts: () => arrange({ dialog: 'shortcuts' }),
  about: () => arrange({ dialog: 'about' }),
  diagnostics: () => arrange({ dialog: 'diagnostics' }),
  open: async () => {
    if (await mayLeave()) await chooseArchive();
  },
  new: async () => {
    if (await closeArchive()) useStart.setState({ making: true, refused: null });
  },
  check: () => arrange({ dialog: 'check' }),
  salvage,
  close: closeArchive,
};

/**
 * Carries out a command of a menu, of a key or of a button. What it refuses is said, never thrown; what needs an archive does
 * nothing while none is open, though the application's menu offers it.
 */
export async function runCommand(name: CommandName): Promise<void> {
  const { writes, withoutArchive } = commandNamed(name);
  const { archive } = useArchive.getState();
  if (archive === null && !withoutArchive) return;
  if (writes && archive?.access === 'read') return notify(archive.readOnlyReason ?? READ_ONLY, 'refusal');
  await attempt(ACTS[name]);
}

const READ_ONLY = "L'archivio si può solo leggere.";

/** Changes how the window is arranged. */
function arrange(change: Partial<InterfaceState> | ((state: InterfaceState) => Partial<InterfaceState>)): void {
  useInterface.setState(change);
}

/** Brings results of the year before over to the indicators of the year on screen that go on from others. */
async function bringHistoryOver(): Promise<void> {
  await saveEverything();
  notify(await bringHistoryOfYear());
}

/** The year as a whole, in the place of the objective. */
async function showGlance(): Promise<void> {
  arrange({ screen: 'objective' });
  await showObjective(null);
}

function togglePane(pane: keyof ShownPanes): void {
  const state = useInterface.getState();
  const { change, words } = toggledPane(pane, state, hasRoomForThree(window.innerWidth, state.zoom));
  arrange(change);
  announce(words);
}

/** Shows the objective before or after the one on screen, as they stand in the tree. */
async function showNeighbour(direction: -1 | 1): Promise<void> {
  const { neighbourInTree } = await import('../../features/tree/neighbour-in-tree.ts');
  const next = neighbourInTree(useObjective.getState().id, direction);
  if (next !== null) await goToObjective(next);
}

async function step(direction: 'undo' | 'redo'): Promise<void> {
  // What is typed and not yet written is a step too: it is written first, then taken back.
  await saveEverything();
  const label = await travel(direction);
  const done = direction === 'undo' ? 'Annullato' : 'Ripetuto';
  announce(label === null ? 'Non c’è altro da annullare' : `${done}: ${label}`);
}

/** There is nothing to do but what is being typed: who presses it is told that all the rest is done. */
async function save(): Promise<void> {
  const { waiting, failed, invalid, failure } = await saveEverything();
  const unwritten = waiting + failed;
  if (unwritten + invalid === 0) return notify('È tutto salvato: Pegaso salva da sé ogni campo, appena lo si lascia.');
  const why = failure === null ? '' : ` ${failure}`;
  const reason =
    unwritten > 0 ? `Non tutto si è potuto salvare.${why}` : 'Un valore in rosso non si può salvare: correggerlo.';
  notify(reason, 'refusal');
}

async function backup(): Promise<void> {
  await saveEverything();
  const { fileName, at, trouble } = await ask('backups:make');
  const done = `Copia di sicurezza fatta alle ${hourOf(at)}: «${fileName}».`;
  if (trouble === null) notify(done);
  else notify(`${done} ${trouble}`, 'refusal');
}

/** Of the archive that was refused or is open; of one to be chosen where there is neither. */
async function salvage(): Promise<void> {
  await saveEverything();
  const known = useStart.getState().refused?.token ?? useArchive.getState().archive?.token;
  const token = known ?? (await ask('archive:choose'))?.token ?? null;
  useStart.setState({ salvaging: token });
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
