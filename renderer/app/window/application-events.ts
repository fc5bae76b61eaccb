import { counted } from '../../../shared/format/counted.ts';
import { ask, listen } from '../../api.ts';
import { announce } from '../../components/announcer/announcer.tsx';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { loadBackups, useBackups } from '../../stores/backup-store.ts';
import { enterArchive, leaveArchive } from '../../stores/enter-archive.ts';
import { inspectPackage } from '../../stores/package-store.ts';
import { useReplaced } from '../../stores/replaced-store.ts';
import { useStart } from '../../stores/start-store.ts';
import { attempt } from '../commands/attempt.ts';
import { openAfterSaving, runCommand } from '../commands/run-command.ts';
import { notify } from '../notify.ts';

/**
 * Hears the application, from before the window is drawn: the menu's commands, archives opened or refused from outside, copies
 * made. Enters the archive that is open already.
 */
export async function setupApplicationEvents(): Promise<void> {
  listen('window:ending', () => void saveEverything());
  listen('menu:command', ({ command }) => void runCommand(command));
  listen('archive:refused', (refused) => useStart.setState({ refused }));
  listen('archive:handed', ({ token }) => void attempt(() => openAfterSaving(token)));
  listen('package:handed', ({ token }) => void attempt(() => inspectPackage(token)));
  listen('backups:state', (state) => useBackups.setState(state));
  listen('archive:notice', ({ message, isNews }) => notify(message, isNews === true ? 'news' : 'refusal'));
  listen('archive:checked', ({ archive, problems }) => {
    if (archive !== null && useArchive.getState().archive?.token === archive.token) useArchive.setState({ archive });
    const [first, ...others] = problems;
    const more = others.length === 0 ? '' : ` (e ${counted(others.length, 'altro problema', 'altri problemi')})`;
    if (archive !== null) announce(archive.readOnlyReason ?? "L'archivio è danneggiato");
    else if (first !== undefined)
      notify(`Il controllo dell'archivio ha trovato che cosa non va: ${first}${more}`, 'refusal');
  });
  listen('archive:replaced', ({ fileName }) => useReplaced.setState({ fileName }));
  // A person who comes back to the window finds out at once that the file was replaced meanwhile.
  window.addEventListener('focus', () => {
    if (useArchive.getState().archive !== null) void attempt(() => ask('archive:look'));
  });
  listen('archive:state', ({ archive }) => {
    if (archive === null) return void attempt(leaveArchive);
    if (useArchive.getState().archive?.token === archive.token) return useArchive.setState({ archive });
    useStart.setState({ making: false, refused: null });
    void attempt(() => enterArchive(archive));
  });
  const { archive } = await ask('start:read');
  if (archive === null) return;
  await enterArchive(archive);
  await loadBackups();
}
