import { globSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { PackRehearsal } from './pack-rehearsal.ts';
import type { PackedSystem } from './stand-in-electron.ts';

/** What our part of the program may weigh, in bytes: all but Electron. */
const MOST_BYTES = 45_000_000;

/** What the page is made of stands in its bundle; a map tells sources that are not shipped. */
const NOT_PACKED =
  /\.map$|\/node_modules\/(?:react|react-dom|zustand|@mantine|@tabler|@tanstack|pdfjs-dist|pdfkit|zod)\//u;

/** Where everything that is packed stands. */
const PACKED =
  /^\/(?:dist\/(?:electron|renderer)|resources\/sample|node_modules\/(?:better-sqlite3|@expo-google-fonts)|package\.json$|LICENSE$|(?:dist|resources|node_modules)$)/u;

/** Italian first, and what Chromium needs where the system speaks another. macOS calls American English English. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  '.pak': ['de', 'en-US', 'it'],
  '.lproj': ['de', 'en', 'it'],
};

/** How a fuse stands in Electron's program: the signs `0` and `1`. */
const [OFF, ON] = [48, 49];

/** How the native library of each system is named. */
const NATIVE: Readonly<Record<PackedSystem, string>> = { linux: '/linux-x64', win: '/win32-x64', mac: '/darwin-x64' };

/** One thing that was looked at: its name, what was found, and whether it is as it must be. */
export interface Judgement {
  readonly what: string;
  readonly found: string;
  readonly isRight: boolean;
}

/** The fuses that the configuration sets, by the names that electron-builder gives them. */
export type ConfiguredFuses = Readonly<Record<string, boolean>>;

const FUSES: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** Looks at what was packed for a system: its weight, what is in it, its one native library, its languages, its fuses. */
export async function judgePacked(packed: PackRehearsal, fuses: ConfiguredFuses): Promise<readonly Judgement[]> {
  const { system, resources, program, languages } = packed;
  const archive = join(resources, 'app.asar');
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  const needless = names.filter((name) => NOT_PACKED.test(name) || !PACKED.test(name));
  const native = names.filter((name) => name.endsWith('.node'));
  const unpacked = globSync('app.asar.unpacked/**/*.node', { cwd: resources });
  const bytes = ['app.asar', 'app.asar.unpacked'].reduce((sum, name) => sum + weightOf(join(resources, name)), 0);
  return [
    { what: 'our part', found: `${(bytes / 1_000_000).toFixed(1)} MB`, isRight: bytes < MOST_BYTES },
    { what: 'files', found: String(names.length), isRight: names.length > 0 },
    { what: 'not to be packed', found: needless[0] ?? 'none', isRight: needless.length === 0 },
    {
      what: 'native library',
      found: native.join(', ') || 'none',
      isRight: native.length === 1 && unpacked.length === 1 && native[0]?.includes(NATIVE[system]) === true,
    },
    ...languages.map((one) => languagesOf(one)),
    await fusesOf(program, fuses),
  ];
}

function languagesOf({ folder, ending }: PackRehearsal['languages'][number]): Judgement {
  const found = readdirSync(folder).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
  const isRight = found.toSorted().join() === LANGUAGES[ending]?.join();
  return { what: 'languages', found: found.toSorted().join(', '), isRight };
}

async function fusesOf(program: string, fuses: ConfiguredFuses): Promise<Judgement> {
  const wire: Readonly<Partial<Record<number, unknown>>> = { ...(await getCurrentFuseWire(program)) };
  const wrong = Object.entries(FUSES).filter(([name, fuse]) => wire[fuse] !== (fuses[name] === true ? ON : OFF));
  const found =
    wrong.length === 0 ? 'as configured' : `other than configured: ${wrong.map(([name]) => name).join(', ')}`;
  return { what: 'fuses', found, isRight: wrong.length === 0 };
}

function weightOf(path: string): number {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.size;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
