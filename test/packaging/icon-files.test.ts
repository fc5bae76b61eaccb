import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ICNS_SIZES, ICO_SIZES, icnsFile, icoFile } from './icon-files.ts';

const ICONS = resolve(import.meta.dirname, '../../resources/icons');
const PNG = Buffer.from('\u0089PNG', 'latin1');

/** The pictures in a Windows icon: what its directory says of each, and how wide the PNG says it is. */
function picturesOfIco(ico: Buffer) {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const png = ico.subarray(ico.readUInt32LE(at + 12));
    return [ico.readUInt8(at) || 256, png.readUInt32BE(16), png.subarray(0, 4).equals(PNG)];
  });
}

test.each(['icon', 'archivio', 'pacchetto'])(
  'the icon «%s» holds every size that Windows and macOS ask for',
  (name) => {
    const ico = readFileSync(join(ICONS, `${name}.ico`));
    expect(picturesOfIco(ico)).toEqual(ICO_SIZES.map((size) => [size, size, true]));
    const icns = readFileSync(join(ICONS, `${name}.icns`));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const widths: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) widths.push(icns.readUInt32BE(at + 8 + 16));
    expect(new Set(widths)).toEqual(new Set(ICNS_SIZES));
  },
);

test('Linux has one for each size of its theme', () => {
  const sizes = globSync('linux/*.png', { cwd: ICONS }).map((path) => readFileSync(join(ICONS, path)).readUInt32BE(16));
  expect(sizes.toSorted((one, other) => one - other)).toEqual([16, 24, 32, 48, 64, 128, 256, 512]);
});

test('a size that is not there is refused', () => {
  expect(() => icnsFile([{ size: 16, png: PNG }])).toThrow('32 pixels');
  expect(icoFile([{ size: 16, png: PNG }]).subarray(-4)).toEqual(PNG);
});
