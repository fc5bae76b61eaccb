import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import type { FileSystem } from '../../../../../electron/files/file-system.ts';
import { filledArchive, TEST_AUTHOR } from '../../../../support/filled-archive.ts';

/** What is taken for a share of a network. */
export const SHARE: FileSystem = { kind: 'network', name: 'nfs' };

/** How an archive is opened there. */
export const ON_SHARE = { ...TEST_AUTHOR, fileSystemOf: () => SHARE };

/** The title that a new archive has. */
export const BEFORE = 'Una città più pulita';

/** An archive on what is taken for a share, closed. */
export function onShare() {
  const { archive, path, objectiveId } = filledArchive();
  archive.close();
  return { path, objectiveId, open: () => openArchive(path, ON_SHARE) };
}
