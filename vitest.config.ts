import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

// Threads and programs that tests start read the sources anew each time: half of that is taking the types out and compiling.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

// Enough for a slow machine of two cores; no test waits so long when all is well.
const patience = { testTimeout: 90_000, hookTimeout: 90_000, expect: { poll: { timeout: 10_000 } } };

/** Test files whose text has something of this. */
function filesWith(pattern: RegExp): string[] {
  return globSync('test/**/*.test.ts')
    .filter((file) => !/^test.e2e/u.test(file) && pattern.test(readFileSync(file, 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));
}

/** They put something else in place of a module or of a global: the next file in the same process would get it too. */
const ALONE = filesWith(/\bvi\.(?:mock|stubGlobal)\(/u);

/** They look at the gallery of components, which is built before them. */
const GALLERY = filesWith(/\bopenGallery\(/u);

/** The journey through the whole application with every `npm test`: it starts, and what is typed is there the next time. */
const FIRST_JOURNEYS = ['test/e2e/editing.test.ts'];

/** Every piece of the gallery in both themes, judged for who cannot see or point: as long as a journey, and run with them. */
const BARRIERS = 'test/renderer/accessibility.test.ts';

const journeys = {
  globalSetup: 'test/support/app/prepare-app.ts',
  setupFiles: ['test/support/app/require-build.ts', 'test/support/app/no-socket.ts'],
  // Before any code of the application, and in each of its threads.
  execArgv: ['--import', './test/support/watch-network.ts'],
  ...patience,
};

export default defineConfig({
  test: {
    pool: 'forks',
    // Vitest would take one on a machine of two cores.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...ALONE, ...GALLERY],
          globalSetup: 'test/support/app/prepare-chromium.ts',
          // Modules are read once for all files: half of the time.
          isolate: false,
          ...patience,
        },
      },
      {
        test: {
          name: 'parts-alone',
          include: ALONE,
          ...patience,
        },
      },
      {
        test: {
          name: 'parts-gallery',
          include: GALLERY,
          exclude: [BARRIERS],
          globalSetup: 'test/renderer/support/prepare-gallery.ts',
          ...patience,
        },
      },
      {
        test: {
          name: 'e2e-gallery',
          include: [BARRIERS],
          globalSetup: 'test/renderer/support/prepare-gallery.ts',
          ...patience,
        },
      },
      { test: { name: 'e2e-first', include: FIRST_JOURNEYS, ...journeys } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: FIRST_JOURNEYS, ...journeys } },
    ],
  },
});
