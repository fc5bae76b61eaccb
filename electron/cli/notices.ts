import { basename } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { UpdateBackup } from '../archive/file/backups/backup-archive.ts';
import type { Author } from '../archive/file/with-archive.ts';
import { createBackupFolder } from '../session/backups/backup-folder.ts';
import { createPlaceNotices } from '../session/place-notices.ts';
import { createVersionNews } from '../session/version-news.ts';

/** What a command must tell beside its result: of the archives that it opened, and of its copies. Each sentence once. */
export interface Notices {
  readonly tell: (sentence: string) => void;
  readonly told: () => readonly string[];
}

export function createNotices(): Notices {
  const sentences = new Set<string>();
  return { tell: (sentence) => void sentences.add(sentence), told: () => [...sentences] };
}

/**
 * What the window knows of this computer and a command too: the folder that was chosen for copies, and what was told of where archives are.
 * @param userData the user's own folder, which need not exist.
 */
export function knownHere(userData: string, { tell }: Notices): Required<Pick<Author, 'backup' | 'opened'>> {
  const places = createPlaceNotices(userData);
  const news = createVersionNews(userData, packageJson.version);
  const backup: UpdateBackup = {
    chosen: () => createBackupFolder(userData).chosen(),
    made: ({ trouble }) => {
      if (trouble !== null) tell(trouble);
    },
  };
  return {
    backup,
    opened: (archive) => {
      if (archive.notice !== null) tell(archive.notice);
      for (const sentence of places.of(archive)) tell(sentence);
      const newer = news.of({ fileName: basename(archive.path), version: archive.lastVersion, user: null });
      if (newer !== null) tell(newer);
    },
  };
}
