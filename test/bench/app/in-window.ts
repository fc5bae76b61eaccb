import type { Page } from 'playwright-core';
import { startApp } from '../../support/app/start-app.ts';
import { SEARCHES } from '../search/measure-search.ts';
import { median } from '../statistics.ts';
import { commitsBetween, commitsIn } from './commits.ts';
import { type LongWork, measureLongWork } from './long-work.ts';
import { type Meanwhile, questionsMeanwhile } from './questions-meanwhile.ts';

const ROUNDS = 5;

export interface InWindow {
  /** From the keystroke to the first frame with the hits, the mean over the searches. */
  readonly searchSeconds: number;
  /** Between two frames of the window at rest. */
  readonly frameSeconds: number;
  /** From the tree on screen to the findings of the whole archive beside it. */
  readonly judging: Meanwhile;
  readonly longWork: LongWork;
  /** Transactions that one edit of a field made. */
  readonly commits: number;
}

/** Opens an archive in the window, searches in it and edits a field. */
export async function measureInWindow(folder: string, archive: string): Promise<InWindow> {
  // What this process made before is not the application's to clear away.
  globalThis.gc?.();
  const app = await startApp({ archiveFolder: folder, choices: [[archive]] });
  const { page, close } = app;
  try {
    page.setDefaultTimeout(180_000);
    await page.getByRole('button', { name: 'Apri…' }).click();
    await page.getByRole('tree').waitFor();
    const judged = await judging(page);
    await page.waitForTimeout(1_000);
    const frameSeconds = await frameTime(page);
    const searchSeconds = await searchTime(page);
    const commits = await commitsOfAnEdit(page, archive);
    const longWork = await measureLongWork(app, folder);
    return { searchSeconds, frameSeconds, judging: judged, commits, longWork };
  } finally {
    await close();
  }
}

function judging(page: Page): Promise<Meanwhile> {
  return questionsMeanwhile(page, () => page.getByRole('button', { name: /\d da guardare/u }).waitFor());
}

async function frameTime(page: Page): Promise<number> {
  const times = await page.evaluate<number[]>(`(async () => {
    const times = [];
    for (let frame = 0; frame < 60; frame += 1) times.push(await new Promise(requestAnimationFrame));
    return times;
  })()`);
  return median(times.slice(1).map((time, index) => time - (times[index] ?? time))) / 1_000;
}

/** The keystroke is put into the page itself, so that driving the browser is not measured. */
async function searchTime(page: Page): Promise<number> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  const means: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = await page.evaluate<number[]>(`(async () => {
      const input = document.querySelector('[role=dialog] input');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const type = (text) => {
        setValue.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const until = (holds) => new Promise((resolve) => {
        const look = () => { if (holds()) { observer.disconnect(); resolve(); } };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        look();
      });
      const hasHits = () => document.querySelector('[role=dialog] [role=option] mark') !== null;
      const times = [];
      for (const query of ${JSON.stringify(SEARCHES)}) {
        type('');
        await until(() => !hasHits());
        await new Promise(requestAnimationFrame);
        const begun = performance.now();
        type(query);
        await until(hasHits);
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - begun);
      }
      return times;
    })()`);
    means.push(times.reduce((sum, time) => sum + time, 0) / times.length / 1_000);
  }
  await page.keyboard.press('Escape');
  return median(means);
}

async function commitsOfAnEdit(page: Page, archive: string): Promise<number> {
  await page.keyboard.press('Alt+ArrowDown');
  const field = page.getByLabel('Descrizione sintetica');
  await field.waitFor();
  // The copy of the day notes itself in the archive, once.
  await page.getByText(/^Copia di sicurezza di oggi/u).waitFor();
  const before = commitsIn(archive);
  await field.fill('Una descrizione scritta per misurare');
  await page.keyboard.press('Tab');
  await page.getByText(/^Tutto salvato \d/u).waitFor();
  // What would follow of itself has time to; at rest, a second after, the file is brought up to date by a commit of its own.
  await page.waitForTimeout(700);
  return commitsBetween(before, commitsIn(archive));
}
