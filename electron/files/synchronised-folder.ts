/** A service that copies a folder to other computers while programs write in it. */
export type SyncService = 'OneDrive' | 'Dropbox' | 'Google Drive' | 'iCloud Drive' | 'Nextcloud' | 'Box';

/** What is known of this computer: its variables, the folder of its user, and whether something stands at a path. */
export interface SyncTraces {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  /** The text of a file; null where there is none. */
  readonly read: (path: string) => string | null;
}

/** What services leave in the root of the folder that they keep. */
const LEFT_THERE: readonly (readonly [file: string, service: SyncService])[] = [
  ['.dropbox', 'Dropbox'],
  ['.dropbox.cache', 'Dropbox'],
  ['.nextcloudsync.log', 'Nextcloud'],
  ['.owncloudsync.log', 'Nextcloud'],
  ['.tmp.driveupload', 'Google Drive'],
  ['.tmp.drivedownload', 'Google Drive'],
];

/** How services name their folder: `OneDrive - Comune di …` is that of an organisation, `Dropbox (…)` too. */
const NAMED: readonly (readonly [name: RegExp, service: SyncService])[] = [
  [/^onedrive(?: ?-.*)?$/iu, 'OneDrive'],
  [/^dropbox(?: ?[(-].*)?$/iu, 'Dropbox'],
  [/^(?:google drive|googledrive(?:-.*)?|my drive|il mio drive|drive condivisi|shared drives)$/iu, 'Google Drive'],
  [/^(?:com~apple~clouddocs|icloud ?drive)$/iu, 'iCloud Drive'],
  [/^nextcloud\d*$/iu, 'Nextcloud'],
  [/^box(?: sync|-box)$/iu, 'Box'],
];

/** The folder of macOS in which services have theirs: `~/Library/CloudStorage/OneDrive-Comune`. */
const CLOUD_STORAGE = /\/Library\/CloudStorage\/([^/]+)/u;

/**
 * The service that synchronises the folder of a file, as far as the path, the variables of the system and what the services leave tell;
 * null where nothing does. A folder with such a name that no service keeps is taken for one: it is told, not refused.
 */
export function synchronisedBy(path: string, traces: SyncTraces): SyncService | null {
  const folders = foldersAbove(path, traces.platform);
  const isIn = (root: string | undefined) =>
    root !== undefined && root !== '' && folders.some((folder) => isSameFolder(folder, root, traces.platform));
  const { OneDrive, OneDriveConsumer, OneDriveCommercial } = traces.env;
  if ([OneDrive, OneDriveConsumer, OneDriveCommercial].some(isIn)) return 'OneDrive';
  if (dropboxFolders(traces).some(isIn)) return 'Dropbox';
  const [, inCloud] = CLOUD_STORAGE.exec(path) ?? [];
  const names = folders.map((folder) => folder.split(/[\\/]/u).at(-1) ?? '');
  const named = [...names, ...(inCloud === undefined ? [] : [inCloud.replace(/^([^-]+)-.*$/u, '$1')])]
    .flatMap((name) => NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? [])
    .at(0);
  if (named !== undefined) return named;
  return LEFT_THERE.find(([file]) => folders.some((folder) => traces.exists(`${folder}/${file}`)))?.[1] ?? null;
}

/** Every folder that a file is in, the nearest first; the root of the disk is none. */
function foldersAbove(path: string, platform: NodeJS.Platform): readonly string[] {
  const separators = path.matchAll(platform === 'win32' ? /[\\/]/gu : /\//gu);
  return Array.from(separators, ({ index }) => path.slice(0, index))
    .filter((folder) => folder !== '')
    .toReversed();
}

function isSameFolder(one: string, other: string, platform: NodeJS.Platform): boolean {
  const key = (folder: string) => {
    const plain = folder.replaceAll('\\', '/').replace(/\/+$/u, '');
    return platform === 'win32' || platform === 'darwin' ? plain.toLowerCase() : plain;
  };
  return key(one) === key(other);
}

/** Dropbox says in a file of its own where its folders are. */
function dropboxFolders({ home, env, read }: SyncTraces): readonly string[] {
  const told = [env['APPDATA'], env['LOCALAPPDATA']].flatMap((root) => (root === undefined ? [] : `${root}/Dropbox`));
  return [`${home}/.dropbox`, ...told].flatMap((folder) => {
    const text = read(`${folder}/info.json`);
    // It is another program's file: one of another shape tells nothing.
    return text === null
      ? []
      : [...text.matchAll(/"path"\s*:\s*("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")/giu)].map(([, path]) =>
          String(JSON.parse(path ?? '""')),
        );
  });
}
