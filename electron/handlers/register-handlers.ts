import { cleanLine } from '../../shared/format/clean-text.ts';
import { oneOrCounted } from '../../shared/format/counted.ts';
import type { Registers } from '../../shared/ipc/channels/registers.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { WritableDatabase } from '../archive/archive.ts';
import {
  addToRegister,
  addUsualBands,
  deleteFromRegister,
  writeRegister,
} from '../archive/registers/edit-registers.ts';
import { mergeRegister } from '../archive/registers/merge-register.ts';
import { moveInRegister } from '../archive/registers/move-in-register.ts';
import { readRegisters } from '../archive/registers/read-registers.ts';
import { registerUses } from '../archive/registers/register-uses.ts';
import { inTransaction } from '../archive/steps/in-transaction.ts';
import { MUNICIPALITY, readMunicipality } from '../archive/tables/municipality.ts';
import { newId } from '../archive/tables/new-id.ts';
import { insertRow, rowWhere, updateRow } from '../archive/tables/table.ts';
import { LEVELS } from '../archive/tables/tables.ts';
import type { Session } from '../session/session.ts';

type RegisterChannel = Extract<keyof Handlers, `registers:${string}`>;

const REGISTER_NAMES = {
  plan: 'viste',
  centre: 'centri di responsabilità',
  person: 'persone',
  councillor: 'assessorati',
  listItem: 'elenchi',
  band: 'fasce',
} as const;

export function registerHandlers(session: Session): Pick<Handlers, RegisterChannel> {
  const change = (label: string, work: (db: WritableDatabase) => void): Registers => {
    const archive = session.archive();
    inTransaction(archive, label, work);
    return readRegisters(archive.database);
  };
  return {
    'registers:read': () => readRegisters(session.archive().database),
    'registers:uses': ({ kind, id }) => ({ uses: registerUses(session.archive().database, kind, id) }),
    'registers:add': (row) => change(`aggiunta a ${REGISTER_NAMES[row.kind]}`, (db) => void addToRegister(db, row)),
    'registers:write': (row) => change(`modifica di ${REGISTER_NAMES[row.kind]}`, (db) => void writeRegister(db, row)),
    'registers:delete': ({ kind, id }) =>
      change(`eliminazione da ${REGISTER_NAMES[kind]}`, (db) => deleteFromRegister(db, kind, id)),
    'registers:merge': ({ kind, merges }) =>
      change(`unione di ${oneOrCounted(merges.length, 'due voci', 'voci doppie')} di ${REGISTER_NAMES[kind]}`, (db) => {
        for (const { from, into } of merges) mergeRegister(db, kind, from, into);
      }),
    'registers:move': ({ kind, id, before }) =>
      change(`ordine di ${REGISTER_NAMES[kind]}`, (db) => moveInRegister(db, kind, id, before)),
    'registers:usual-bands': () => change('aggiunta delle fasce usuali', addUsualBands),
    'registers:rename-level': ({ level, label }) =>
      change('dicitura di un livello', (db) => {
        const row = rowWhere(db, LEVELS, { code: level });
        if (row === null) throw new Error(`No level ${level}`);
        updateRow(db, LEVELS, row.id, { label: cleanLine(label) });
      }),
    'registers:rename-municipality': ({ name: typed }) =>
      change("nome dell'ente", (db) => {
        const name = cleanLine(typed);
        const known = readMunicipality(db);
        if (known === null) insertRow(db, MUNICIPALITY, { id: newId(), name, crest: null });
        else updateRow(db, MUNICIPALITY, known.id, { name });
      }),
  };
}
