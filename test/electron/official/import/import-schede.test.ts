import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { readScheda } from '../../../../electron/archive/objectives/read-scheda.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { CENTRES, LEVELS, OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { DocumentRefused } from '../../../../electron/official/import/import-refusals.ts';
import { importSchede } from '../../../../electron/official/import/import-schede.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { utf8, VALLECHIARA } from '../vallechiara.ts';
import { CODES, count, document, emptyArchive, failure, only } from './vallechiara-import.ts';

let archive: Archive;

beforeEach(() => {
  archive = emptyArchive();
});

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
    expect(document.schede.map(({ code }) => readScheda(archive.database, only(archive, code).id))).toEqual(
      document.schede,
    );
    expect(only(archive, '2024_B02_01')).toMatchObject({
      level: 'PEG',
      year: 2024,
      shortDescription: 'Transizione digitale',
    });
    expect(only(archive, 'DUP_03')).toMatchObject({
      level: 'MANDATO',
      year: null,
      parentId: null,
      shortDescription: '',
    });
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
    const before = [count(archive, 'steps'), count(archive, 'changes')];
    expect(importSchede(archive, document)).toMatchObject({ created: [], unchanged: CODES });
    expect([count(archive, 'steps'), count(archive, 'changes')]).toEqual(before);
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
    expect(only(archive, '2024_B02_01').shortDescription).toBe('Transizione digitale');
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
    inTransaction(archive, 'Prova', (db) =>
      insertRow(db, OBJECTIVES, { ...only(archive, '2024_C10_02'), id: newId() }),
    );
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
});
