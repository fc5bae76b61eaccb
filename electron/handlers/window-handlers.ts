import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Session } from '../session/session.ts';

/** Of files that are dropped on the window the page gets the names, and tokens to speak of them. */
export function windowHandlers({ host, tokens }: Session): Pick<Handlers, 'dropped:take' | 'clipboard:paste'> {
  return {
    'dropped:take': () => ({
      files: host.takeDropped().map((path) => ({ token: tokens.tokenOf(path), fileName: basename(path) })),
    }),
    'clipboard:paste': () => host.paste(),
  };
}
