import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { readObjectiveDetail } from '../../../../electron/archive/objectives/objective-detail.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, rowsWhere, rowWhere, updateRow } from '../../../../electron/archive/tables/table.ts';
import {
  CENTRES,
  INDICATOR_RESULTS,
  INDICATORS,
  LEVELS,
  OBJECTIVES,
  PLANS,
} from '../../../../electron/archive/tables/tables.ts';
import { DocumentRefused, ImportConflict } from '../../../../electron/official/import/import-refusals.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import type { OfficialDocument } from '../../../../electron/official/official-document.ts';
import { hundredths } from '../../../../shared/schemas/primitives.ts';
import type { Scheda, SchedaIndicator } from '../../../../shared/schemas/scheda.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { utf8, VALLECHIARA } from '../vallechiara.ts';

const document = schedeOfText(utf8(VALLECHIARA), 'schede.txt');
const CODES = ['DUP_03', '2024_C10_02', 'DUP_03_0104', 'DUP_03_0104_0007', '2024_B02_01'];

let folder = '';
let archive: Archive;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pegaso-import-'));
  archive = createArchive(join(folder, 'a.pegaso'), { who: 'prova', now: () => new Date('2025-01-20T10:00:00Z') });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

const withChanges = (changes: (scheda: Scheda) => Scheda): OfficialDocument => ({
  ...document,
  schede: document.schede.map((scheda) => (scheda.code === '2024_B02_01' ? changes(scheda) : scheda)),
});
const count = (table: 'steps' | 'changes'): unknown =>
  archive.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
const only = (code: string) => {
  const plan = rowWhere(archive.database, PLANS, { code: 'PEG_2023_2025' }) ?? allRows(archive.database, PLANS)[0];
  const [objective] = plan === undefined ? [] : rowsWhere(archive.database, OBJECTIVES, { planId: plan.id, code });
  if (objective === undefined) throw new Error(`No objective ${code}`);
  return objective;
};
/** An indicator whose result has become that of the year before. */
const movedBack = (row: SchedaIndicator): SchedaIndicator => ({ ...row, previousResults: [row.result, null] });
const failure = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('importSchede', () => {
  test('takes in a document that the archive then prints the same', () => {
    const report = importSchede(archive, document);
    expect(report).toMatchObject({
      plan: { code: 'PEG_2023_2025', name: 'PEG 2023 2025' },
      created: CODES,
      differences: [],
    });
    expect(rowWhere(archive.database, PLANS, { code: 'PEG_2023_2025' })).toMatchObject({
      firstYear: 2023,
      lastYear: 2025,
    });
    expect(document.schede.map(({ code }) => readScheda(archive.database, only(code).id))).toEqual(document.schede);
    expect(only('2024_B02_01')).toMatchObject({ level: 'PEG', year: 2024, shortDescription: 'Transizione digitale' });
    expect(only('DUP_03')).toMatchObject({ level: 'MANDATO', year: null, parentId: null, shortDescription: '' });
    expect(
      allRows(archive.database, CENTRES)
        .filter(({ code }) => code !== null)
        .map(({ code, longName }) => [code, longName]),
    ).toEqual([
      ['C10', 'UFFICIO STAFF DEL SINDACO'],
      ['B02', expect.stringContaining('SETTORE SERVIZI FINANZIARI')],
    ]);
  });

  test('changes nothing the second time', () => {
    importSchede(archive, document);
    const before = [count('steps'), count('changes')];
    expect(importSchede(archive, document)).toMatchObject({ created: [], unchanged: CODES });
    expect([count('steps'), count('changes')]).toEqual(before);
  });

  test('refuses what differs, field by field, and leaves everything as it was', () => {
    importSchede(archive, document);
    const before = [count('steps'), count('changes')];
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
    expect([count('steps'), count('changes')]).toEqual(before);
  });

  test('keeps what differs when told to, and takes the rest', () => {
    const [first] = document.schede;
    importSchede(archive, { ...document, schede: first === undefined ? [] : [first] });
    const changed = withChanges((scheda) => ({ ...scheda, title: 'Altro titolo' }));
    expect(importSchede(archive, changed, { onConflict: 'keep' })).toMatchObject({
      kept: ['2024_B02_01'],
      created: ['2024_C10_02'],
    });
    expect(only('2024_B02_01').title).toBe(first?.title);
  });

  test('replaces what differs when told to: rows that match stay themselves, what the sheet does not print stays', () => {
    importSchede(archive, document);
    const before = readObjectiveDetail(archive.database, only('2024_B02_01').id);
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

  test('finds the plan of a document whose cover names none', () => {
    const bare = { ...document, cover: null };
    expect(importSchede(archive, bare)).toMatchObject({ plan: { code: 'PEG_2024', name: 'PEG 2024' } });
    expect(importSchede(archive, bare).problems.map(({ code }) => code)).not.toContain('plan-made');
    expect(importSchede(archive, bare, { plan: 'DUP_2024_2026' })).toMatchObject({
      plan: { code: 'DUP_2024_2026' },
      created: CODES,
    });
    expect(failure(() => importSchede(archive, document, { plan: 'DUP_2024_2026' }))).toMatchObject({ code: 'usage' });
  });

  test('leaves the short description alone when the cover sets none', () => {
    importSchede(archive, document);
    const bare = {
      ...document,
      cover: document.cover && { ...document.cover, parameters: { plan: { code: 'PEG_2023_2025', name: '' } } },
    };
    expect(importSchede(archive, bare)).toMatchObject({ unchanged: CODES });
    expect(only('2024_B02_01').shortDescription).toBe('Transizione digitale');
  });

  test('learns how an Ente calls its PEG, once', () => {
    const piao = {
      ...document,
      schede: document.schede.map((scheda) => ({ ...scheda, levelLabel: 'OBIETTIVO DI PIAO' })),
    };
    expect(importSchede(archive, piao).problems.map(({ code }) => code)).toContain('level-label');
    expect(allRows(archive.database, LEVELS).find(({ code }) => code === 'PEG')?.label).toBe('OBIETTIVO DI PIAO');
    expect(importSchede(archive, piao)).toMatchObject({ unchanged: CODES });
    const other = { ...document, schede: document.schede.map((scheda) => ({ ...scheda, levelLabel: 'SCHEDA' })) };
    expect(failure(() => importSchede(archive, other))).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'level-unknown' })]),
    });
  });

  test('refuses schede of another Ente, codes that the archive has twice, and documents with blocking problems', () => {
    const bad = schedeOfText(utf8(VALLECHIARA.replace('25,00 50,00', '25,00 12,345')), 'schede.txt');
    const error = failure(() => importSchede(archive, bad));
    expect(error).toBeInstanceOf(DocumentRefused);
    expect(error).toMatchObject({
      code: 'document-refused',
      message:
        '«schede.txt» non è stato importato per un problema (schede.txt, pagina 4, riga 170, Avanzamento della fase 5): «12,345» ha più di due decimali: sono ammessi al massimo due.',
    });
    expect(allRows(archive.database, PLANS)).toEqual([]);
    importSchede(archive, document);
    const other = {
      ...document,
      schede: document.schede.map((scheda) => ({ ...scheda, municipality: 'Comune di Altrove' })),
    };
    expect(failure(() => importSchede(archive, other))).toBeInstanceOf(DocumentRefused);
    inTransaction(archive, 'Prova', (db) => insertRow(db, OBJECTIVES, { ...only('2024_C10_02'), id: newId() }));
    expect(failure(() => importSchede(archive, document))).toMatchObject({ code: 'document-refused' });
  });

  test('refuses schede that do not agree on an ancestor', () => {
    const [first, second] = document.schede;
    if (first === undefined || second === undefined) throw new Error('Too few schede');
    const ancestors = first.ancestors.map((ancestor, at) =>
      at === 0 ? { ...ancestor, title: 'Altro nome' } : ancestor,
    );
    const error = failure(() => importSchede(archive, { ...document, schede: [first, { ...second, ancestors }] }));
    expect(error).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code: 'ancestors-differ' })]),
    });
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
