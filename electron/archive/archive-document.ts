import {
  ARCHIVE_DOCUMENT_FORMAT,
  ARCHIVE_DOCUMENT_VERSION,
  type ArchiveDocument,
} from '../../shared/schemas/archive-document.ts';
import type { ReadableDatabase } from './archive.ts';
import { CENTRES } from './centres.ts';
import { COUNCILLORS } from './councillors.ts';
import { INDICATOR_RESULTS } from './indicator-results.ts';
import { INDICATORS } from './indicators.ts';
import { LEVELS } from './levels.ts';
import { LIST_ITEMS } from './list-items.ts';
import { readMunicipality } from './municipality.ts';
import { OBJECTIVES } from './objectives.ts';
import { PARTICIPANTS } from './participants.ts';
import { PEOPLE } from './people.ts';
import { PHASES } from './phases.ts';
import { PLANS } from './plans.ts';
import { readSettings } from './settings.ts';
import { allRows } from './table.ts';

/**
 * The whole archive as a document to export. Rows are in an order that only their content decides, so that the same archive gives the same
 * text. Read it inside one transaction of reading when another program may write meanwhile.
 */
export function readArchiveDocument(db: ReadableDatabase): ArchiveDocument {
  return {
    format: ARCHIVE_DOCUMENT_FORMAT,
    version: ARCHIVE_DOCUMENT_VERSION,
    municipality: readMunicipality(db),
    settings: readSettings(db),
    plans: allRows(db, PLANS, 'code, id'),
    levels: allRows(db, LEVELS, 'position, id'),
    centres: allRows(db, CENTRES, 'position, code, id'),
    people: allRows(db, PEOPLE, 'name, id'),
    councillors: allRows(db, COUNCILLORS, 'name, id'),
    listItems: allRows(db, LIST_ITEMS, 'kind, position, id'),
    objectives: allRows(db, OBJECTIVES, 'code, id'),
    phases: allRows(db, PHASES, 'objectiveId, position, id'),
    indicators: allRows(db, INDICATORS, 'objectiveId, position, id'),
    indicatorResults: allRows(db, INDICATOR_RESULTS, 'indicatorId, year, id'),
    participants: allRows(db, PARTICIPANTS, 'objectiveId, position, id'),
  };
}
