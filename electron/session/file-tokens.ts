import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import { type FileToken, fileToken } from '../../shared/ipc/channels/archive.ts';

/** Opaque names for files: the renderer speaks of a file by its token and never sees a path. Tokens live as long as the program. */
export interface FileTokens {
  /** The token of an absolute path, always the same for the same path. */
  tokenOf(path: string): FileToken;
  /** The path of a token; `not-found` for one that was never given. */
  pathOf(token: FileToken): string;
}

export function createFileTokens(): FileTokens {
  const paths = new Map<FileToken, string>();
  const tokens = new Map<string, FileToken>();
  return {
    tokenOf(path) {
      const known = tokens.get(path);
      if (known !== undefined) return known;
      const token = fileToken.parse(randomUUID());
      tokens.set(path, token);
      paths.set(token, path);
      return token;
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('not-found', 'Il file non è più disponibile: sceglierlo di nuovo.');
      return path;
    },
  };
}
