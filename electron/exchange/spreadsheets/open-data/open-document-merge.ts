import { basename } from 'node:path';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';

/**
 * What taking open data in compares: its rows with those of the same identity. It does not say what it was built on, so what it has
 * differently is a change of it, and an objective of it that has lost rows has lost them there.
 * @param mine the archive as it is.
 */
export function openDocumentMerge(path: string, mine: ArchiveDocument, document: ArchiveDocument): MergeRequest {
  const name = basename(path);
  return {
    kind: 'table',
    title: `Dati di «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [
      "Il file non dice su che cosa è stato costruito: ciò che ha di diverso prende il posto di ciò che c'è, guardare bene le differenze.",
    ],
    scope: 'everything',
    base: mine,
    // Tables carry no pictures.
    theirs: { ...document, municipality: mine.municipality },
    objectiveIds: document.objectives.map(({ id }) => id),
    label: `importazione di ${name}`,
  };
}
