import { defineConfig } from 'vitest/config';

// Enough for a slow machine of two cores; no test waits so long when all is well.
const patience = { testTimeout: 90_000, hookTimeout: 90_000 };

export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          globalSetup: 'test/support/app/prepare-chromium.ts',
          ...patience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/support/app/prepare-app.ts',
          setupFiles: 'test/support/app/require-build.ts',
          ...patience,
        },
      },
    ],
  },
});
