import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSample, SAMPLE_FOLDER } from '../../../../electron/archive/sample/read-sample.ts';
import { AppError } from '../../../../shared/errors.ts';

describe('readSample', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pegaso-sample-'));
    cpSync(SAMPLE_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function replace(file: string, old: string, next: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(old);
    writeFileSync(path, text.replace(old, next));
  }

  function refusal(): AppError {
    try {
      readSample(folder);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    throw new Error('The sample was taken');
  }

  it('reads numbers and dates as they stand on paper, and a missing field as a blank', () => {
    const pnrr = readSample(folder).objectives.find(({ code }) => code === '2026_A02_01');
    expect(pnrr?.indicators[1]).toMatchObject({
      target: 155_600,
      result: 110_940,
      previous: { 2025: 59_130, 2024: 19_450 },
    });
    expect(pnrr?.phases[4]).toMatchObject({ actual: { start: '2026-03-23', end: null }, weight: 2_000 });
    expect(pnrr?.phases[4]?.actual?.end).toBeNull();
  });

  it.each([
    ['weight: 30,00', 'weight: 30,005', 'phases[1].weight', '«30,005» ha più di due decimali'],
    ['[01/12/2025, 31/01/2026]', '[32/12/2025]', 'phases[1].planned[1]', '«32/12/2025» non è un giorno del calendario'],
    ['centre: A01', 'centre: Z99', 'centre', 'il centro «Z99» non è in comune.yaml'],
    ['weight: 30,00', 'wheight: 30,00', 'phases[1]', '"wheight"'],
    ['year: 2026', 'year: nel 2026', 'year', ''],
  ])('refuses %s written as %s, naming file and field', (old, next, field, message) => {
    replace('obiettivi/2026_A01_01.yaml', old, next);
    const error = refusal();
    expect(error.code).toBe('field-invalid');
    expect(error.message).toContain(
      `Nel file «${join('obiettivi', '2026_A01_01.yaml')}» il campo «${field}» non va bene: `,
    );
    expect(error.message).toContain(message);
    expect(Object.keys(error.fields)).toEqual([field]);
  });

  it('refuses what is no YAML, naming the file', () => {
    writeFileSync(join(folder, 'comune.yaml'), 'plan: [1');
    expect(refusal()).toMatchObject({ code: 'document-unreadable', message: expect.stringContaining('comune.yaml') });
  });

  it('refuses a folder without the Ente', () => {
    rmSync(join(folder, 'comune.yaml'));
    expect(refusal().code).toBe('document-unreadable');
  });
});
