import type { Locator, Page } from 'playwright-core';

/** A cell of the grid on screen; rows and columns count from 0. */
export function cell(page: Page, row: number, column: number): Locator {
  return page.getByRole('main').locator(`[data-row="${row}"][data-column="${column}"]`);
}

/** Opens the tab of the objective that begins so. */
export async function show(page: Page, tab: string): Promise<void> {
  const name = new RegExp(`^${tab}`, 'u');
  await page.getByRole('main').getByRole('tab', { name }).click();
}

/** How many rows the grid on screen has. */
export async function rowCount(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

/** Pastes where the focus is, as the clipboard of a spreadsheet or of a browser would: what the page leaves to the browser is typed. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    if (${JSON.stringify(html)} !== '') clipboardData.setData('text/html', ${JSON.stringify(html)});
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    const taken = !document.activeElement.dispatchEvent(event);
    if (!taken) document.execCommand('insertText', false, ${JSON.stringify(text)});
  }`);
}

/** Waits until nothing typed is outside the archive. */
export async function isSaved(page: Page): Promise<void> {
  const status = page.getByRole('contentinfo');
  await status.getByText(/Tutto salvato/u).waitFor();
}
