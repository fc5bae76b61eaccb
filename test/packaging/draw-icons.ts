import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchHeadlessChromium } from '../support/app/headless-chromium.ts';
import { ICNS_SIZES, ICO_SIZES, type IconPicture, icnsFile, icoFile } from './icon-files.ts';

/*
 * Draws the icons of the installers from their SVG, after it was changed: `node test/packaging/draw-icons.ts`. `icon` is the program's, the
 * others are those of its files. What it writes is kept in the repository, since electron-builder would fetch a tool to make it.
 */
const FOLDER = resolve(import.meta.dirname, '../../resources/icons');
/** Sizes of the icon theme of Linux. */
const THEME_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

const browser = await launchHeadlessChromium();
const page = await browser.newPage();
for (const name of ['icon', 'archivio', 'pacchetto']) {
  const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  const sizes = [...new Set([...ICO_SIZES, ...ICNS_SIZES, ...THEME_SIZES])];
  const pictures: IconPicture[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  const those = (wanted: readonly number[]) => pictures.filter(({ size }) => wanted.includes(size));
  writeFileSync(join(FOLDER, `${name}.ico`), icoFile(those(ICO_SIZES)));
  writeFileSync(join(FOLDER, `${name}.icns`), icnsFile(pictures));
  if (name !== 'icon') continue;
  mkdirSync(join(FOLDER, 'linux'), { recursive: true });
  for (const { size, png } of those(THEME_SIZES)) writeFileSync(join(FOLDER, 'linux', `${size}x${size}.png`), png);
}
await browser.close();
