import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { app, type WebContents } from 'electron';
import { writeWhole } from '../../files/staged-file.ts';
import type { FileChooser } from '../../host.ts';

/** How long the whole test may take, in milliseconds: an old laptop needs seconds. */
const LIMIT = 120_000;

/** What one step came to; `detail` says what was found, or why it failed. */
interface Step {
  readonly name: string;
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly detail: string;
}

/** The file that `--self-test OUT.json` on a command line names, as an absolute path, or empty where it names none; null without it. */
export function selfTestFile(argv: readonly string[], workingFolder: string): string | null {
  const at = argv.indexOf('--self-test');
  if (at < 0) return null;
  const name = argv[at + 1] ?? '';
  return name === '' ? '' : resolve(workingFolder, name);
}

/** A place of its own for what the test makes: no archive, no memory of the person is touched. */
export interface SelfTestPlace {
  readonly folder: string;
  readonly pdf: string;
  /** Chooses the print's file, wherever a dialog would ask. */
  readonly chooser: Pick<FileChooser, 'chooseFiles' | 'chooseSavePath'>;
}

/** Makes that place and has the program remember there; called before anything else reads or writes there. */
export function placeOfSelfTest(): SelfTestPlace {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-prova-'));
  app.setPath('userData', folder);
  const pdf = join(folder, 'schede.pdf');
  return { folder, pdf, chooser: { chooseFiles: async () => [pdf], chooseSavePath: async () => pdf } };
}

/**
 * Tries the installed program through its own page: the page is there and in Italian, the sample opens, it is printed in its worker, what
 * was printed is read back and compared. Writes what came of it, with languages and versions, and takes what it made away.
 * @param page the page of the window, on its way. @returns the exit code: 0 when every step went well.
 */
export async function runSelfTest(page: WebContents, { folder, pdf }: SelfTestPlace, out: string): Promise<0 | 1> {
  const steps: Step[] = [];
  const late = Date.now() + LIMIT;
  const inPage = <Value>(script: string) => page.executeJavaScript(script) as Promise<Value>;
  const ask = async (channel: string, input?: unknown): Promise<unknown> => {
    const reply = await inPage<{ ok: true; value: unknown } | { ok: false; error: { message: string } }>(
      `window.pegaso.ask(${JSON.stringify(channel)}, ${JSON.stringify(input) ?? 'undefined'})`,
    );
    if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`);
    return reply.value;
  };
  /** After a failed step nothing more is tried. */
  const step = async (name: string, work: () => Promise<string>): Promise<void> => {
    if (steps.some(({ ok }) => !ok)) return;
    const begun = Date.now();
    const stopped = new AbortController();
    const limit = pause(Math.max(0, late - begun), undefined, { signal: stopped.signal }).then(() => {
      throw new Error('It took too long');
    });
    limit.catch(() => undefined);
    try {
      const detail = await Promise.race([work(), limit]);
      steps.push({ name, ok: true, milliseconds: Date.now() - begun, detail });
    } catch (problem) {
      steps.push({ name, ok: false, milliseconds: Date.now() - begun, detail: String(problem) });
    } finally {
      stopped.abort();
    }
  };

  await step('page', async () => {
    const look = `[document.documentElement.lang, document.title, document.querySelectorAll('button').length].join(' ')`;
    for (;;) {
      // A page on its way takes the question with it when it gives place to the next one.
      const seen = await inPage<string>(look).catch(String);
      if (/^it Pegaso [1-9]/u.test(seen)) return seen;
      if (Date.now() > late) throw new Error(`The page shows «${seen}»`);
      await pause(100);
    }
  });
  await step('sample', async () => {
    const { objectives } = (await ask('archive:open-sample')) as { readonly objectives: number };
    if (objectives === 0) throw new Error('The sample is empty');
    return `${objectives} objectives`;
  });
  await step('print', async () => {
    const job = { job: 'prova', selection: { level: 'PEG' }, date: '2026-01-31', split: null, pageNumbers: true };
    const { pages } = (await ask('printing:start', job)) as { readonly pages: number };
    const isPdf = existsSync(pdf) && readFileSync(pdf).subarray(0, 5).toString() === '%PDF-';
    if (!isPdf) throw new Error('No PDF was written');
    return `${pages} pages`;
  });
  await step('read back', async () => {
    const { files } = (await ask('importing:choose')) as { readonly files: readonly { readonly token: string }[] };
    const taken = (await ask('importing:take', { token: files[0]?.token })) as { kind: string; created?: number };
    if (taken.kind !== 'taken' || taken.created !== 0) throw new Error(`Read back otherwise: ${JSON.stringify(taken)}`);
    return 'nothing new';
  });
  await step('compare', async () => {
    const open = { kind: 'open' };
    const compared = (await ask('comparison:begin', { before: open, after: open })) as { readonly groups: unknown[] };
    if (compared.groups.length > 0) throw new Error('An archive differs from itself');
    return 'no differences';
  });
  await step('close', async () => {
    await ask('archive:close');
    return 'closed';
  });
  const isWell = steps.every(({ ok }) => ok);
  const { electron = '', chrome = '', node = '' } = process.versions;
  const versions = { pegaso: app.getVersion(), electron, chrome, node, system: `${process.platform} ${process.arch}` };
  const locale = { system: app.getSystemLocale(), program: app.getLocale() };
  writeWhole(out, Buffer.from(`${JSON.stringify({ ok: isWell, versions, locale, steps }, null, 2)}\n`));
  rmSync(folder, { recursive: true, force: true });
  return isWell ? 0 : 1;
}
