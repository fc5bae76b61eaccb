import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readCover } from '../../../../electron/archive/objectives/read-cover.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { selectedObjectives } from '../../../../electron/archive/objectives/selected-objectives.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { BLANK_PHASE } from '../../../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, rowWhere } from '../../../../electron/archive/tables/table.ts';
import {
  CENTRES,
  COUNCILLORS,
  INDICATOR_RESULTS,
  INDICATORS,
  LIST_ITEMS,
  OBJECTIVES,
  PARTICIPANTS,
  PEOPLE,
  PHASES,
  PLANS,
} from '../../../../electron/archive/tables/tables.ts';
import { objectiveDetail } from '../../../../shared/schemas/objective-detail.ts';
import { hundredths, isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { scheda } from '../../../../shared/schemas/scheda.ts';
import { someObjective, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function municipalArchive() {
  const archive = createArchive(join(temporaryFolder(), 'prova.pegaso'), {
    ...TEST_AUTHOR,
    municipality: "Citta' di Prova",
  });
  const [planId, mission, programme, peg, yearless] = [newId(), newId(), newId(), newId(), newId()];
  const [area, office, person, councillorId, indicatorId] = [newId(), newId(), newId(), newId(), newId()];
  inTransaction(archive, 'dati', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2020_2022', name: 'DUP 2020 2022', firstYear: 2020, lastYear: 2022 });
    insertRow(db, CENTRES, {
      id: area,
      code: 'A01',
      longName: 'AREA UNO',
      shortName: 'A1',
      parentId: null,
      position: 0,
    });
    insertRow(db, CENTRES, {
      id: office,
      code: null,
      longName: '',
      shortName: 'UFF-TRIBUTI',
      parentId: area,
      position: 0,
    });
    insertRow(db, PEOPLE, { id: person, name: 'rossi anna' });
    insertRow(db, COUNCILLORS, { id: councillorId, name: 'Sindaco' });
    const above = { year: null, level: 'MISSIONE', code: 'DUP_10_0101', title: 'Semplificazione' } as const;
    insertRow(db, OBJECTIVES, someObjective(planId, { ...above, id: mission }));
    insertRow(
      db,
      OBJECTIVES,
      someObjective(planId, {
        ...above,
        id: programme,
        level: 'PROGRAMMA',
        code: 'DUP_10_0101_1103',
        parentId: mission,
      }),
    );
    const leaf = { parentId: programme, shortDescription: 'Città  più Verde', centreId: office };
    insertRow(
      db,
      OBJECTIVES,
      someObjective(planId, {
        ...leaf,
        id: peg,
        code: '2021_A01_01',
        year: 2021,
        centreId: area,
        responsibleId: person,
        councillorId,
        statusId: rowWhere(db, LIST_ITEMS, { kind: 'status', label: 'In Corso' })?.id ?? null,
      }),
    );
    insertRow(db, OBJECTIVES, someObjective(planId, { ...leaf, id: yearless, code: '2020_A01_09', year: null }));
    const dates = { plannedStart: isoDate.parse('2021-01-01'), plannedEnd: null, actualStart: null, actualEnd: null };
    const phase = {
      ...BLANK_PHASE,
      objectiveId: peg,
      ...dates,
      weight: percentage.parse(5_000),
      responsibleId: person,
    };
    insertRow(db, PHASES, { ...phase, id: newId(), position: 1, description: 'seconda', centreId: area });
    insertRow(db, PHASES, { ...phase, id: newId(), position: 0, description: 'prima', centreId: office });
    insertRow(db, INDICATORS, {
      id: indicatorId,
      objectiveId: peg,
      position: 0,
      description: 'indice',
      typeId: rowWhere(db, LIST_ITEMS, { kind: 'indicatorType', label: 'QUALITA' })?.id ?? null,
      direction: 'higher',
      weight: hundredths.parse(100),
      target: hundredths.parse(155_600),
      result: null,
      note: '',
      unit: '',
      continuesId: null,
    });
    for (const year of [2018, 2019, 2020]) {
      insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year, value: hundredths.parse(year) });
    }
    insertRow(db, PARTICIPANTS, {
      id: newId(),
      objectiveId: peg,
      position: 0,
      personId: person,
      relationId: rowWhere(db, LIST_ITEMS, { kind: 'relation', label: 'Collaboratore' })?.id ?? null,
      commitment: null,
      fromDate: null,
      toDate: null,
    });
  });
  return { archive, peg, yearless, programme, mission };
}

test('a scheda says what the sheet prints, names in the place of rows', () => {
  const { archive, peg, yearless, programme } = municipalArchive();
  const read = readScheda(archive.database, peg);
  expect(scheda.parse(read)).toEqual(read);
  expect(read).toMatchObject({
    municipality: "Citta' di Prova",
    levelLabel: 'OBIETTIVO DI PEG',
    year: 2021,
    councillor: 'Sindaco',
    centre: 'AREA UNO',
    responsible: 'rossi anna',
    status: 'In Corso',
    ancestors: [{ code: 'DUP_10_0101' }, { levelLabel: 'OBIETTIVO DI PROGRAMMA', code: 'DUP_10_0101_1103' }],
    participants: [{ name: 'rossi anna', relation: 'Collaboratore', commitment: null }],
    phases: [
      { description: 'prima', centre: 'UFF-TRIBUTI', plannedStart: '2021-01-01', plannedEnd: null, progress: null },
      { description: 'seconda', centre: 'A1' },
    ],
    indicators: [{ type: 'QUALITA', target: 155_600, result: null, previousResults: [2020, 2019] }],
  });
  expect(readScheda(archive.database, yearless)).toMatchObject({ year: 2020, centre: 'UFF-TRIBUTI', councillor: '' });
  expect(readScheda(archive.database, programme)).toMatchObject({ year: null, centre: '', phases: [] });
  expect(() => readScheda(archive.database, newId())).toThrow(expect.objectContaining({ code: 'not-found' }));
  const detail = readObjectiveDetail(archive.database, peg);
  expect(objectiveDetail.parse(detail)).toEqual(detail);
  expect(detail).toMatchObject({
    centre: { code: 'A01' },
    indicators: [{ results: [{ year: 2018 }, { year: 2019 }, { year: 2020 }] }],
  });
  archive.close();
});

test('a selection finds by plan, level, meaning of the text and centre with those under it', () => {
  const { archive, peg, yearless, programme, mission } = municipalArchive();
  const select = (selection: Parameters<typeof selectedObjectives>[1]) =>
    selectedObjectives(archive.database, selection);
  expect(select({})).toEqual([yearless, peg, mission, programme]);
  expect(select({ plan: 'DUP_2020_2022', level: 'PEG' })).toEqual([yearless, peg]);
  expect(select({ text: 'CITTA PIU' })).toEqual([yearless, peg]);
  expect(select({ text: 'blu' })).toEqual([]);
  expect(select({ centre: 'A01' })).toEqual([yearless, peg]);
  expect(() => select({ plan: 'PEG_1999' })).toThrow(/«PEG_1999» non c'è nell'archivio: c'è DUP_2020_2022/u);
  expect(() => select({ centre: 'Z99' })).toThrow(expect.objectContaining({ code: 'not-found' }));
  archive.close();
});

test('a cover names what was selected', () => {
  const { archive } = municipalArchive();
  const date = isoDate.parse('2021-02-01');
  const all = { plan: 'DUP_2020_2022', level: 'PEG', text: 'Città', centre: 'A01' } as const;
  expect(readCover(archive.database, all, date)).toEqual({
    date,
    parameters: {
      plan: { code: 'DUP_2020_2022', name: 'DUP 2020 2022' },
      levelLabel: 'OBIETTIVO DI PEG',
      shortDescription: 'Città',
      centre: { code: 'A01', name: 'AREA UNO' },
    },
  });
  expect(readCover(archive.database, {}, date)).toEqual({ date, parameters: {} });
  expect(() => readCover(archive.database, { plan: 'X' }, date)).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  archive.close();
});
