import { readDocumentSlice } from '../../../electron/archive/document/document-slice.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { PACKAGE_FORMAT, PACKAGE_VERSION, type PackageManifest } from '../../../shared/schemas/package-manifest.ts';
import { isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import { filledArchive } from '../filled-archive.ts';

/** What a hand-out of a small archive's one objective is written from. */
export function handedPackage(): { manifest: Omit<PackageManifest, 'parts'>; content: ArchiveDocument } {
  const { archive, objectiveId } = filledArchive();
  const content = readDocumentSlice(archive.database, [objectiveId]);
  archive.close();
  const { municipality } = content;
  if (municipality === null) throw new Error('no municipality');
  const at = isoInstant.parse('2026-03-01T09:00:00.000Z');
  return {
    content,
    manifest: {
      format: PACKAGE_FORMAT,
      version: PACKAGE_VERSION,
      id: newId(),
      purpose: 'handOut',
      writtenAt: at,
      writtenBy: 'Prova',
      municipality: { id: municipality.id, name: municipality.name },
      plans: content.plans.map(({ id, code, name }) => ({ id, code, name })),
      handOut: {
        id: newId(),
        at,
        sender: 'Prova',
        receiver: 'Settore Ambiente',
        format: 'package',
        scope: 'results',
        deadline: isoDate.parse('2026-06-30'),
        message: 'Per favore entro giugno.\nGrazie.',
        selection: 'Tutti gli obiettivi',
        reviewId: null,
        objectiveIds: [objectiveId],
      },
      objectiveIds: [objectiveId],
      lineage: [],
    },
  };
}
