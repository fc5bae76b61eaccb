import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { billOfMaterials } from '../packaging/bill-of-materials.ts';
import { thirdParties } from '../packaging/third-parties.ts';

/** Everything the desktop application is made of, as patterns from the project's folder. */
const SOURCES = [
  'electron/**/*',
  'renderer/**/*',
  'shared/**/*',
  'resources/**/*',
  'vite*.config.ts',
  'package-lock.json',
];
const BUILT = ['dist/renderer/index.html', 'dist/electron/main.js', 'dist/electron/preload.cjs'];

/** Whether a source is newer than what was built, or nothing was. */
export function isBuildStale(project: string): boolean {
  const built = BUILT.map((path) => statSync(join(project, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const oldest = Math.min(...built);
  return globSync(SOURCES, { cwd: project }).some((path) => statSync(join(project, path)).mtimeMs > oldest);
}

/** Builds the page into dist/renderer, what runs in Electron into dist/electron, and the list of all that is in them beside those. */
export async function buildDesktop(project: string): Promise<void> {
  const logLevel = 'warn';
  await build({ root: join(project, 'renderer'), configFile: join(project, 'vite.config.ts'), logLevel });
  const { workers } = await import(pathToFileURL(join(project, 'vite.electron.config.ts')).href);
  for (const mode of ['main', 'preload', ...workers().keys()]) {
    await build({ root: project, configFile: join(project, 'vite.electron.config.ts'), mode, logLevel });
  }
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  writeFileSync(join(project, 'dist', 'pegaso.cdx.json'), billOfMaterials(version, thirdParties(project)));
}
