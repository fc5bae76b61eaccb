import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { answerPrintJob, schedeOf } from '../print-job.ts';
import { htmlDocument } from './html-document.ts';

/** A thousand objectives take Chromium minutes. */
const LONGEST = 20 * 60 * 1_000;

await answerPrintJob(async () => {
  const { launchHeadlessChromium } = await import('../../../support/app/headless-chromium.ts');
  const browser = await launchHeadlessChromium();
  const page = await browser.newPage();
  return {
    print: async (job) => {
      const html = `${job.out}.html`;
      await writeFile(html, htmlDocument(schedeOf(job)));
      await page.goto(pathToFileURL(html).href, { timeout: LONGEST });
      await writeFile(job.out, await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }));
    },
    close: () => browser.close(),
  };
});
