import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { problemSentences } from '../../shared/format/problem-sentences.ts';
import type { ImportOutcome } from '../../shared/ipc/channels/importing.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Archive } from '../archive/archive.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { workCancelled } from '../exchange/exchange-work.ts';
import type { PendingMerges } from '../exchange/merge/pending-merges.ts';
import type { FileFilter } from '../host.ts';
import type { Session } from '../session/session.ts';

const OFFICIAL_FILES: FileFilter = { name: 'Schede obiettivi (PDF o testo)', extensions: ['pdf', 'txt'] };

type ImportingChannel = Extract<keyof Handlers, `importing:${string}`>;

export function importingHandlers(
  { host, tokens, archive, current }: Session,
  merges: PendingMerges,
): Pick<Handlers, ImportingChannel> {
  let reading = new AbortController();
  return {
    'importing:choose': async () => {
      const paths = await host.chooseFiles({ title: 'Importa schede', filters: [OFFICIAL_FILES], multiple: true });
      if (paths.length === 0) return null;
      return { files: paths.map((path) => ({ token: tokens.tokenOf(path), fileName: basename(path) })) };
    },
    'importing:take': async ({ token, otherMunicipality = false }) => {
      reading = new AbortController();
      const { signal } = reading;
      const open = archive();
      const isOpen = () => current() === open;
      return take(open, isOpen, tokens.pathOf(token), otherMunicipality, signal);
    },
    'importing:merge': ({ tokens: files }) => {
      requireWriting(archive());
      return merges.begin({ kind: 'official', paths: files.map((token) => tokens.pathOf(token)) });
    },
    'importing:cancel': () => reading.abort(),
  };
}

/** A file that cannot be taken in is an answer here, not a failure: the next one may well be. */
async function take(
  archive: Archive,
  isOpen: () => boolean,
  path: string,
  takesOther: boolean,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const { importSchede, otherMunicipality } = await import('../official/import/import-schede.ts');
  const { readOfficialApart } = await import('../official/read-official-apart.ts');
  const { DocumentRefused, ImportConflict } = await import('../official/import/import-refusals.ts');
  try {
    const document = await readOfficialApart(path, { signal });
    // What is read is taken in at once: from here on there is nothing to give up.
    if (signal.aborted) throw workCancelled();
    if (!isOpen()) throw new AppError('cancelled', "L'archivio è stato chiuso: niente è cambiato.");
    const other = takesOther ? null : otherMunicipality(archive.database, document);
    if (other !== null) return { kind: 'otherMunicipality', ...other };
    const { created, unchanged, problems } = importSchede(archive, document, { otherMunicipality: takesOther });
    return {
      kind: 'taken',
      created: created.length,
      unchanged: unchanged.length,
      problems: problemSentences(problems),
    };
  } catch (error) {
    if (error instanceof ImportConflict) {
      const { differences } = error;
      const objectives = new Set(differences.map(({ code }) => code)).size;
      return { kind: 'conflict', objectives, differences: differences.map((difference) => ({ ...difference })) };
    }
    if (!(error instanceof AppError)) throw error;
    const problems = error instanceof DocumentRefused ? [...error.others] : [];
    return { kind: 'refused', message: error.message, problems };
  }
}
