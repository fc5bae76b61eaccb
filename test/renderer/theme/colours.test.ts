import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../../renderer');
/** Mantine's colours that have no meaning of their own here: in one theme or the other they would look like a refusal, or like nothing. */
const FOREIGN = /['"](red|pink|grape|violet|indigo|cyan|teal|green|lime|yellow|orange)['"]/gu;

test("of Mantine's colours beside blue and grey there is red alone, where something is refused or cannot be undone", () => {
  const used = globSync('**/*.{ts,tsx}', { cwd: renderer })
    .filter((file) => !file.startsWith('theme'))
    .flatMap((file) =>
      [...readFileSync(join(renderer, file), 'utf8').matchAll(FOREIGN)].map(([, name]) => `${name}: ${file}`),
    );
  expect(used.sort()).toEqual(['red: app/notify.ts', 'red: components/dialogs/confirm-dialog.tsx']);
});
