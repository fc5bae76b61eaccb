import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { createSession } from '../../../electron/session/session.ts';
import { AppError } from '../../../shared/errors.ts';
import { fakeHost } from '../../support/app/fake-host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A session, what became of it in order, and archives that say when they are closed. */
function told() {
  const folder = temporaryFolder();
  const acts: string[] = [];
  const host = fakeHost(folder);
  const session = createSession(
    { ...host, noteRecentDocument: (path) => void acts.push(`noted ${path.slice(folder.length + 1)}`) },
    { opened: () => void acts.push('opened'), closing: async () => void acts.push('closing') },
  );
  const archive = (name: string, problem: unknown = null, notice: string | null = null): Archive =>
    ({
      path: join(folder, name),
      notice,
      close: (isSettled: boolean) => {
        acts.push(`closed ${name}${isSettled ? ' settled' : ''}`);
        if (problem !== null) throw problem;
      },
    }) as never;
  return { acts, host, session, archive, settled: () => new Promise(setImmediate) };
}

test('an archive that is held closes the one before, once, and is noted among the recent', async () => {
  const { acts, session, archive, settled } = told();
  expect(session.current()).toBeNull();
  expect(() => session.archive()).toThrow(
    new AppError('not-found', 'Nessun archivio è aperto: aprirne uno, o crearne uno nuovo.'),
  );
  const [one, two] = [archive('uno'), archive('due')];
  session.hold(one);
  await settled();
  expect(acts.splice(0)).toEqual(['closing', 'noted uno', 'opened']);
  session.hold(one);
  await settled();
  expect(acts.splice(0)).toEqual(['noted uno', 'opened']);
  session.hold(two);
  await settled();
  expect(acts.splice(0).toSorted()).toEqual(['closed uno', 'closing', 'noted due', 'opened']);
  expect(session.archive()).toBe(two);
  expect(session.recents.list().map(({ path }) => path.slice(-3))).toEqual(['due', 'uno']);
});

test('what must be known of an archive is told when it opens, and of the one before when it closes', async () => {
  const { host, session, archive, settled } = told();
  session.hold(archive('uno', new AppError('archive-busy', 'Chiuso male.'), 'Aperto così.'));
  await settled();
  const notice = (message: string) => ({ event: 'archive:notice', payload: { message } });
  expect(host.emitted.splice(0)).toEqual([notice('Aperto così.')]);
  session.hold(archive('due'));
  await settled();
  expect(host.emitted).toEqual([notice('Chiuso male.')]);
});

test('what works on an archive ends before it is closed; what is wrong with it then is handed back, a bug surfaces', async () => {
  const { acts, session, archive } = told();
  expect(await session.release()).toBeNull();
  expect(acts.splice(0)).toEqual(['closing']);
  session.hold(archive('uno'));
  acts.length = 0;
  expect(await session.release(true)).toBeNull();
  expect(acts.splice(0)).toEqual(['closing', 'closed uno settled']);
  expect(session.current()).toBeNull();
  const refusal = new AppError('archive-busy', 'Chiuso male.');
  session.hold(archive('due', refusal));
  expect(await session.release()).toBe(refusal);
  session.hold(archive('tre', new TypeError('bug')));
  await expect(session.release()).rejects.toThrow('bug');
});
