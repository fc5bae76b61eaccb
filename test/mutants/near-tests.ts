import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Test files that may notice a change in a source file, nearest first. */
export interface NearTests {
  /** Those that stand for its folder, or for the nearest folder above it that has any: the test of the file itself, or of what stands beside it. */
  readonly mirror: readonly string[];
  /** The others that lead to it by what they name, the shortest way first. */
  readonly leading: readonly string[];
}

/** A relative path, or one from the root, in quotation marks: an import, a worker's file, a program that a test starts. */
const NAMED = /['"](?<path>(?:\.{1,2}\/|electron\/|shared\/|renderer\/|test\/)[\w./-]+\.tsx?)['"]/gu;

/** What a test names without a path that can be read: the gallery is a page of its own. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  'test/renderer/support/gallery.ts': ['test/renderer/gallery/gallery.tsx'],
};

/** Finds the near tests of any file of a project. */
export function nearTests(root: string): (file: string) => NearTests {
  const files = globSync('{electron,shared,renderer,test}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const namedBy = new Map<string, string[]>();
  for (const file of files) {
    for (const named of [...namedIn(root, file), ...(UNSAID[file] ?? [])]) {
      namedBy.set(named, [...(namedBy.get(named) ?? []), file]);
    }
  }
  return (file) => {
    const found = leadingTo(file, namedBy).filter((one) =>
      /^test\/(?!e2e\/|bench\/|mutants\/).*\.test\.ts$/u.test(one),
    );
    const mirror = mirrorOf(dirname(file), found);
    return { mirror, leading: found.filter((test) => !mirror.includes(test)) };
  };
}

/** `folder`: of the file; one of the first level (`electron`) stands for too much. */
function mirrorOf(folder: string, tests: readonly string[]): readonly string[] {
  const own = tests.filter((test) => test.startsWith(`test/${folder}/`));
  return own.length > 0 || !dirname(folder).includes('/') ? own : mirrorOf(dirname(folder), tests);
}

function namedIn(root: string, file: string): readonly string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(NAMED)].map(({ groups }) => {
    const path = groups?.['path'] ?? '';
    return (path.startsWith('.') ? normalize(join(dirname(file), path)) : path).replaceAll('\\', '/');
  });
}

function leadingTo(file: string, namedBy: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const reached = new Set([file]);
  for (const one of reached) for (const by of namedBy.get(one) ?? []) reached.add(by);
  return [...reached];
}
