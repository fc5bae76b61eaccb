import { copyFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { treeRows } from '../../../electron/archive/objectives/tree-rows.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { approveVersion } from '../../../electron/archive/versions/approve-version.ts';
import { watchVaried } from '../../../electron/archive/versions/varied-watch.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import { BENCH_STEP } from '../archive/bench-archive.ts';
import { median, timed } from '../statistics.ts';

const ROUNDS = 9;
const VARIED = 300;

/** Seconds to tell which objectives are varied, beside reading the tree in the same archive; medians of several rounds. */
export interface VariedTimes {
  readonly tree: number;
  /** The first time, with the results of all phases and the weights of some written since the approval. */
  readonly first: number;
  /** The longest that others waited for it meanwhile. */
  readonly stretch: number;
  /** After a step. */
  readonly step: number;
  /** How many there were. */
  readonly varied: number;
}

/** Approves the plan of a copy of an archive, writes results and weights, and asks what is varied. @param copy where it may be. */
export async function measureVaried(path: string, copy: string): Promise<VariedTimes> {
  copyFileSync(path, copy);
  const archive = openArchive(copy, BENCH_STEP);
  const { database } = archive;
  try {
    const most = `SELECT planId, year FROM objectives WHERE level = 'PEG' GROUP BY planId, year ORDER BY count(*) DESC LIMIT 1`;
    const { planId, year } = database.prepare<[], { planId: Id; year: number }>(most).get() ?? {
      planId: null,
      year: 0,
    };
    if (planId === null) throw new Error('No objective');
    approveVersion(archive, { planId, year, date: isoDate.parse(`${year}-02-01`), act: 'Delibera' });
    const some = `SELECT id FROM objectives WHERE planId = ? AND year = ? ORDER BY id LIMIT ${VARIED}`;
    inTransaction(archive, 'risultati', (db) => {
      db.prepare("UPDATE phases SET progress = 5100, note = 'misura'").run();
      db.prepare(`UPDATE phases SET weight = coalesce(weight, 0) / 2 + 1 WHERE objectiveId IN (${some})`).run([
        planId,
        year,
      ]);
    });
    const times = { tree: [] as number[], first: [] as number[], step: [] as number[], stretches: [] as number[] };
    let varied = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      times.tree.push((await timed(() => treeRows(database, planId))).seconds);
      let [begun, longest] = [performance.now(), 0];
      const rest = async () => {
        longest = Math.max(longest, performance.now() - begun);
        await setImmediate();
        begun = performance.now();
      };
      const watch = watchVaried(database, rest);
      const first = await timed(() => watch.of(planId, year));
      await rest();
      times.first.push(first.seconds);
      times.stretches.push(longest / 1_000);
      varied = first.result?.size ?? 0;
      inTransaction(archive, 'peso', (db) => {
        db.prepare(`UPDATE phases SET weight = ? WHERE id = (SELECT min(id) FROM phases)`).run([round]);
      });
      times.step.push((await timed(() => watch.of(planId, year))).seconds);
    }
    const { tree, first, step, stretches } = times;
    return { tree: median(tree), first: median(first), stretch: median(stretches), step: median(step), varied };
  } finally {
    archive.close();
  }
}
