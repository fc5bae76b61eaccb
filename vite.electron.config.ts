import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Puts the colour profile that pdfkit reads from beside itself into the bundle, which has nothing beside it. */
const colourProfile: Plugin = {
  name: 'colour-profile',
  transform(code, id) {
    if (!id.endsWith('/pdfkit/js/pdfkit.node.mjs')) return null;
    const reading = 'fs.readFileSync(ICC_PROFILE_PATH)';
    if (!code.includes(reading)) this.error('pdfkit reads its colour profile in another way: see how');
    const profile = readFileSync(join(dirname(id), 'data', 'sRGB_IEC61966_2_1.icc')).toString('base64');
    return code.replaceAll(reading, `Buffer.from('${profile}', 'base64')`);
  },
};

/** What stays outside of the bundles: Electron's own module, and the one package with a library that the system loads. */
const OUTSIDE = ['electron', 'better-sqlite3'];

/**
 * What runs in Electron besides the page, each one file with all its packages in it: `--mode preload` for the sandbox, `--mode main`, and
 * a mode for each worker thread, by the name of its file. A worker that had parts beside it would have to find them inside the archive that
 * Electron packs programs in.
 */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  const source = preload || mode === 'main' ? `electron/${mode}.ts` : workers().get(mode);
  if (source === undefined) throw new Error(`No such worker: ${mode}`);
  return {
    plugins: preload ? [namesAlone] : [keepPlaces, colourProfile],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'dist/electron',
      emptyOutDir: mode === 'main',
      target: 'node24',
      rolldownOptions: {
        input: { [mode]: source },
        external: OUTSIDE,
        output: {
          codeSplitting: false,
          ...(preload
            ? { format: 'cjs', entryFileNames: '[name].cjs' }
            : { format: 'es', entryFileNames: '[name].js' }),
        },
      },
    },
  };
});

/** Worker threads, `…-worker.ts` anywhere in electron: the name of each to its source. */
export function workers(): ReadonlyMap<string, string> {
  return new Map(
    globSync('electron/**/*-worker.ts', { cwd: project }).map((path) => [basename(path, '.ts'), join(project, path)]),
  );
}
