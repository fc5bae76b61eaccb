import { basename } from 'node:path';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';

/**
 * What taking open data in compares: its rows with those of the same identity. It does not say what it was built on, so what it has
 * differently is a change of it, and an objective of it that has lost some of its rows has lost them there.
 * @param mine the archive as it is.
 */
export function openDataRequest(path: string, mine: ArchiveDocument, document: ArchiveDocument): MergeRequest {
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
    base: withoutRowsOf(mine, objectivesWithoutRows(document)),
    // Tables carry no pictures.
    theirs: { ...document, municipality: mine.municipality },
    objectiveIds: document.objectives.map(({ id }) => id),
    label: `importazione di ${name}`,
  };
}

function objectivesWithoutRows({ objectives, phases, indicators, participants }: ArchiveDocument): ReadonlySet<Id> {
  const owners = new Set([...phases, ...indicators, ...participants].map(({ objectiveId }) => objectiveId));
  return new Set(objectives.map(({ id }) => id).filter((id) => !owners.has(id)));
}

/**
 * An archive that received objectives has their ancestors without rows, and so has what it exports: an objective without any says
 * nothing of those that are here. Rows that the base has not either are rows of mine alone, which stay.
 */
function withoutRowsOf(document: ArchiveDocument, objectives: ReadonlySet<Id>): ArchiveDocument {
  const others = <Row extends { readonly objectiveId: Id }>(rows: readonly Row[]) =>
    rows.filter(({ objectiveId }) => !objectives.has(objectiveId));
  const indicators = others(document.indicators);
  const kept = new Set(indicators.map(({ id }) => id));
  return {
    ...document,
    phases: others(document.phases),
    indicators,
    indicatorResults: document.indicatorResults.filter(({ indicatorId }) => kept.has(indicatorId)),
    participants: others(document.participants),
  };
}
