import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The systems that Pegaso is packed for, as electron-builder names them. */
export type PackedSystem = 'linux' | 'win' | 'mac';

/** By which the fuses are found in Electron's program (docs/security.md): version 1, nine of them, as they are delivered. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

const LANGUAGES = ['de', 'en-US', 'fr', 'it', 'zh-CN'];
/** macOS calls them otherwise. */
const MAC_LANGUAGES = ['de', 'en', 'fr', 'it', 'zh_CN'];

/**
 * Lays out a folder as Electron's own distribution is, with programs that do nothing but carry fuses: what electron-builder does with it is
 * what it would do with Electron. @param program an executable of the system, for Windows, whose resources are written.
 */
export function standInElectron(folder: string, system: PackedSystem, program: string | null): void {
  const put = (name: string, content: string | Buffer = ''): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { mode: 0o755 });
    return path;
  };
  put('version', '45.4.1');
  put('LICENSE', 'Electron');
  put('LICENSES.chromium.html', 'Chromium');
  if (system === 'mac') {
    const contents = 'Electron.app/Contents';
    const framework = `${contents}/Frameworks/Electron Framework.framework`;
    put(`${contents}/Info.plist`, propertyList('Electron'));
    put(`${contents}/MacOS/Electron`, '#!/bin/sh\n');
    put(`${contents}/Resources/electron.icns`);
    for (const suffix of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
      const helper = `Electron Helper${suffix}`;
      put(`${contents}/Frameworks/${helper}.app/Contents/Info.plist`, propertyList(helper));
      put(`${contents}/Frameworks/${helper}.app/Contents/MacOS/${helper}`, '#!/bin/sh\n');
    }
    put(`${framework}/Electron Framework`, FUSES);
    for (const language of MAC_LANGUAGES) {
      put(`${contents}/Resources/${language}.lproj/locale.pak`);
      put(`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`);
    }
    return;
  }
  for (const language of LANGUAGES) put(`locales/${language}.pak`);
  if (system === 'linux') {
    put('electron', Buffer.concat([Buffer.from('#!/bin/sh\n#'), FUSES, Buffer.from('\n')]));
    put('chrome-sandbox');
    return;
  }
  const executable = put('electron.exe');
  if (program === null) throw new Error('Electron for Windows needs a program to stand in for it');
  copyFileSync(program, executable);
  appendFileSync(executable, FUSES);
}

function propertyList(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleName</key><string>${name}</string></dict></plist>
`;
}
