import { basename, join } from 'node:path';
import type { HandOutChoice, WrittenFile } from '../../shared/ipc/channels/hand-outs.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { HandOutFormat } from '../../shared/schemas/hand-out.ts';
import type { ReadableDatabase } from '../archive/archive.ts';
import { handOutLocks } from '../archive/hand-outs/hand-out-locks.ts';
import { handOutRegister, receivedRegister } from '../archive/hand-outs/hand-out-register.ts';
import { closeHandOut, handOutById } from '../archive/hand-outs/hand-outs.ts';
import { objectivesOut } from '../archive/hand-outs/objectives-out.ts';
import { yearsOfObjectives } from '../archive/objectives/named-objectives.ts';
import { requireWriting } from '../archive/steps/in-transaction.ts';
import { writeFacts } from '../archive/steps/write-facts.ts';
import type { ExchangeWork } from '../exchange/exchange-work.ts';
import { chosenObjectives } from '../exchange/hand-outs/chosen-objectives.ts';
import { centreGroups, handOutByCentre } from '../exchange/hand-outs/hand-out-by-centre.ts';
import { HAND_OUT_FILES } from '../exchange/hand-outs/hand-out-file.ts';
import { commonYear, handOutName } from '../exchange/hand-outs/hand-out-name.ts';
import type { FileFilter } from '../host.ts';
import { localDate } from '../local-date.ts';
import { inLongWork } from '../session/long-work/long-work.ts';
import type { Session } from '../session/session.ts';
import { fileNameOf } from './file-name-of.ts';

const FORMAT_FILES: Readonly<Record<HandOutFormat, FileFilter>> = {
  package: { name: 'Pacchetto di Pegaso', extensions: ['pegasoz'] },
  spreadsheet: { name: 'Foglio da compilare', extensions: ['xlsx'] },
};

type HandOutChannel = Extract<keyof Handlers, `hand-outs:${string}`>;

/** What is handed out, what came, and the marks that both leave. */
export function handOutHandlers(session: Session, exchange: ExchangeWork): Pick<Handlers, HandOutChannel> {
  const { host, tokens } = session;
  const database = () => session.archive().database;
  const written = (path: string): WrittenFile => ({ token: tokens.tokenOf(path), fileName: basename(path) });
  const chooseWhere = (name: string, format: HandOutFormat) =>
    host.chooseSavePath({
      title: 'Consegna',
      filters: [FORMAT_FILES[format]],
      defaultName: `${fileNameOf(`consegna ${name}`)}${HAND_OUT_FILES[format].extension}`,
    });

  return {
    'hand-outs:read': () => ({
      handOuts: handOutRegister(database(), localDate(session.now())),
      received: receivedRegister(database()),
    }),
    'hand-outs:count': ({ choice }) => {
      const { objectiveIds, selection } = chosenObjectives(database(), choice);
      const out = new Set(objectivesOut(database()).map(({ objectiveId }) => objectiveId));
      return {
        objectives: objectiveIds.length,
        alreadyOut: objectiveIds.filter((id) => out.has(id)).length,
        selection,
        ...countedCentres(database(), choice),
      };
    },
    'hand-outs:create': async (order) => {
      const archive = session.archive();
      requireWriting(archive);
      const { objectiveIds } = chosenObjectives(database(), order.choice);
      const year = commonYear(yearsOfObjectives(database(), objectiveIds));
      const name = handOutName(order.receiver, year, localDate(session.now()));
      const path = await chooseWhere(name, order.format);
      if (path === null) return null;
      const { makeHandOut } = await import('../exchange/hand-outs/make-hand-out.ts');
      const { handOut } = await exchange.run((watch) =>
        makeHandOut(archive, order, path, watch, (request) =>
          inLongWork('prepareHandOut', { archivePath: archive.path, request }, watch),
        ),
      );
      return { file: written(path), objectives: handOut.objectiveIds.length };
    },
    'hand-outs:create-by-centre': async (order) => {
      const archive = session.archive();
      requireWriting(archive);
      const folder = await host.chooseFolder({ title: 'Cartella per i file da consegnare' });
      if (folder === null) return null;
      const out = join(folder, `consegna${HAND_OUT_FILES[order.format].extension}`);
      const { handedOut, withoutCentre } = await exchange.run((watch) =>
        handOutByCentre(archive, order, out, watch, (request) =>
          inLongWork('prepareHandOut', { archivePath: archive.path, request }, watch),
        ),
      );
      return {
        files: handedOut.map(({ path }) => written(path)),
        objectives: handedOut.reduce((sum, { handOut }) => sum + handOut.objectiveIds.length, 0),
        withoutCentre: withoutCentre.length,
      };
    },
    'hand-outs:write-again': async ({ id }) => {
      const archive = session.archive();
      const { receiver, format, at } = handOutById(archive.database, id);
      const path = await chooseWhere(handOutName(receiver, null, localDate(new Date(at))), format);
      if (path === null) return null;
      await exchange.run((watch) =>
        inLongWork('writeHandOutAgain', { archivePath: archive.path, handOutId: id, out: path }, watch),
      );
      return written(path);
    },
    'hand-outs:close': ({ id, closed }) => writeFacts(session.archive(), (db) => closeHandOut(db, id, closed)),
    'hand-outs:marks': () => ({ out: [...objectivesOut(database())], locked: [...handOutLocks(database())] }),
  };
}

function countedCentres(db: ReadableDatabase, choice: HandOutChoice) {
  const { groups, withoutCentre } = centreGroups(db, choice);
  return { centres: groups.length, withoutCentre: withoutCentre.length };
}
