/** A picture of an icon: its width and height in pixels, and its PNG. */
export interface IconPicture {
  readonly size: number;
  readonly png: Uint8Array;
}

/** Sizes that a Windows icon holds, from the list of files to the desktop. */
export const ICO_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** Types of the pictures in a macOS icon, each with its size (Apple's icon format: the type says the size and that it is a PNG). */
const ICNS_TYPES: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];
export const ICNS_SIZES: readonly number[] = [...new Set(ICNS_TYPES.map(([, size]) => size))];

const ICO_HEAD = 6;
const ICO_ENTRY = 16;
const ICNS_HEAD = 8;

/** A Windows icon: a directory, then the pictures as PNG, which Windows reads since Vista. Sizes are at most 256. */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(ICO_HEAD + pictures.length * ICO_ENTRY);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = ICO_HEAD + index * ICO_ENTRY;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** A macOS icon: each picture after its type and length. @throws Error when a size is missing. */
export function icnsFile(pictures: readonly IconPicture[]): Buffer {
  const parts = ICNS_TYPES.map(([type, size]) => {
    const png = pictures.find((picture) => picture.size === size)?.png;
    if (png === undefined) throw new Error(`The icon has no picture of ${size} pixels`);
    return Buffer.concat([headed(type, png.length), png]);
  });
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([headed('icns', length), ...parts]);
}

function headed(type: string, length: number): Buffer {
  const head = Buffer.alloc(ICNS_HEAD);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + ICNS_HEAD, 4);
  return head;
}
