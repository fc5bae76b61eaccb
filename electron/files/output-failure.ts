import { AppError } from '../../shared/errors.ts';

/** Why the system refused a file, by its error code, and what to do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'il disco è pieno: liberare spazio o scegliere un altro disco',
  EDQUOT: 'lo spazio a disposizione sul disco è finito: liberare spazio o scegliere un altro disco',
  EIO: 'il disco dà errore: scegliere un altro disco',
  EROFS: 'il disco è di sola lettura: scegliere un altro disco',
  EACCES: "manca il permesso di scrivere: scegliere un'altra cartella",
  EPERM: 'manca il permesso di scrivere, o il file è aperto in un altro programma: chiuderlo o scegliere un altro nome',
  EBUSY: 'il file è aperto in un altro programma: chiuderlo o scegliere un altro nome',
  ENOENT: "la cartella non c'è: crearla o sceglierne un'altra",
  ENAMETOOLONG: 'il nome è troppo lungo: sceglierne uno più corto',
};

/** An output that cannot be written, for a reason of ours. */
export function outputRefused(path: string, reason: string): AppError {
  return new AppError('output-unwritable', `Non si può scrivere «${path}»: ${reason}.`);
}

/** Turns a failure of the file system into its Italian message; any other error is a bug and stays as it is. */
export function outputFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const reason = REASONS[error.code];
  if (reason === undefined && !('syscall' in error)) return error;
  const message = `Non si può scrivere «${path}»: ${reason ?? `il sistema risponde ${error.code}`}.`;
  return new AppError('output-unwritable', message, { cause: error });
}
