import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { failureOf } from '../../../../electron/cli/output/failure.ts';
import { DocumentRefused, ImportConflict } from '../../../../electron/official/import/import-refusals.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Problem } from '../../../../shared/schemas/problem.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const blocking = (line: number): Problem => {
  return { severity: 'blocking', code: 'cell', message: 'Non va.', place: { file: 'a.txt', page: 2, line } };
};

afterEach(() => vi.unstubAllEnvs());

test('an expected failure is its own sentence', () => {
  const fields = { name: 'Manca il nome.' };
  expect(failureOf(new AppError('field-invalid', 'Correggere i campi.', { fields }), AT)).toEqual({
    message: 'Correggere i campi.',
    details: [],
    json: { code: 'field-invalid', message: 'Correggere i campi.', fields },
  });
});

test('a refused document tells every problem once: the first in its sentence, with its places, the others below', () => {
  const one = failureOf(new DocumentRefused('a.txt', [blocking(3)]), AT);
  expect(one.details).toEqual([]);
  const mild: Problem = { ...blocking(5), severity: 'mild' };
  const other: Problem = { ...blocking(7), message: 'Manca.' };
  const refused = new DocumentRefused('a.txt', [blocking(3), mild, other, blocking(9), blocking(9)]);
  const { message, details, json } = failureOf(refused, AT);
  expect(message).toBe(
    '«a.txt» non è stato importato per 2 problemi, il primo (a.txt, pagina 2, riga 3; pagina 2, riga 9): Non va.',
  );
  expect(details).toEqual(['a.txt, pagina 2, riga 7: Manca.']);
  expect(json).toMatchObject({ code: 'document-refused', problems: [{}, { severity: 'mild' }, {}, {}, {}] });
});

test('a conflict tells every difference, long values by their beginning', () => {
  const difference = {
    code: '2024_A01_00',
    field: 'Titolo',
    inArchive: 'uno\ndue',
    inFile: 'parola '.repeat(20).trim(),
  };
  const { details, json } = failureOf(new ImportConflict('a.txt', [difference], []), AT);
  expect(details[0]).toMatch(/^2024_A01_00, Titolo: nell'archivio «uno due», nel file «parola [^»]*…»$/u);
  expect(json).toMatchObject({ code: 'conflict', differences: [difference] });
});

test('anything else is a bug: one sentence on the screen, the detail in the log', () => {
  const state = temporaryFolder();
  for (const name of ['XDG_STATE_HOME', 'LOCALAPPDATA', 'HOME']) vi.stubEnv(name, state);
  const { message, json } = failureOf(new TypeError('weight is not a function'), AT);
  const [, path = ''] = /^Errore imprevisto: i particolari sono in (.+)\.$/u.exec(message) ?? [];
  expect(path.startsWith(join(state, ''))).toBe(true);
  expect(readFileSync(path, 'utf8')).toContain('TypeError: weight is not a function');
  expect(json).toEqual({ code: 'unexpected', message });
});
