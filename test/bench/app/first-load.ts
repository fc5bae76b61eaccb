import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FirstLoad {
  readonly files: number;
  /** Bytes, each file compressed by itself as it is served. */
  readonly compressed: number;
}

/** The script that the built page loads before it does anything: what index.html names and what that imports statically. */
export function measureFirstLoad(rendererFolder: string): FirstLoad {
  const page = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^"]+\.m?js)"/gu)].map(([, path = '']) => join(rendererFolder, path));
  const loaded = new Map<string, number>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    const script = readFileSync(path);
    loaded.set(path, gzipSync(script).length);
    // `import{a}from"./x.js"` and `import"./x.js"`, never `import("./x.js")`.
    for (const [, imported = ''] of script.toString().matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/gu)) {
      load(join(dirname(path), imported));
    }
  };
  for (const path of named) load(path);
  return { files: loaded.size, compressed: [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0) };
}
