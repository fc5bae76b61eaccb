import { execFile } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'vite';
import { buildDesktop, isBuildStale } from '../../../electron/cli/desktop/build-desktop.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { showMegabytes, showSeconds } from '../report-text.ts';
import { median } from '../statistics.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
const LOAD = join(import.meta.dirname, 'load-main.ts');
/** Beside the real one, so that what is found from there is found from here. */
const OUTSIDE = join(PROJECT, 'dist', 'electron-outside');

/** Leaves every package where it is, as it was before they were bundled. */
const packagesOutside: Plugin = {
  name: 'packages-outside',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer === undefined || /^[./]|^[A-Za-z]:|^node:|^\0/u.test(source) ? null : { id: source, external: true },
};

/** How long the modules of the main process take to load: with the packages in one file, and with each in its own. */
export const startPart: BenchPart = async ({ quick }) => {
  if (isBuildStale(PROJECT)) await buildDesktop(PROJECT);
  const bundled = join(PROJECT, 'dist', 'electron', 'main.js');
  try {
    await build({
      root: PROJECT,
      configFile: join(PROJECT, 'vite.electron.config.ts'),
      mode: 'main',
      logLevel: 'warn',
      plugins: [packagesOutside],
      build: { outDir: OUTSIDE },
    });
    const apart = join(OUTSIDE, 'main.js');
    const seconds = { bundled: [] as number[], apart: [] as number[] };
    for (let round = 0; round < (quick ? 5 : 21); round += 1) {
      seconds.apart.push(await loaded(apart));
      seconds.bundled.push(await loaded(bundled));
    }
    const [before, after] = [median(seconds.apart), median(seconds.bundled)];
    return {
      about: 'loading the modules of the built main process, each time in a process of its own, in turn.',
      tables: [
        {
          title: 'Module load',
          head: ['packages', 'time', 'main.js'],
          rows: [
            ['each in its own files, as before', showSeconds(before), showMegabytes(statSync(apart).size)],
            ['in one file', showSeconds(after), showMegabytes(statSync(bundled).size)],
          ],
        },
      ],
      bars: [
        bar(
          'bundled packages load no slower than packages apart',
          after / before,
          (ratio) => `${ratio.toFixed(2)}x`,
          (ratio) => ratio <= 1,
        ),
      ],
      measures: { bundled: after, apart: before },
    };
  } finally {
    rmSync(OUTSIDE, { recursive: true, force: true });
  }
};

/** @returns seconds. */
async function loaded(main: string): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [LOAD, main], { cwd: PROJECT });
  return Number(stdout) / 1_000;
}
