import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { defineConfig, normalizePath, type Plugin } from 'vite';
import * as bridgeNames from './electron/dispatch/bridge-names.ts';

const project = normalizePath(dirname(fileURLToPath(import.meta.url)));
const built = `${project}/dist/electron`;

/**
 * Keeps each source's idea of where it stands, so that what it finds beside itself (resources, packages) is found from the one
 * folder of the build too. Workers are built beside the rest, under their own name.
 */
const keepPlaces: Plugin = {
  name: 'keep-places',
  transform(code, id) {
    if (!id.startsWith(`${project}/electron/`) || !code.includes('import.meta')) return null;
    const place = `new URL(${JSON.stringify(relative(built, id))}, import.meta.url).href`;
    return code
      .replace(
        /new URL\((['"])\.\/([\w-]+-worker)\.ts\1, import\.meta\.url\)/gu,
        "new URL('./$2.js', import.meta__url)",
      )
      .replaceAll('import.meta.url', place)
      .replaceAll('import.meta__url', 'import.meta.url');
  },
};

/** Writes the names of the contract out where they are asked for: to know them needs every schema, to check them none. */
const namesAlone: Plugin = {
  name: 'names-alone',
  load(id) {
    if (id !== `${project}/electron/dispatch/bridge-names.ts`) return null;
    return Object.entries(bridgeNames)
      .map(([name, names]) => `export const ${name} = ${JSON.stringify(names)};`)
      .join('\n');
  },
};

/** What runs in Electron besides the page: `--mode main` (ES modules, with the workers) and `--mode preload` (for the sandbox). */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  return {
    plugins: preload ? [namesAlone] : [keepPlaces],
    ssr: preload ? { noExternal: true } : { external: true },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: !preload,
      target: 'node24',
      rolldownOptions: {
        input: preload ? { preload: 'electron/preload.ts' } : { main: 'electron/main.ts', ...workers() },
        external: ['electron'],
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs' }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
});

/** Worker threads are files of their own: `…-worker.ts` anywhere in electron. */
function workers(): Record<string, string> {
  return Object.fromEntries(
    globSync('electron/**/*-worker.ts', { cwd: project }).map((path) => [basename(path, '.ts'), path]),
  );
}
