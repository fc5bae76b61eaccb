import { ask } from '../../api.ts';
import { saveEverything } from '../../components/saving/open-desks.ts';
import { useArchive } from '../../stores/archive-store.ts';
import { useInterface } from '../../stores/interface-store.ts';
import { hourOf } from '../moments.ts';
import { notify } from '../notify.ts';
import { runCommand } from './run-command.ts';

/** Something the application can be told to do, as the menu and the finder show it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Its stroke of keys, as it is called. */
  readonly keys?: string;
  /** Whether it writes the archive. */
  readonly writes?: boolean;
  readonly run: () => unknown;
}

/** Everything the application can be told to do with an open archive, in groups as the menu shows them. */
export const COMMANDS: readonly (readonly Command[])[] = [
  [
    {
      id: 'new-objective',
      label: 'Nuovo obiettivo…',
      writes: true,
      run: () => useInterface.setState({ dialog: 'newObjective' }),
    },
    { id: 'print', label: 'Stampa schede…', keys: 'Ctrl+P', run: () => runCommand('print') },
    { id: 'import', label: 'Importa schede…', writes: true, run: () => useInterface.setState({ dialog: 'import' }) },
    { id: 'backup', label: 'Copia di sicurezza adesso', writes: true, run: backup },
  ],
  [
    { id: 'hand-out', label: 'Consegna obiettivi…', writes: true, run: () => runCommand('handOut') },
    { id: 'open-package', label: 'Apri pacchetto…', run: () => runCommand('openPackage') },
    { id: 'hand-outs', label: 'Consegne e rientri', run: () => runCommand('handOuts') },
    { id: 'return', label: 'Restituisci…', writes: true, run: () => runCommand('return') },
    {
      id: 'import-table',
      label: 'Importa da foglio di calcolo…',
      writes: true,
      run: () => runCommand('importTable'),
    },
    { id: 'export-table', label: 'Esporta dati…', run: () => runCommand('exportTable') },
    { id: 'compare', label: 'Confronta…', run: () => runCommand('compare') },
  ],
  [
    { id: 'findings', label: 'Da guardare', run: () => useInterface.setState({ screen: 'findings' }) },
    { id: 'registers', label: 'Elenchi e anagrafiche', run: () => useInterface.setState({ screen: 'registers' }) },
    { id: 'settings', label: 'Impostazioni', run: () => useInterface.setState({ screen: 'settings' }) },
  ],
  [
    { id: 'undo', label: 'Annulla', keys: 'Ctrl+Z', writes: true, run: () => runCommand('undo') },
    { id: 'redo', label: 'Ripeti', keys: 'Ctrl+Y', writes: true, run: () => runCommand('redo') },
    { id: 'find', label: "Trova nell'obiettivo…", keys: 'Ctrl+F', run: () => runCommand('find') },
  ],
  [
    { id: 'tree', label: "Mostra o nascondi l'albero", keys: 'Ctrl+1', run: () => runCommand('toggleTree') },
    { id: 'preview', label: "Mostra o nascondi l'anteprima", keys: 'Ctrl+3', run: () => runCommand('togglePreview') },
    { id: 'zoom-in', label: 'Ingrandisci i caratteri', keys: 'Ctrl++', run: () => runCommand('zoomIn') },
    { id: 'zoom-out', label: 'Rimpicciolisci i caratteri', keys: 'Ctrl+-', run: () => runCommand('zoomOut') },
    { id: 'theme', label: 'Tema chiaro o scuro', run: () => runCommand('theme') },
  ],
  [
    { id: 'guide', label: 'Guida', keys: 'F1', run: () => runCommand('guide') },
    { id: 'shortcuts', label: 'Scorciatoie da tastiera', keys: '?', run: () => runCommand('shortcuts') },
  ],
  [
    { id: 'open', label: 'Apri un altro archivio…', keys: 'Ctrl+O', run: () => runCommand('open') },
    { id: 'new', label: 'Nuovo archivio…', run: () => runCommand('new') },
    { id: 'close', label: 'Chiudi archivio', run: () => runCommand('close') },
  ],
];

async function backup(): Promise<void> {
  await saveEverything();
  const { fileName, at } = await ask('archive:backup');
  useArchive.setState(({ archive }) => (archive === null ? {} : { archive: { ...archive, lastBackup: at } }));
  notify(`Copia di sicurezza fatta alle ${hourOf(at)}: «${fileName}».`);
}
