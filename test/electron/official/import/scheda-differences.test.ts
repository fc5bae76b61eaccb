import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, INDICATOR_RESULTS, INDICATORS, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { ImportConflict } from '../../../../electron/official/import/import-refusals.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import type { OfficialDocument } from '../../../../electron/official/official-document.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import type { Scheda, SchedaIndicator } from '../../../../shared/schemas/scheda.ts';
import { CODES, count, document, emptyArchive, failure, only } from './vallechiara-import.ts';

let archive: Archive;

beforeEach(() => {
  archive = emptyArchive();
});

const withChanges = (changes: (scheda: Scheda) => Scheda): OfficialDocument => ({
  ...document,
  schede: document.schede.map((scheda) => (scheda.code === '2024_B02_01' ? changes(scheda) : scheda)),
});

/** An indicator whose result has become that of the year before. */
const movedBack = (row: SchedaIndicator): SchedaIndicator => ({ ...row, previousResults: [row.result, null] });

describe('importSchede', () => {
  test('refuses what differs, field by field, and leaves everything as it was', () => {
    importSchede(archive, document);
    const before = [count(archive, 'steps'), count(archive, 'changes')];
    const changed = withChanges((scheda) => ({
      ...scheda,
      title: 'Altro titolo',
      phases: scheda.phases.slice(1).map((phase, at) => (at === 0 ? { ...phase, weight: null } : phase)),
    }));
    const error = failure(() => importSchede(archive, changed));
    expect(error).toBeInstanceOf(ImportConflict);
    expect(error).toMatchObject({
      code: 'conflict',
      differences: [
        {
          code: '2024_B02_01',
          field: 'Descrizione',
          inArchive: expect.stringContaining('Portare'),
          inFile: 'Altro titolo',
        },
        { code: '2024_B02_01', field: 'Peso della fase 1', inArchive: '25,00', inFile: '' },
        { code: '2024_B02_01', field: 'fase 1', inArchive: expect.stringContaining('Bonifica'), inFile: '' },
      ],
    });
    expect([count(archive, 'steps'), count(archive, 'changes')]).toEqual(before);
  });

  test('keeps what differs when told to, and takes the rest', () => {
    const [first] = document.schede;
    importSchede(archive, { ...document, schede: first === undefined ? [] : [first] });
    const changed = withChanges((scheda) => ({ ...scheda, title: 'Altro titolo' }));
    expect(importSchede(archive, changed, { onConflict: 'keep' })).toMatchObject({
      kept: ['2024_B02_01'],
      created: ['2024_C10_02'],
    });
    expect(only(archive, '2024_B02_01').title).toBe(first?.title);
  });

  test('replaces what differs when told to: rows that match stay themselves, what the sheet does not print stays', () => {
    importSchede(archive, document);
    const before = readObjectiveDetail(archive.database, only(archive, '2024_B02_01').id);
    const [indicator] = before.indicators;
    if (indicator === undefined) throw new Error('No indicator');
    inTransaction(archive, 'Prova', (db) => {
      updateRow(db, INDICATORS, indicator.id, { direction: 'lower', weight: hundredths.parse(300) });
      insertRow(db, INDICATOR_RESULTS, {
        id: newId(),
        indicatorId: indicator.id,
        year: 2020,
        value: hundredths.parse(700),
      });
    });
    const changed = withChanges((scheda) => ({
      ...scheda,
      status: 'Concluso',
      phases: scheda.phases.toReversed(),
      indicators: scheda.indicators.map(movedBack),
    }));
    expect(importSchede(archive, changed, { onConflict: 'replace' })).toMatchObject({ replaced: ['2024_B02_01'] });
    expect(readScheda(archive.database, before.id)).toEqual(changed.schede[0]);
    const after = readObjectiveDetail(archive.database, before.id);
    expect(after.phases.map(({ id }) => id)).toEqual(before.phases.map(({ id }) => id).toReversed());
    expect(after.indicators[0]).toMatchObject({ id: indicator.id, direction: 'lower', weight: 300 });
    expect(after.indicators[0]?.results.map(({ year, value }) => [year, value])).toEqual([
      [2020, 700],
      [2023, 587050],
    ]);
    expect(importSchede(archive, changed)).toMatchObject({ unchanged: CODES });
  });

  test('calls a centre otherwise only when told to', () => {
    inTransaction(archive, 'Prova', (db) =>
      insertRow(db, PLANS, {
        id: newId(),
        code: 'PEG_2023_2025',
        name: 'PEG 2023 2025',
        firstYear: 2023,
        lastYear: 2025,
      }),
    );
    importSchede(archive, { ...document, schede: document.schede.slice(0, 1) });
    const renamed = document.schede
      .slice(0, 1)
      .map((scheda) => ({ ...scheda, code: '2024_B02_09', centre: 'SETTORE ENTRATE' }));
    const next = { ...document, schede: renamed };
    expect(failure(() => importSchede(archive, next))).toMatchObject({
      differences: [{ code: '2024_B02_09', field: 'Centro di Responsabilità', inFile: 'SETTORE ENTRATE' }],
    });
    importSchede(archive, next, { onConflict: 'replace' });
    expect(allRows(archive.database, CENTRES).find(({ code }) => code === 'B02')?.longName).toBe('SETTORE ENTRATE');
  });
});
