import { basename } from 'node:path';
import type { SheetChoice } from '../../../shared/ipc/channels/tables.ts';
import { unpackedContent } from '../../archive/hand-outs/package-contents.ts';
import { DocumentRefused } from '../../official/import/import-refusals.ts';
import { callForeign } from '../../threads/foreign-call.ts';
import type { CallWatch } from '../../threads/worker-call.ts';
import { packageRefused } from '../package/package-refused.ts';
import type { Package, PackedPackage } from '../package/read-package.ts';
import type { ChosenTableFile } from '../spreadsheets/read-chosen-table.ts';
import { tableRefused } from '../spreadsheets/table-refused.ts';
import { apartContract } from './apart-contract.ts';

const worker = () => new URL('./apart-worker.ts', import.meta.url);

/**
 * Reads a package in a thread that is ended when the file takes more time or memory than it may.
 * @throws AppError what `readPackage` throws; `package-refused` for a file over a limit; `cancelled`.
 */
export function readPackedApart(path: string, watch: CallWatch = {}): Promise<PackedPackage> {
  const refused = (reason: string, cause?: unknown) => packageRefused(path, reason, cause);
  return callForeign(worker(), apartContract, 'package', { path }, { path, refused }, watch);
}

/** The same, its content unpacked. @throws as `readPackedApart`. */
export async function readPackageApart(path: string, watch: CallWatch = {}): Promise<Package> {
  const { manifest, content } = await readPackedApart(path, watch);
  return { manifest, content: unpackedContent(content.bytes) };
}

/**
 * Reads a table, a workbook or open data in such a thread. @param reading how a person says it is read; as it seems to be when null.
 * @throws AppError what `readChosenTable` throws; `table-refused` for a file over a limit; `cancelled`.
 */
export async function readTableApart(
  path: string,
  reading: SheetChoice | null,
  watch: CallWatch = {},
): Promise<ChosenTableFile> {
  const refused = (reason: string, cause?: unknown) => tableRefused(path, reason, cause);
  const answer = await callForeign(worker(), apartContract, 'table', { path, reading }, { path, refused }, watch);
  if (answer.kind === 'refused') throw new DocumentRefused(basename(path), answer.problems);
  return answer.chosen;
}
