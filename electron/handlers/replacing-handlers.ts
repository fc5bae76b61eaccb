import { oneOrCounted } from '../../shared/format/counted.ts';
import { MOST_PLACES } from '../../shared/ipc/channels/replacing.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { replaceableTexts, replaceTexts, shownPlace } from '../archive/edits/replace-texts.ts';
import type { Session } from '../session/session.ts';
import { edit } from './edit.ts';

/** Find and replace over the archive: what would change, then the change itself as one step. */
export function replacingHandlers(session: Session): Pick<Handlers, 'replacing:look' | 'replacing:write'> {
  return {
    'replacing:look': (wanted) => {
      const { found, locked } = replaceableTexts(session.archive().database, wanted);
      const times = found.reduce((sum, { hits }) => sum + hits.length, 0);
      return { places: found.slice(0, MOST_PLACES).map(shownPlace), texts: found.length, times, locked };
    },
    'replacing:write': ({ texts, ...wanted }) => {
      const where = oneOrCounted(texts, 'un testo', 'testi');
      return edit(session, `«${wanted.find}» sostituito in ${where}`, (db) => {
        replaceTexts(db, wanted, texts);
        return { objectiveId: null, created: [] };
      });
    },
  };
}
