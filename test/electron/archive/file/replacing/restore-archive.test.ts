import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readArchiveDocument } from '../../../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../../../electron/archive/file/open-archive.ts';
import { restoreArchive } from '../../../../../electron/archive/file/replacing/restore-archive.ts';
import { verifyArchive } from '../../../../../electron/archive/file/verify-archive.ts';
import { rowWhere } from '../../../../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../../../../electron/archive/tables/tables.ts';
import { publishFile } from '../../../../../electron/files/publish-file.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { Id } from '../../../../../shared/schemas/primitives.ts';
import { atEachCall, type Fault, withFault } from '../../../../support/faulty-disk.ts';
import { TEST_AUTHOR } from '../../../../support/filled-archive.ts';
import { REPLACED, type Replaced, replacedScene } from '../../../../support/replaced-scene.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

vi.mock('node:fs', async (importOriginal) => {
  const { faultyDisk } = await import('../../../../support/faulty-disk.ts');
  return faultyDisk(await importOriginal<typeof import('node:fs')>());
});

const planted = { oldOrder: false };
// As an archive was once replaced: first away, then the copy.
vi.mock('../../../../../electron/archive/file/replacing/replace-archive.ts', async (importOriginal) => {
  const real =
    await importOriginal<typeof import('../../../../../electron/archive/file/replacing/replace-archive.ts')>();
  const replaceArchive: typeof real.replaceArchive = (replacement, patience) => {
    if (!planted.oldOrder) return real.replaceArchive(replacement, patience);
    renameSync(replacement.target, replacement.aside);
    return publishFile(replacement.temporary, replacement.target);
  };
  return { ...real, replaceArchive };
});

const FAULTS: readonly Fault[] = ['killed before', 'refused once', 'refused from then on'];
const QUICK = { pauses: [1, 1], wait: () => undefined };

const scenes = new Map<Replaced, ReturnType<typeof replacedScene>>();

/** A fresh folder with a scene. */
function archiveAndCopy(before: Replaced) {
  const scene = scenes.get(before) ?? replacedScene(before);
  scenes.set(before, scene);
  const folder = temporaryFolder();
  for (const [name, bytes] of scene.files) writeFileSync(join(folder, name), bytes);
  const [path, copy] = [join(folder, 'prova.pegaso'), join(folder, 'copia.pegaso')];
  const restore = () => restoreArchive(copy, path, TEST_AUTHOR.now, QUICK);
  return { path, copy, folder, objectiveId: scene.objectiveId, restore };
}

/** The title at the next start, which says that the archive is sound. */
function titleAt(path: string, objectiveId: Id, access: 'write' | 'read' = 'write'): string {
  const archive = openArchive(path, { ...TEST_AUTHOR, access });
  try {
    expect(verifyArchive(archive)).toEqual([]);
    return rowWhere(archive.database, OBJECTIVES, { id: objectiveId })?.title ?? 'no objective';
  } finally {
    archive.close();
  }
}

/** What an opening finds at a path: a title, `damaged`, or nothing. */
function foundAt(path: string, objectiveId: Id): string {
  try {
    return titleAt(path, objectiveId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'archive-missing') return 'nothing';
    if (error instanceof AppError && error.code === 'archive-unreadable') return 'damaged';
    throw error;
  }
}

/** What an archive is, before anything was done. */
const WAS: Readonly<Record<Replaced, string>> = {
  closed: 'dopo',
  'cut off by a crash': 'dopo',
  'damaged, with a -wal': 'damaged',
  'missing, with a -wal': 'nothing',
  missing: 'nothing',
};

describe.each(REPLACED)('a restore over an archive that is %s', (before) => {
  test.each(FAULTS)('leaves it whole or the copy whole, whatever file call is %s', async (fault) => {
    const ends = new Set<string>();
    // A third of the calls for each fault, so that every call of every scene fails in one way.
    const calls = { from: 1 + ((REPLACED.indexOf(before) + FAULTS.indexOf(fault)) % 3), oneOf: 3 };
    const tried = await atEachCall(
      async (fail) => {
        const { path, copy, folder, objectiveId, restore } = archiveAndCopy(before);
        const wal = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : null;
        const { thrown, reached } = await fail(restore);
        const asides = () => readdirSync(folder).filter((name) => name.includes('-sostituito-'));
        // The path never stands empty, not even before the next start.
        expect(existsSync(path) || before.startsWith('missing')).toBe(true);
        const found = foundAt(path, objectiveId);
        ends.add(found);
        expect(['prima', WAS[before]]).toContain(found);
        expect(titleAt(copy, objectiveId, 'read')).toBe('prima');
        if (!reached) expect(found).toBe('prima');
        if (thrown !== null && fault !== 'killed before') {
          expect(thrown).toMatchObject({
            code: expect.stringMatching(/^(?:output-unwritable|archive-unreadable)$/u),
            message: expect.stringContaining(folder),
          });
          if (found === 'prima' && !before.startsWith('missing'))
            expect(thrown).toMatchObject({ message: expect.stringContaining(asides()[0] ?? 'no aside') });
        }
        // What was replaced is beside, whole; what was not replaced has no double.
        const aside = asides().find((name) => name.endsWith('.pegaso'));
        if (found === 'prima' && !before.startsWith('missing')) {
          expect(foundAt(join(folder, aside ?? 'no aside'), objectiveId)).toBe(WAS[before]);
        } else expect(aside).toBeUndefined();
        const walNow = [path, ...asides().map((name) => join(folder, name))]
          .map((one) => (one.endsWith('-wal') ? one : `${one}-wal`))
          .filter((one) => existsSync(one));
        if (before === 'damaged, with a -wal' || (before === 'missing, with a -wal' && found === 'prima'))
          expect(walNow.map((one) => readFileSync(one).equals(wal ?? Buffer.of()))).toContain(true);
        expect(readdirSync(folder).filter((name) => name.endsWith('-ripristino'))).toEqual([]);
      },
      fault,
      calls,
    );
    expect(tried).toBeGreaterThan(5);
    expect(ends).toContain('prima');
  });
});

describe('an antivirus that holds the files', () => {
  test.each(['linkSync', 'renameSync'])('for a moment is waited for: %s', async (name) => {
    const { restore, path, objectiveId } = archiveAndCopy('closed');
    const { calls } = await withFault(0, 'killed before', restore);
    const fresh = archiveAndCopy('closed');
    const { thrown } = await withFault(calls.lastIndexOf(name) + 1, 'refused once', fresh.restore, 'EBUSY');
    expect(thrown).toBeNull();
    expect(titleAt(fresh.path, fresh.objectiveId)).toBe('prima');
    expect(titleAt(path, objectiveId)).toBe('prima');
  });

  test('for good is told, with where everything is, and nothing is changed', async () => {
    const first = archiveAndCopy('closed');
    const { calls } = await withFault(0, 'killed before', first.restore);
    const { path, copy, folder, objectiveId, restore } = archiveAndCopy('closed');
    const before = readFileSync(path);
    const names = readdirSync(folder);
    const { thrown } = await withFault(calls.lastIndexOf('renameSync') + 1, 'refused from then on', restore, 'EBUSY');
    expect(thrown).toMatchObject({
      code: 'output-unwritable',
      message: expect.stringContaining(`Niente è cambiato: la copia è ancora in «${copy}» e l'archivio in «${path}».`),
    });
    expect(readdirSync(folder)).toEqual(names);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(titleAt(path, objectiveId)).toBe('dopo');
  });
});

test('a note of a restore that names other files is not believed', () => {
  const { path, folder, objectiveId } = archiveAndCopy('closed');
  const letter = join(folder, 'lettera.tmp');
  writeFileSync(letter, 'Egregio ufficio');
  const names = { temporary: '../lettera.tmp', aside: 'copia.pegaso' };
  writeFileSync(`${path}-ripristino`, JSON.stringify(names));
  expect(titleAt(path, objectiveId)).toBe('dopo');
  expect(readFileSync(letter, 'utf8')).toBe('Egregio ufficio');
  expect(existsSync(join(folder, 'copia.pegaso'))).toBe(true);
});

test('a restored archive holds what its copy held', () => {
  const { path, copy, restore } = archiveAndCopy('cut off by a crash');
  const { replaced } = restore();
  const documents = [path, copy, replaced ?? ''].map((one) => {
    const archive = openArchive(one, { ...TEST_AUTHOR, access: 'read' });
    try {
      return readArchiveDocument(archive.database);
    } finally {
      archive.close();
    }
  });
  expect(documents[0]).toEqual(documents[1]);
  expect(documents[2]).not.toEqual(documents[1]);
});

test('a path that stands empty for a moment would be found', async () => {
  const stood: boolean[] = [];
  planted.oldOrder = true;
  try {
    await atEachCall(async (fail) => {
      const { path, restore } = archiveAndCopy('closed');
      await fail(restore);
      stood.push(existsSync(path));
    }, 'killed before');
  } finally {
    planted.oldOrder = false;
  }
  expect(stood).toContain(false);
});
