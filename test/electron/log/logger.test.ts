import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logFailure } from '../../../electron/log/logger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const AT = new Date('2026-11-23T12:00:00Z');

describe('the log', () => {
  test('keeps what a programmer needs and nothing of a person', () => {
    const folder = join(temporaryFolder(), 'nuova');
    const cause = new TypeError("Cannot read properties of undefined (reading 'weight')");
    const error = new Error(`Row "ROSSI MARIO" of «Emergenza» in '${homedir()}/peg 2026.pegaso'`, { cause });
    const path = logFailure(error, AT, folder);
    const text = readFileSync(join(folder, 'pegaso.log'), 'utf8');
    expect(path).toBe(join(folder, 'pegaso.log'));
    expect(text).toMatch(/^2026-11-23T12:00:00\.000Z Error: Row "…" of «…» in '…'/u);
    expect(text).toContain("caused by TypeError: Cannot read properties of undefined (reading 'weight')");
    expect(text).toContain('logger.test.ts');
    expect(text).not.toContain(homedir());
  });

  test('adds to itself, and begins anew when it has grown', () => {
    const folder = temporaryFolder();
    logFailure(new Error('uno'), AT, folder);
    logFailure(new Error('due'), AT, folder);
    const path = join(folder, 'pegaso.log');
    expect(readFileSync(path, 'utf8')).toMatch(/uno.*due/su);
    writeFileSync(path, 'x'.repeat(1_000_001));
    logFailure(new Error('tre'), AT, folder);
    expect(readFileSync(path, 'utf8')).not.toContain('x'.repeat(10));
    expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(1_000_001);
  });

  test('that cannot be written is told by null', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(logFailure(new Error('uno'), AT, join(file, 'sotto'))).toBeNull();
    expect(logFailure('no error at all', AT, temporaryFolder())).toMatch(/pegaso\.log$/u);
  });
});
