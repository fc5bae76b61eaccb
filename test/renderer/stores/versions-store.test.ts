import { beforeEach, expect, test, vi } from 'vitest';
import {
  chooseVersion,
  forgetVersions,
  noteReason,
  readVersions,
  useVersions,
} from '../../../renderer/stores/versions-store.ts';
import { testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

const [planId, otherId, firstId, secondId] = [testId(), testId(), testId(), testId()] as [Id, Id, Id, Id];
type Id = ReturnType<typeof testId>;
const shown = (id: Id, varied: number) => ({ id, kind: 'variation', date: '2026-02-01', act: 'n. 1', varied });
const objectives = Array.from({ length: 5 }, (_, at) => ({ objectiveId: testId(), code: `A${at}`, reason: '' }));

let application: AskedWindow;
let reading: number;

beforeEach(() => {
  reading = 1;
  application = askedWindow({
    'versions:read': () => ({ reading, versions: [shown(firstId, 0), shown(secondId, 3)], sinceLast: 5 }),
    // Two in a page, as long as the reading that is asked for is the last one.
    'versions:varied': ({ reading: of, versionId, from }) => {
      const all = versionId === null ? objectives : objectives.slice(0, 3);
      return of === reading ? { varied: all.slice(Number(from), Number(from) + 2) } : null;
    },
  });
  vi.stubGlobal('window', application.window);
  forgetVersions();
});

const codes = () => useVersions.getState().varied.map(({ code }) => code);

test('what is varied comes page by page; of another version only what that varied, and a reason is taken in', async () => {
  await readVersions(planId, 2026);
  expect(codes()).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
  expect(useVersions.getState()).toMatchObject({ chosenId: null, isReading: false, failure: null });
  noteReason((objectives[1] as (typeof objectives)[0]).objectiveId, 'Fondi in ritardo.');
  expect(useVersions.getState().varied.map(({ reason }) => reason)).toEqual(['', 'Fondi in ritardo.', '', '', '']);
  await chooseVersion(secondId);
  expect(codes()).toEqual(['A0', 'A1', 'A2']);
});

test('versions that were read anew meanwhile are read again, and the choice of one that is gone is given up', async () => {
  await readVersions(planId, 2026);
  // Another question read them anew, and the chosen one was taken back there.
  reading = 2;
  application.answers['versions:read'] = () => ({ reading, versions: [shown(firstId, 0)], sinceLast: 5 });
  await chooseVersion(secondId);
  expect(useVersions.getState()).toMatchObject({ chosenId: null, isReading: false });
  expect(codes()).toHaveLength(5);
});

test('an answer that was overtaken shows nothing, and a plan that is refused says why and keeps nothing of the other', async () => {
  await readVersions(planId, 2026);
  const late = Promise.withResolvers<unknown>();
  const answer = application.answers['versions:read'];
  application.answers['versions:read'] = () => late.promise;
  const overtaken = readVersions(planId, 2026);
  application.answers['versions:read'] = refusing('archive-damaged');
  await readVersions(otherId, 2026);
  expect(useVersions.getState()).toMatchObject({ planId: otherId, read: null, varied: [], failure: 'No.' });
  late.resolve(answer?.({}));
  await overtaken;
  expect(useVersions.getState()).toMatchObject({ planId: otherId, read: null, varied: [], isReading: false });
});
