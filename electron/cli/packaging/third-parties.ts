import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package of others that the installed program has in it, bundled or beside. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes licences: a name, or names joined by `AND` and `OR`. */
  readonly licence: string;
  /** Of the package as it was fetched, in Base64. */
  readonly sha512: string;
  /** The licences that the package brings, word for word; none where it only names them. */
  readonly texts: readonly string[];
  /** Who made it, as the package says; empty where it does not. */
  readonly author: string;
}

const lockedPackage = z.object({
  version: z.string().default(''),
  license: z.string().optional(),
  integrity: z.string().default(''),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  optional: z.boolean().default(false),
  peer: z.boolean().default(false),
});
const lockFile = z.object({ packages: z.record(z.string(), lockedPackage) });
const packageFile = z.object({
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).default(''),
});

/** Packages whose own data leave the licence out, and bring its text: read there. */
const SAID_IN_TEXT: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Needed to build, and delivered all the same. Its licence and Chromium's many lie beside the program as Electron brings them. */
const ELECTRON = 'node_modules/electron';

/**
 * Everything of others in the installed program, by name and version, as package-lock.json has it. Packages of types alone leave nothing in it.
 * @param project the clone, its packages installed. @throws Error for a package without a licence.
 */
export function thirdParties(project: string): readonly ThirdParty[] {
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
  const delivered = Object.entries(packages).filter(
    ([path, { dev, devOptional, optional, peer }]) =>
      path === ELECTRON || (path !== '' && !dev && !devOptional && !optional && !peer && !path.includes('/@types/')),
  );
  const parties = delivered.map(([path, { version, license, integrity }]): ThirdParty => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? SAID_IN_TEXT[name];
    if (licence === undefined) throw new Error(`Nothing says under which licence ${name} ${version} is`);
    const folder = join(project, path);
    const texts = readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
      .toSorted()
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    const { author } = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { name, version, licence, sha512: integrity.replace(/^sha512-/u, ''), texts, author };
  });
  return parties.toSorted((a, b) => order(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));
