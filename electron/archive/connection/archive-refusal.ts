import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { oneOrCounted } from '../../../shared/format/counted.ts';

/** Refusals of a file that should be an archive: what it is, and what to do. The file stays as it was. */
export const archiveRefusal = {
  missing: (path: string) =>
    new AppError('archive-missing', `L'archivio «${path}» non esiste: controllare il nome e la cartella.`),
  directory: (path: string) =>
    new AppError('archive-unreadable', `«${path}» è una cartella, non un archivio: indicare un file .pegaso.`),
  longPath: (path: string, length: number, longest: number) =>
    new AppError(
      'archive-unreadable',
      `Il percorso di «${basename(path)}» è troppo lungo (${length} caratteri, al massimo circa ${longest}): spostare l'archivio in una cartella più vicina alla radice.`,
    ),
  longName: (path: string, longest: number) =>
    new AppError(
      'archive-unreadable',
      `Il nome «${basename(path).slice(0, 40)}…» è troppo lungo (al massimo ${longest} caratteri): dargliene uno più corto.`,
    ),
  empty: (path: string) =>
    new AppError(
      'archive-unreadable',
      `«${path}» è un file vuoto, non un archivio: ripristinare una copia di sicurezza.`,
    ),
  foreign: (path: string) =>
    new AppError('archive-unreadable', `«${path}» non è un archivio di Pegaso: indicare un file .pegaso.`),
  unreadable: (path: string, cause: unknown) =>
    new AppError(
      'archive-unreadable',
      `L'archivio «${path}» non si può leggere: controllare i permessi e che il disco sia collegato.`,
      { cause },
    ),
  moved: (path: string) =>
    new AppError(
      'archive-missing',
      `L'archivio «${path}» non è più dov'era, o al suo posto c'è un altro file: rimetterlo lì, o ricollegare il disco, e riprovare.`,
    ),
  replaced: (path: string) =>
    new AppError(
      'archive-replaced',
      `Al posto di «${path}» c'è ora un altro file, o un'altra versione: qui non si scrive più finché non si sceglie quale tenere.`,
    ),
  kept: (path: string, copy: string) =>
    new AppError(
      'archive-replaced',
      `Al posto di «${path}» c'è ora un altro file, che è rimasto com'è: la versione che era aperta qui è salvata in «${copy}».`,
    ),
  overwritten: (path: string) =>
    new AppError(
      'archive-replaced',
      `«${path}» è stato sovrascritto mentre era aperto e ora contiene un'altra versione, che è rimasta com'è: quella che era aperta qui è nelle copie di sicurezza, fino all'ultima fatta.`,
    ),
  notKept: (path: string, cause: unknown) =>
    new AppError(
      'output-unwritable',
      `La versione di «${path}» che è aperta qui non si può salvare accanto: controllare che la cartella si possa scrivere e ci sia spazio.`,
      { cause },
    ),
  unpoured: (path: string, cause: unknown) =>
    new AppError(
      'output-unwritable',
      `Le ultime modifiche a «${path}» sono salvate nel file accanto che finisce in -wal, ma il disco è pieno o non si lascia scrivere: liberare spazio e riaprire l'archivio con Pegaso prima di copiarlo o spedirlo, senza toccare i file accanto.`,
      { cause },
    ),
  beingRead: (path: string) =>
    new AppError(
      'archive-busy',
      `Le ultime modifiche a «${path}» sono salvate nel file accanto che finisce in -wal, perché un altro programma sta leggendo l'archivio: non copiarlo né spedirlo finché quel programma è aperto.`,
    ),
  newer: (path: string, format: number, program: string | null) =>
    new AppError(
      'archive-newer',
      `L'archivio «${path}» è della versione ${format}, più recente di questo programma${program === null ? '' : `, e viene da Pegaso ${program}`}: aggiornare Pegaso per aprirlo.`,
    ),
  older: (path: string) =>
    new AppError(
      'archive-read-only',
      `L'archivio «${path}» va aggiornato a questa versione di Pegaso ma ora si può solo leggere: aprirlo dove si può scrivere, o copiarlo altrove.`,
    ),
  unfinished: (path: string, cause: unknown) =>
    new AppError(
      'archive-unreadable',
      `L'archivio «${path}» ha modifiche da completare e la sua cartella non si può scrivere: copiare il file, con quelli accanto che finiscono in -wal o -journal, in un'altra cartella.`,
      { cause },
    ),
  damaged: (path: string, cause: unknown) =>
    new AppError(
      'archive-damaged',
      `L'archivio «${path}» è danneggiato e non è stato toccato: ripristinare una copia di sicurezza.`,
      { cause },
    ),
  /** No refusal of a file: why one that is open is not written any more. */
  condemned: (path: string) =>
    `«${path}» è danneggiato: si può leggere e stampare ciò che ne resta, non modificare; ripristinare una copia di sicurezza, o salvare ciò che si può leggere.`,
  nothingLeft: (path: string) =>
    new AppError(
      'archive-damaged',
      `Da «${path}» non si è potuto leggere nulla: non è un archivio di Pegaso, o è danneggiato tutto; ripristinare una copia di sicurezza.`,
    ),
  /** @param others how many differences there are besides the one told. */
  altered: (path: string, difference: string, others = 0) =>
    new AppError(
      'archive-altered',
      `L'archivio «${path}» ${difference}${others === 0 ? '' : ` (e ha ${oneOrCounted(others, "un'altra differenza", 'altre differenze')})`}: per sicurezza non è stato letto; farselo mandare di nuovo, o ripristinare una copia di sicurezza.`,
    ),
  logLost: (trigger: string) =>
    new AppError(
      'archive-altered',
      `L'archivio non registra più tutte le modifiche (il suo trigger «${trigger}» manca o è stato cambiato) e niente è stato scritto: chiuderlo e ripristinare una copia di sicurezza.`,
    ),
  /** No refusal: what is said of a -wal that is left where it is. */
  foreignWal: (path: string) =>
    `Accanto a «${path}» ci sono modifiche fatte a un'altra versione del file: non sono comprese in quello che si vede qui.`,
} as const;
