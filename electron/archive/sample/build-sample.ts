import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { LIST_KINDS } from '../../../shared/schemas/list-item.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { createArchive } from '../file/create-archive.ts';
import { inTransaction } from '../steps/in-transaction.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow, rowWhere, updateRow } from '../tables/table.ts';
import { CENTRES, COUNCILLORS, LEVELS, LIST_ITEMS, PLANS } from '../tables/tables.ts';
import { insertSampleAncestors } from './insert-sample-ancestors.ts';
import { insertSampleObjective } from './insert-sample-objective.ts';
import { NamedRows } from './named-rows.ts';
import { readSample, type Sample } from './read-sample.ts';
import type { SampleCentre } from './sample-municipality.ts';

export interface BuildSampleOptions {
  readonly who: string;
  readonly now: () => Date;
  /** Source to build from; the shipped one when absent. */
  readonly sample?: Sample;
}

/**
 * Creates the archive of the sample Comune at a path where nothing is yet. The same source gives the same content; only
 * identities and times differ.
 * @throws AppError as `readSample` and `createArchive` do; nothing is left at the path when the source is wrong.
 */
export function buildSample(path: string, { who, now, sample = readSample() }: BuildSampleOptions): void {
  const archive = createArchive(path, { who, now, municipality: sample.municipality });
  try {
    inTransaction(archive, 'Archivio di esempio', (db) => insertSample(db, sample), { role: 'foundation' });
  } finally {
    archive.close();
  }
}

function insertSample(db: WritableDatabase, sample: Sample): void {
  const rows = new NamedRows(db);
  insertLevels(db, sample);
  insertLists(db, sample, rows);
  for (const name of sample.councillors) {
    const id = newId();
    insertRow(db, COUNCILLORS, { id, name });
    rows.add('councillor', name, id);
  }
  insertCentres(db, sample.centres, null, rows);
  const planId = newId();
  insertRow(db, PLANS, { id: planId, ...sample.plan });
  insertSampleAncestors(db, sample.chain, planId, rows);
  for (const objective of sample.objectives) insertSampleObjective(db, objective, planId, rows);
}

function insertLevels(db: WritableDatabase, { levels }: Sample): void {
  for (const [position, code] of LEVEL_CODES.entries()) {
    const known = rowWhere(db, LEVELS, { code });
    if (known === null) insertRow(db, LEVELS, { id: newId(), code, label: levels[code], position });
    else if (known.label !== levels[code]) updateRow(db, LEVELS, known.id, { label: levels[code] });
  }
}

function insertLists(db: WritableDatabase, { lists }: Sample, rows: NamedRows): void {
  for (const kind of LIST_KINDS) {
    for (const [position, label] of lists[kind].entries()) {
      const known = rowWhere(db, LIST_ITEMS, { kind, label });
      const id = known?.id ?? newId();
      if (known === null) insertRow(db, LIST_ITEMS, { id, kind, label, position });
      rows.add(kind, label, id);
    }
  }
}

function insertCentres(
  db: WritableDatabase,
  centres: readonly SampleCentre[],
  parentId: Id | null,
  rows: NamedRows,
): void {
  for (const [position, { code = null, longName = '', shortName, children = [] }] of centres.entries()) {
    const id = newId();
    insertRow(db, CENTRES, { id, code, longName, shortName, parentId, position });
    rows.add('centre', code ?? shortName, id);
    insertCentres(db, children, id, rows);
  }
}
