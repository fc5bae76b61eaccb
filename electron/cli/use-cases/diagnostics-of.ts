import process from 'node:process';
import packageJson from '../../../package.json' with { type: 'json' };
import { AppError } from '../../../shared/errors.ts';
import type { Author } from '../../archive/file/with-archive.ts';
import { type DiagnosticsOrder, diagnosticsText } from '../../diagnostics/diagnostics.ts';
import { writeDiagnostics } from '../../diagnostics/write-diagnostics.ts';
import { userDataPath } from '../../hosts/user-data-folder.ts';
import { openForWindow } from '../../session/open-for-window.ts';
import { thisComputer } from '../../session/place-notices.ts';

/**
 * The diagnostics of this computer and of an archive, if one is named: one that does not open is told by the code of its refusal.
 * @throws AppError `archive-missing`; `output-unwritable`.
 */
export function diagnosticsOf(path: string | undefined, out: string | undefined, author: Author): string {
  const common = {
    version: packageJson.version,
    host: 'command line' as const,
    display: null,
    userData: userDataPath(process.platform, process.env),
    at: author.now(),
    traces: thisComputer(),
  };
  const text = path === undefined ? diagnosticsText({ ...common, archive: null }) : ofArchive(path, author, common);
  if (out !== undefined) writeDiagnostics(out, text);
  return text;
}

function ofArchive(path: string, author: Author, common: Omit<DiagnosticsOrder, 'archive'>): string {
  const archive = openedOrCode(path, author);
  if (typeof archive === 'string') return diagnosticsText({ ...common, archive: null, refused: archive });
  try {
    return diagnosticsText({ ...common, archive });
  } finally {
    archive.close();
  }
}

function openedOrCode(path: string, { who, now }: Author) {
  try {
    return openForWindow(path, { who, now, access: 'read' });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'archive-missing') return error.code;
    throw error;
  }
}
