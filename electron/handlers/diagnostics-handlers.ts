import { basename } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { diagnosticsText } from '../diagnostics/diagnostics.ts';
import { writeDiagnostics } from '../diagnostics/write-diagnostics.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { thisComputer } from '../session/place-notices.ts';
import type { Session } from '../session/session.ts';

const TEXT_FILES: FileFilter = { name: 'Testo', extensions: ['txt'] };

type DiagnosticsChannel = Extract<keyof Handlers, `diagnostics:${string}`>;

/** What a person reads, and then may save to send it. */
export function diagnosticsHandlers(session: Session): Pick<Handlers, DiagnosticsChannel> {
  const { host, tokens, now } = session;
  /** What was shown is what is saved. */
  let shown: string | null = null;
  return {
    'diagnostics:read': ({ screen, window, scale, zoom }) => {
      const sizes = `${screen.width} x ${screen.height}, finestra ${window.width} x ${window.height}`;
      shown = diagnosticsText({
        version: host.version,
        host: host.kind,
        display: `${sizes}, scala ${scale}, caratteri ${zoom}%`,
        archive: session.current(),
        userData: host.userData,
        at: now(),
        traces: thisComputer(),
      });
      return { text: shown };
    },
    'diagnostics:save': async () => {
      if (shown === null) throw new AppError('not-found', 'La diagnostica non è ancora pronta: prepararla di nuovo.');
      const text = shown;
      const path = await host.chooseSavePath({
        title: 'Salva la diagnostica',
        filters: [TEXT_FILES],
        defaultName: `diagnostica-pegaso-${localDate(now())}.txt`,
      });
      if (path === null) return null;
      const written = writeDiagnostics(path, text);
      return { token: tokens.tokenOf(written), fileName: basename(written) };
    },
  };
}
