import type { TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { FieldValue } from './read-field.ts';

/** What a new row has where nothing is said, but for identity, place and what it cannot be without. */
export const BLANK_ROWS: Readonly<Record<TableTarget, Readonly<Record<string, FieldValue>>>> = {
  objectives: {
    level: 'PEG',
    parentId: null,
    year: null,
    shortDescription: '',
    title: '',
    councillorId: null,
    centreId: null,
    responsibleId: null,
    implementation: '',
    progressReport: '',
    statusId: null,
  },
  phases: {
    plannedStart: null,
    plannedEnd: null,
    actualStart: null,
    actualEnd: null,
    weight: null,
    progress: null,
    responsibleId: null,
    centreId: null,
    note: '',
  },
  indicators: { typeId: null, direction: 'higher', weight: 100, target: null, result: null, note: '' },
};
