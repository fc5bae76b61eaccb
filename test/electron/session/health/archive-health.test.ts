import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import type { ArchiveCheck } from '../../../../electron/archive/file/verify-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { createArchiveHealth } from '../../../../electron/session/health/archive-health.ts';
import { filledArchive, TEST_AUTHOR } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SOUND: ArchiveCheck = { isDamaged: false, problems: [] };
const BROKEN: ArchiveCheck = { isDamaged: true, problems: ['Il file è danneggiato.'] };
const DAY_MS = 24 * 60 * 60_000;

/** The archive as it is on a day after its birth. */
const onDay = (archive: Archive, day: number): Archive =>
  Object.create(archive, { now: { value: () => new Date(TEST_AUTHOR.now().getTime() + day * DAY_MS) } }) as Archive;

/** A health that looks at archives by answers given beforehand, for one computer. */
function watching(userData: string, answer: (depth: 'pages' | 'whole') => ArchiveCheck = () => SOUND) {
  const looked: string[] = [];
  const told: ArchiveCheck[] = [];
  const health = createArchiveHealth(
    userData,
    async (_, depth) => {
      looked.push(depth);
      return answer(depth);
    },
    (_, found) => told.push(found),
  );
  return { health, looked, told };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an archive that was opened', () => {
  const folder = () => {
    const userData = join(temporaryFolder(), 'user-data');
    mkdirSync(userData);
    return userData;
  };

  test('is looked at page by page when the window is up, and whole once a week', async () => {
    const { archive } = filledArchive();
    const userData = folder();
    for (const [day, expected] of [
      [0, ['pages', 'whole']],
      [6, ['pages']],
      [7, ['pages', 'whole']],
    ] as const) {
      const { health, looked } = watching(userData);
      health.plan(onDay(archive, day));
      expect(looked).toEqual([]);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(looked).toEqual(['pages']);
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      expect(looked).toEqual(expected);
      await health.cancel();
    }
  });

  test('is looked at whole again where the last time is dated after now, or cannot be read', async () => {
    const { archive } = filledArchive();
    const userData = folder();
    const first = watching(userData);
    first.health.plan(onDay(archive, 400));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await first.health.cancel();
    const second = watching(userData);
    second.health.plan(onDay(archive, 1));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(second.looked).toEqual(['pages', 'whole']);
    await second.health.cancel();
    writeFileSync(join(userData, 'archive-checks.json'), 'x');
    const third = watching(userData);
    third.health.plan(onDay(archive, 2));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(third.looked).toEqual(['pages', 'whole']);
    await third.health.cancel();
  });

  test('is not written any more once it is found to be damaged, which is told once', async () => {
    const { archive } = filledArchive();
    const { health, told } = watching(folder(), (depth) => (depth === 'pages' ? BROKEN : SOUND));
    health.plan(archive);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    health.suspect(archive);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(told).toEqual([BROKEN]);
    expect(archive).toMatchObject({ isDamaged: true, access: 'read' });
    expect(() => inTransaction(archive, 'x', () => undefined)).toThrow('è danneggiato: si può leggere e stampare');
    await health.cancel();
  });

  test('is looked at at once when a question fails as of a damaged file', async () => {
    const { archive } = filledArchive();
    let isBroken = false;
    const { health, looked, told } = watching(folder(), () => (isBroken ? BROKEN : SOUND));
    health.plan(archive);
    await vi.advanceTimersByTimeAsync(5_000);
    isBroken = true;
    health.suspect(archive);
    await vi.advanceTimersByTimeAsync(10);
    expect(looked).toEqual(['pages', 'pages']);
    expect(told).toEqual([BROKEN]);
    await health.cancel();
  });

  test('that is closed before is not looked at, and a problem that is no damage leaves it to be written', async () => {
    const { archive } = filledArchive();
    const closed = watching(folder());
    closed.health.plan(archive);
    await closed.health.cancel();
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(closed.looked).toEqual([]);
    const found: ArchiveCheck = { isDamaged: false, problems: ["L'indice della ricerca non corrisponde ai testi."] };
    const { health, told } = watching(folder(), (depth) => (depth === 'whole' ? found : SOUND));
    health.plan(archive);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(told).toEqual([found]);
    expect(archive).toMatchObject({ isDamaged: false, access: 'write' });
    await health.cancel();
  });
});
