import { assertNever } from '../../../shared/assert-never.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { readArchiveFile } from '../../archive/file/read-archive-file.ts';
import { snapshotDocument } from '../../archive/reviews/snapshots.ts';
import { readArchiveDocumentAt } from '../../archive/steps/archive-at.ts';
import type { ComparedSide } from './compared-documents.ts';
import type { ComparisonSource } from './comparison-source.ts';

/** Reads a version to compare; its file stays as it is. @throws AppError for a file that cannot be read, or a moment before its birth. */
export async function readComparedSide(source: ComparisonSource): Promise<ComparedSide> {
  const { label, path } = source;
  switch (source.kind) {
    case 'archive':
      return { label, document: readArchiveFile(path, readArchiveDocument), objectiveIds: null };
    case 'past': {
      const { at } = source;
      return { label, document: readArchiveFile(path, (db) => readArchiveDocumentAt(db, at)), objectiveIds: null };
    }
    case 'snapshot': {
      const document = readArchiveFile(path, (db) => snapshotDocument(db, source.snapshotId));
      const handed = document.objectives.filter(({ level }) => level === 'PEG');
      return { label, document, objectiveIds: handed.map(({ id }) => id) };
    }
    case 'package': {
      const { readPackageApart } = await import('../apart/read-apart.ts');
      const { content, manifest } = await readPackageApart(path);
      return { label, document: content, objectiveIds: manifest.objectiveIds };
    }
    default:
      return assertNever(source);
  }
}
