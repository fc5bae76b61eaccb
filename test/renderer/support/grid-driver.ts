import type { Locator, Page } from 'playwright-core';

/** The grid of the gallery as a person at the keyboard sees it. Rows and columns count from 0. */
export interface GridDriver {
  readonly cell: (row: number, column: number) => Locator;
  /** What stands in a cell, blank where the dash is. */
  readonly text: (row: number, column: number) => Promise<string>;
  /** `row,column` of the cell that has the focus; `editing row,column` while one is edited; blank when it is elsewhere. */
  readonly focus: () => Promise<string>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string, options?: { readonly delay: number }) => Promise<void>;
  /** Makes the page draw its frames late from now on, in milliseconds, as a busy machine does. */
  readonly slowDrawing: (delay: number) => Promise<void>;
  readonly rowCount: () => Promise<number>;
  readonly written: () => Promise<readonly string[]>;
  /** How the archive behaves from now on. */
  readonly archive: (behaviour: { readonly delay?: number; readonly refuse?: string | null }) => Promise<void>;
  readonly setClipboard: (text: string) => Promise<void>;
  readonly clipboard: () => Promise<string>;
}

export const COLUMN = {
  description: 0,
  start: 1,
  end: 2,
  weight: 3,
  progress: 4,
  done: 5,
  kind: 6,
  responsible: 7,
  note: 8,
} as const;

/** Takes the grid in hand. */
export function driveGrid(page: Page): GridDriver {
  const cell = (row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
  return {
    cell,
    text: async (row, column) => {
      const shown = cell(row, column).locator(':scope > span:first-child');
      const text = await shown.textContent();
      return text === '–' ? '' : (text ?? '');
    },
    focus: () =>
      page.evaluate(() => {
        const { activeElement } = document;
        const at = activeElement?.closest<HTMLElement>('[data-row]');
        if (at === null || at === undefined) return '';
        return `${at === activeElement ? '' : 'editing '}${at.dataset.row},${at.dataset.column}`;
      }),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text, options) => page.keyboard.type(text, options),
    slowDrawing: (delay) =>
      page.evaluate((wait) => {
        const frame = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (draw) => window.setTimeout(() => frame(draw), wait);
      }, delay),
    rowCount: async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1,
    written: () => page.evaluate(() => [...window.archive.written]),
    archive: (behaviour) => page.evaluate((change) => void Object.assign(window.archive, change), behaviour),
    setClipboard: (text) => page.evaluate((value) => navigator.clipboard.writeText(value), text),
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
  };
}
