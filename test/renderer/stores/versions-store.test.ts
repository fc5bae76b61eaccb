import { beforeEach, expect, test, vi } from 'vitest';
import {
  chooseVersion,
  doubtVersions,
  forgetVersions,
  noteReason,
  readVersions,
  useVersions,
} from '../../../renderer/stores/versions-store.ts';
import { testId } from '../../support/objective-details.ts';
import { type AskedWindow, askedWindow, refusing } from '../support/asked-window.ts';

const [planId, versionId] = [testId(), testId()];
/** What is varied, by its numbers: the application gives it two at a time. */
const varied = (length: number) => Array.from({ length }, (_, at) => ({ objectiveId: `o${at}`, reason: '' }));

let application: AskedWindow;
let reading = 0;
/** How many are varied since the last version, and in the version. */
let counts = { sinceLast: 5, ofVersion: 3 };

beforeEach(() => {
  counts = { sinceLast: 5, ofVersion: 3 };
  application = askedWindow({
    'versions:read': () => {
      reading += 1;
      return { reading, versions: [{ id: versionId, varied: counts.ofVersion }], sinceLast: counts.sinceLast };
    },
    'versions:varied': (input) => {
      if (input['reading'] !== reading) return null;
      const from = Number(input['from']);
      const all = varied(input['versionId'] === null ? counts.sinceLast : counts.ofVersion);
      return { varied: all.slice(from, from + 2) };
    },
  });
  vi.stubGlobal('window', application.window);
  forgetVersions();
});

test('what is varied is read once, page by page, of the last version and of one that is chosen', async () => {
  await readVersions(planId, 2026);
  expect(useVersions.getState()).toMatchObject({ varied: varied(5), isReading: false, failure: null });
  expect(application.asked).toEqual(['versions:read', ...Array.from({ length: 3 }, () => 'versions:varied')]);
  await chooseVersion(versionId);
  expect(useVersions.getState()).toMatchObject({ chosenId: versionId, varied: varied(3), isReading: false });
  noteReason('o1' as typeof planId, 'perché');
  expect(useVersions.getState().varied.map(({ reason }) => reason)).toEqual(['', 'perché', '']);
});

test('fewer than before are shown when all are there, and where the reading is another one all begins again', async () => {
  await readVersions(planId, 2026);
  counts = { sinceLast: 1, ofVersion: 0 };
  await readVersions(planId, 2026);
  expect(useVersions.getState().varied).toEqual(varied(1));
  // Another window read them meanwhile.
  reading += 1;
  application.asked.length = 0;
  await chooseVersion(null);
  expect(useVersions.getState().varied).toEqual(varied(1));
  expect(application.asked).toEqual(['versions:varied', 'versions:read', 'versions:varied']);
});

test('another plan or year begins with nothing, and a chosen version that is gone is left', async () => {
  await readVersions(planId, 2026);
  await chooseVersion(versionId);
  application.answers['versions:read'] = () => ({ reading, versions: [], sinceLast: null });
  await readVersions(planId, 2026);
  expect(useVersions.getState()).toMatchObject({ chosenId: null, varied: [] });
  application.answers['versions:read'] = refusing('not-found');
  await readVersions(planId, 2027);
  expect(useVersions.getState()).toMatchObject({ year: 2027, read: null, failure: 'No.', isReading: false });
});

test('each doubt, and each archive that is left, is told from those before', () => {
  const seen = [doubtVersions, forgetVersions, doubtVersions, forgetVersions, forgetVersions].map((happens) => {
    happens();
    return useVersions.getState().stale;
  });
  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
  expect(seen).toHaveLength(5);
});

test('what comes of an archive that was left is not shown', async () => {
  const come = readVersions(planId, 2026);
  forgetVersions();
  await come;
  expect(useVersions.getState()).toMatchObject({ planId: null, read: null, varied: [] });
});

test('an answer that was overtaken shows nothing of the plan it is of', async () => {
  const otherId = testId();
  await readVersions(planId, 2026);
  const late = Promise.withResolvers<unknown>();
  const answer = application.answers['versions:read'];
  application.answers['versions:read'] = () => late.promise;
  const overtaken = readVersions(planId, 2026);
  application.answers['versions:read'] = refusing('archive-damaged');
  await readVersions(otherId, 2026);
  late.resolve(answer?.({}));
  await overtaken;
  expect(useVersions.getState()).toMatchObject({ planId: otherId, read: null, varied: [], isReading: false });
});
