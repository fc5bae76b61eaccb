import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, type PackagerOptions, Platform } from 'electron-builder';
import { type PackedSystem, standInElectron } from './stand-in-electron.ts';

const PLATFORMS: Readonly<Record<PackedSystem, Platform>> = {
  linux: Platform.LINUX,
  win: Platform.WINDOWS,
  mac: Platform.MAC,
};

/** What electron-builder made of a system without Electron. */
export interface PackRehearsal {
  readonly system: PackedSystem;
  /** The program as it would be installed. */
  readonly folder: string;
  /** Where the packed program itself lies in it: `app.asar`, and beside it what the system must load as files. */
  readonly resources: string;
  /** The program whose fuses were set. */
  readonly program: string;
  /** Folders of languages, each with the ending of its files. */
  readonly languages: readonly { readonly folder: string; readonly ending: string }[];
}

/**
 * Packs the program for a system as far as electron-builder goes without a download: the folder that an installer would hold.
 * @param out a folder of this alone. @param windowsProgram an executable of Windows with a version.
 * @param makeDeb is called, under Linux, in place of the tool that makes a `.deb`, with its arguments: the files they name are there only then.
 */
export async function rehearsePacking(
  project: string,
  system: PackedSystem,
  out: string,
  windowsProgram: string | null,
  makeDeb: (given: readonly string[]) => void,
): Promise<PackRehearsal> {
  const electron = mkdtempSync(join(tmpdir(), 'pegaso-electron-'));
  try {
    mkdirSync(out, { recursive: true });
    standInElectron(electron, system, windowsProgram);
    const options: PackagerOptions = {
      projectDir: project,
      targets: PLATFORMS[system].createTarget(system === 'linux' ? 'deb' : 'dir', Arch.x64),
      config: { electronDist: electron, directories: { output: out, buildResources: 'resources/icons' } },
      // Asked with the arguments of the tool before it is fetched; true ends it there.
      effectiveOptionComputed: async (asked: unknown) => {
        if (Array.isArray(asked)) makeDeb(asked[0] as readonly string[]);
        return true;
      },
    };
    await build({ ...options, publish: 'never' });
  } finally {
    rmSync(electron, { recursive: true, force: true });
  }
  return { system, ...placesOf(system, out) };
}

function placesOf(system: PackedSystem, out: string): Omit<PackRehearsal, 'system'> {
  if (system === 'mac') {
    const folder = join(out, 'mac', 'Pegaso.app');
    const framework = join(folder, 'Contents', 'Frameworks', 'Electron Framework.framework');
    const resources = join(folder, 'Contents', 'Resources');
    return {
      folder,
      resources,
      program: folder,
      languages: [resources, join(framework, 'Versions', 'A', 'Resources')].map((one) => ({
        folder: one,
        ending: '.lproj',
      })),
    };
  }
  const folder = join(out, system === 'win' ? 'win-unpacked' : 'linux-unpacked');
  return {
    folder,
    resources: join(folder, 'resources'),
    program: join(folder, system === 'win' ? 'Pegaso.exe' : 'pegaso'),
    languages: [{ folder: join(folder, 'locales'), ending: '.pak' }],
  };
}
