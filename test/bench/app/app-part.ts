import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildDesktop, isBuildStale } from '../../../electron/cli/desktop/build-desktop.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { showSeconds } from '../report-text.ts';
import { measureSearch } from '../search/measure-search.ts';
import { makeCrowdedArchive } from './crowded-archive.ts';
import { FIRST_PLAN, measureDailyActs, OVER_ALL } from './daily-acts.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureInWindow } from './in-window.ts';
import { AT_REST } from './long-work.ts';
import { measureOpening } from './opening.ts';
import { measureStarting } from './starting.ts';
import { measureVaried } from './varied.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const OBJECTIVES = 10_000;
const MOST_SCRIPT = 300_000;
/** What no one notices, in seconds. */
const MOST_WAIT = 0.05;

/** The built application in a window, with an archive of 10,000 objectives, 80,000 phases and 80,000 indicators. */
export const appPart: BenchPart = async ({ folder, quick }) => {
  if (isBuildStale(PROJECT)) await buildDesktop(PROJECT);
  const count = quick ? 1_000 : OBJECTIVES;
  const archive = join(folder, 'app.pegaso');
  const small = join(folder, 'small.pegaso');
  const home = join(folder, 'window');
  mkdirSync(home);
  makeCrowdedArchive(archive, count);
  makeCrowdedArchive(small, 100);
  const search = await measureSearch(archive, count);
  const [opening, openingSmall] = [await measureOpening(archive), await measureOpening(small)];
  const varied = await measureVaried(archive, join(folder, 'varied.pegaso'));
  const firstLoad = measureFirstLoad(join(PROJECT, 'dist', 'renderer'));
  const window = await measureInWindow(home, archive);
  const starting = await measureStarting(folder);
  const among = { many: join(folder, 'many'), few: join(folder, 'few') };
  for (const one of Object.values(among)) mkdirSync(one);
  const acts = await measureDailyActs(among.many, archive);
  const actsAmongFew = await measureDailyActs(among.few, small);
  const long = Object.entries({ 'findings of all are worked out and arrive': window.judging, ...window.longWork });
  const allowed = 2 * search.bareSeconds + window.frameSeconds;
  return {
    about: `the built application with ${count} objectives of eight phases and eight indicators each, in the test browser.`,
    tables: [
      {
        title: 'Times',
        head: ['what', 'time', 'against', 'its time'],
        rows: [
          [
            'search, keystroke to frame',
            showSeconds(window.searchSeconds),
            'bare FTS',
            showSeconds(search.bareSeconds),
          ],
          ['search, in the archive', showSeconds(search.seconds), 'bare FTS', showSeconds(search.bareSeconds)],
          ['frame at rest', showSeconds(window.frameSeconds), '', ''],
          ['opening an objective', showSeconds(opening.seconds), 'among 100', showSeconds(openingSmall.seconds)],
          [
            `${varied.varied} varied, first told`,
            showSeconds(varied.first),
            'reading the tree',
            showSeconds(varied.tree),
          ],
          ['varied, told after a step', showSeconds(varied.step), 'reading the tree', showSeconds(varied.tree)],
          ['start to shown', showSeconds(starting.ours.shown), 'empty page', showSeconds(starting.empty.shown)],
          ['start to usable', showSeconds(starting.ours.usable), 'empty page', showSeconds(starting.empty.usable)],
        ],
      },
      {
        title: 'What is done all day, from the key to the second frame that shows it',
        head: ['what', 'time', 'among 100', 'times'],
        rows: Object.entries(acts).map(([name, seconds]) => [
          name,
          showSeconds(seconds),
          showSeconds(actsAmongFew[name] ?? 0),
          `${(seconds / (actsAmongFew[name] ?? 0)).toFixed(1)}x`,
        ]),
      },
      {
        title: 'Questions while something long is done',
        head: ['what', 'time', 'questions', 'fifth slowest of 100', 'slowest', 'of it ours', 'most that was ours'],
        rows: long.map(([name, meanwhile]) => [
          name,
          showSeconds(meanwhile.seconds),
          String(meanwhile.questions),
          showSeconds(meanwhile.usualSeconds),
          showSeconds(meanwhile.slowestSeconds),
          showSeconds(meanwhile.slowestOwnSeconds),
          showSeconds(meanwhile.ownSeconds),
        ]),
      },
    ],
    bars: [
      bar(
        `search to shown result within 2 times the bare FTS query plus one frame (${showSeconds(allowed)})`,
        window.searchSeconds,
        showSeconds,
        (seconds) => seconds <= allowed,
      ),
      bar(
        'opening an objective reads only its own rows: tables read from end to end',
        opening.scanned.length,
        (tables) => `${tables} (${opening.statements} statements, ${opening.rows} rows)`,
        (tables) => tables === 0,
      ),
      bar(
        'what is varied since the approval: first told within 3 times reading the tree, results of all phases written since',
        varied.first / varied.tree,
        (ratio) =>
          `${ratio.toFixed(2)}x, ${showSeconds(varied.first)}, at most ${showSeconds(varied.stretch)} in one go`,
        (ratio) => ratio <= 3 && varied.stretch <= MOST_WAIT,
      ),
      bar(
        'what is varied: told after a step within a tenth of reading the tree',
        varied.step / varied.tree,
        (ratio) => `${ratio.toFixed(3)}x, ${showSeconds(varied.step)}`,
        (ratio) => ratio <= 0.1,
      ),
      bar(
        'first load of script, compressed, under 300 KB',
        firstLoad.compressed,
        (bytes) => `${(bytes / 1_000).toFixed(1)} KB in ${firstLoad.files} files`,
        (bytes) => bytes < MOST_SCRIPT,
      ),
      bar('saving a field: transactions', window.commits, String, (commits) => commits === 1),
      ...long
        .filter(([name]) => name !== AT_REST)
        .map(([name, { ownSeconds, usualSeconds, slowestSeconds }]) =>
          bar(
            `the main thread keeps no question longer than 50 ms while ${name}`,
            ownSeconds,
            (seconds) =>
              `${showSeconds(seconds)}; by the clock ${showSeconds(slowestSeconds)} the slowest, ${showSeconds(usualSeconds)} the fifth of a hundred`,
            (seconds) => seconds <= MOST_WAIT,
          ),
        ),
      ...Object.entries(acts).flatMap(([name, seconds]) => {
        const most = OVER_ALL.has(name) ? 3 : 1.5;
        if (name === FIRST_PLAN) return [];
        return bar(
          `${name}: within ${most} times the same among 100 objectives`,
          seconds / (actsAmongFew[name] ?? 0),
          (ratio) => `${ratio.toFixed(2)}x, ${showSeconds(seconds)}`,
          (ratio) => ratio <= most,
        );
      }),
      bar(
        'start to usable, browser included, within 1.3 times an empty page in the same browser',
        starting.ours.usable / starting.empty.usable,
        (ratio) => `${ratio.toFixed(2)}x`,
        (ratio) => ratio <= 1.3,
      ),
    ],
    measures: { acts, actsAmongFew, search, opening, openingSmall, varied, firstLoad, window, starting },
  };
};
