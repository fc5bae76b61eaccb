import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../renderer');
const IMPORT = /import (\w+) from '(\.[^']+\.module\.css)'/gu;

/** Classes that a component names and its style sheet lacks: TypeScript takes any name. */
function missingClasses(file: string): string[] {
  const source = readFileSync(join(renderer, file), 'utf8');
  return [...source.matchAll(IMPORT)].flatMap(([, name = '', sheet = '']) => {
    const css = readFileSync(join(renderer, dirname(file), sheet), 'utf8');
    const used = [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'gu'))].map(([, used = '']) => used);
    return used.filter((one) => !new RegExp(`\\.${one}\\b`, 'u').test(css)).map((one) => `${file}: .${one}`);
  });
}

test('every class a component names is in its style sheet', () => {
  const files = globSync('{components,pieces,theme}/**/*.tsx', { cwd: renderer });
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(missingClasses)).toEqual([]);
});
