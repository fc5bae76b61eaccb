import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/**
 * What the page may do: nothing but its own files. Styles may stand inline because Mantine writes its variables in a <style>;
 * scripts may not. `data:` and `blob:` serve pictures made in the page (crest, pdf.js).
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data: blob:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface FileAnswer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers a request of the page for a file of the built renderer. */
export type RendererFiles = (request: { readonly method: string; readonly url: string }) => Promise<FileAnswer>;

/**
 * Serves the files found under a folder when called, and nothing else: a path is looked up in their list, never joined to a
 * folder, so that none can lead out of it. `/` is `index.html`.
 */
export function createRendererFiles(folder: string): RendererFiles {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  );
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return refused(405);
    const { pathname } = new URL(url);
    const path = files.get(pathname === '/' ? '/index.html' : decoded(pathname));
    const type = path === undefined ? undefined : MIME_TYPES[extname(path)];
    if (path === undefined || type === undefined) return refused(404);
    return { status: 200, headers: headersFor(type), body: await readFile(path) };
  };
}

function refused(status: 404 | 405): FileAnswer {
  return { status, headers: headersFor('text/plain; charset=utf-8'), body: Buffer.alloc(0) };
}

function headersFor(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A path that is no valid encoding names no file.
    return '';
  }
}
