import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import prepareChromium from '../../support/app/prepare-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built gallery of components: one folder in it for each way of building. */
    readonly gallery: string;
  }
}

/** How the gallery is built. In development React does every effect twice and complains of what it doubts: slower. */
export const GALLERY_MODES = ['production', 'development'] as const;

export type GalleryMode = (typeof GALLERY_MODES)[number];

/** Builds the gallery once before all the tests that look at it; afterwards it is gone. */
export default async function prepareGallery({ provide }: TestProject): Promise<() => void> {
  await prepareChromium();
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-gallery-'));
  const before = process.env['NODE_ENV'];
  for (const mode of GALLERY_MODES) {
    // Vitest says `test`, which would write the calls of React's development build into any build.
    process.env['NODE_ENV'] = mode;
    await build({
      configFile: false,
      root: resolve(import.meta.dirname, '../gallery'),
      base: './',
      logLevel: 'warn',
      plugins: [react()],
      mode,
      build: {
        outDir: join(folder, mode),
        emptyOutDir: false,
        minify: false,
        reportCompressedSize: false,
        assetsInlineLimit: 0,
        target: 'chrome140',
        modulePreload: false,
      },
    });
  }
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  provide('gallery', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
