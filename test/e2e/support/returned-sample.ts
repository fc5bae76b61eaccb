import { join } from 'node:path';
import { writeObjective } from '../../../electron/archive/edits/objective-edits.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { allRows, rowsWhere, updateRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES, PLANS } from '../../../electron/archive/tables/tables.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { receiveHandOut } from '../../../electron/exchange/hand-outs/receive-hand-out.ts';
import { writeReturn } from '../../../electron/exchange/hand-outs/write-return.ts';
import { readPackedPackage } from '../../../electron/exchange/package/read-package.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';
import { UNWATCHED } from '../../support/unwatched.ts';

export interface ReturnedSample {
  /** The archive that handed the objective out, with what its own office wrote since. */
  readonly archive: string;
  /** The package that came back. */
  readonly file: string;
  readonly code: string;
}

const CODE = '2026_A02_02';
const author = (who: string, day: string) => ({ who, now: () => new Date(`${day}T09:00:00Z`) });

/**
 * The sample after an objective was handed out and came back: both sides wrote its description, the receiver alone its report and the
 * progress of the first phase.
 */
export async function returnedSample(folder: string): Promise<ReturnedSample> {
  const archive = join(folder, 'ente.pegaso');
  buildSample(archive, author('Controllo di gestione', '2026-03-02'));
  const office = openArchive(archive, { ...author('Controllo di gestione', '2026-03-03'), access: 'write' });
  const [plan] = allRows(office.database, PLANS).slice(-1);
  const [objective] = plan === undefined ? [] : rowsWhere(office.database, OBJECTIVES, { planId: plan.id, code: CODE });
  if (objective === undefined) throw new Error(`The sample has no ${CODE}`);
  const handed = join(folder, 'consegna.pegasoz');
  const order = { receiver: 'Settore Servizi', format: 'package', scope: 'everything', deadline: null } as const;
  const choice = { objectiveIds: [objective.id] };
  const { handOut } = await makeHandOut(office, { ...order, choice, message: '' }, handed, UNWATCHED);
  inTransaction(office, 'descrizione', (db) =>
    writeObjective(db, objective.id, { title: `${objective.title} entro marzo` }),
  );
  office.close();

  const received = join(folder, 'settore.pegaso');
  const centre = receiveHandOut(
    handed,
    await readPackedPackage(handed),
    received,
    author('Settore Servizi', '2026-04-01'),
  );
  inTransaction(centre, 'rendiconto', (db) => {
    writeObjective(db, objective.id, {
      title: `${objective.title} entro giugno`,
      progressReport: `${objective.progressReport}\nIl nuovo orario è in vigore dal primo aprile.`,
    });
    const [first] = rowsWhere(db, PHASES, { objectiveId: objective.id });
    if (first !== undefined) updateRow(db, PHASES, first.id, { progress: percentage.parse(5_500) });
  });
  const file = join(folder, 'rientro.pegasoz');
  await writeReturn(centre, handOut.id, file, UNWATCHED);
  centre.close();
  return { archive, file, code: CODE };
}
