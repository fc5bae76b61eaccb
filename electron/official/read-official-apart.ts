import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { callForeign } from '../threads/foreign-call.ts';
import type { CallWatch } from '../threads/worker-call.ts';
import { officialContract } from './official-contract.ts';
import type { OfficialDocument } from './official-document.ts';

/**
 * Reads an official document, text or PDF, in a thread that is ended when the file takes more time or memory than it may.
 * @throws AppError what `readOfficialFile` throws; `document-unreadable` for a file that is not there, or went over a limit; `cancelled`.
 */
export function readOfficialApart(path: string, watch: CallWatch = {}): Promise<OfficialDocument> {
  const refused = (reason: string, cause?: unknown) =>
    new AppError('document-unreadable', `«${basename(path)}» non si può leggere: ${reason}.`, { cause });
  const worker = new URL('./official-worker.ts', import.meta.url);
  return callForeign(worker, officialContract, 'read', { path }, { path, refused }, watch);
}
