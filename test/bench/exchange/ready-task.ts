import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../electron/archive/archive-document.ts';
import { createArchive } from '../../../electron/archive/create-archive.ts';
import { readDocumentSlice } from '../../../electron/archive/document-slice.ts';
import { inTransaction } from '../../../electron/archive/in-transaction.ts';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { writeArchiveDocument } from '../../../electron/archive/write-archive-document.ts';
import type { MergeRequest } from '../../../electron/exchange/merge/merge-request.ts';
import { ShownMerge } from '../../../electron/exchange/merge/shown-merge.ts';
import { takeIn } from '../../../electron/exchange/merge/take-in.ts';
import { packageBytes } from '../../../electron/exchange/package/package-bytes.ts';
import { readPackage } from '../../../electron/exchange/package/read-package.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { BENCH_STEP } from '../bench-archive.ts';
import { benchManifest } from './bench-manifest.ts';
import { checkedDocument, copyOfDocument } from './changed-documents.ts';
import type { ExchangeJob } from './exchange-job.ts';

/** A task made ready: files are there and documents in memory, as whoever asks for it has them. Answers how much came of it. */
type ReadyTask = () => number | Promise<number>;

export async function readyTask({ task, archive: path, folder }: ExchangeJob): Promise<ReadyTask> {
  const archive = openArchive(path, BENCH_STEP);
  const packagePath = join(folder, 'bench.pegasoz');
  switch (task) {
    case 'reading':
      return () => readArchiveDocument(archive.database).objectives.length;
    case 'package out':
      return async () => (await writtenPackage(archive, packagePath)).length;
    case 'package in':
      await writtenPackage(archive, packagePath);
      return () => receivedPackage(packagePath, join(folder, 'received.pegaso'));
    case 'merge unchanged': {
      const base = readArchiveDocument(archive.database);
      return () => mergedCounts(request(base, copyOfDocument(base)), copyOfDocument(base));
    }
    case 'merge 5% changed': {
      const base = readArchiveDocument(archive.database);
      const [mine, theirs] = [checkedDocument(copyOfDocument(base), 0), checkedDocument(copyOfDocument(base), 1)];
      return () => mergedCounts(request(base, theirs), mine);
    }
    case 'take in 5% changed': {
      const base = readArchiveDocument(archive.database);
      const theirs = checkedDocument(copyOfDocument(base), 1);
      return () => takeIn(archive, request(base, theirs), null).changes;
    }
    default:
      return assertNever(task);
  }
}

function request(base: ArchiveDocument, theirs: ArchiveDocument): MergeRequest {
  return {
    kind: 'return',
    title: 'Bench',
    baseLabel: 'base',
    mineLabel: 'mine',
    theirsLabel: 'theirs',
    message: '',
    notices: [],
    scope: 'everything',
    base,
    theirs,
    objectiveIds: base.objectives.map(({ id }) => id),
    label: 'Bench',
  };
}

/** All that a merge takes from its documents to what accepting it would write. */
function mergedCounts(data: MergeRequest, mine: ArchiveDocument): number {
  const merge = new ShownMerge(data, mine);
  const { counts } = merge.summary();
  merge.result();
  return counts.changed + counts.conflicts;
}

async function writtenPackage(archive: Archive, path: string): Promise<Buffer> {
  const ids = readArchiveDocument(archive.database).objectives.map(({ id }) => id);
  const content = readDocumentSlice(archive.database, ids);
  const bytes = await packageBytes(benchManifest(content), content);
  writeFileSync(path, bytes);
  return bytes;
}

async function receivedPackage(path: string, target: string): Promise<number> {
  const { content } = await readPackage(path);
  const archive = createArchive(target, BENCH_STEP);
  try {
    inTransaction(archive, 'Bench', (db) => writeArchiveDocument(db, content));
    return content.objectives.length;
  } finally {
    archive.close();
  }
}
