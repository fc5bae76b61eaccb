import type { VariedObjective } from '../../../shared/schemas/varied-objective.ts';
import type { Archive } from '../../archive/archive.ts';
import { inOneReading } from '../../archive/connection/one-reading.ts';
import { archiveFailure } from '../../archive/connection/sqlite-failure.ts';
import { openArchive } from '../../archive/file/open-archive.ts';
import { logMark } from '../../archive/steps/log-mark.ts';
import { type PlanHistory, planHistory } from '../../archive/versions/plan-history.ts';
import { answerQuestions } from '../../threads/answer-questions.ts';
import { versionsContract } from './versions-contract.ts';

/** Objectives, and things of theirs, in a page: what the window's thread takes in without a pause that anyone would notice. */
const [OBJECTIVES, VARIATIONS] = [200, 2_000];

interface Reading {
  readonly of: string;
  readonly history: PlanHistory;
}

let archive: Archive | null = null;
/** What was read last, and how many times something was. */
let kept: Reading | null = null;
let reading = 0;

/** The thread that reads the versions of an archive while it is open, and holds what they come to. */
answerQuestions(
  versionsContract,
  {
    read: ({ archivePath, planId, year }) => {
      try {
        archive ??= openArchive(archivePath, { access: 'read', check: 'later', who: '', now: () => new Date() });
        const { database } = archive;
        const { history } = inOneReading(database, () => {
          const of = JSON.stringify([planId, year, logMark(database)]);
          if (kept?.of === of) return kept;
          reading += 1;
          kept = { of, history: planHistory(database, planId, year) };
          return kept;
        });
        return {
          reading,
          versions: history.versions.map(({ version: { id, date, act, snapshotId }, kind, varied }) => {
            return { id, kind, date, act, snapshotId, varied: varied.length };
          }),
          sinceLast: history.sinceLast?.length ?? null,
        };
      } catch (error) {
        throw archiveFailure(error, archivePath);
      }
    },
    varied: ({ reading: wanted, versionId, from }) => {
      if (kept === null || wanted !== reading) return null;
      const { versions, sinceLast } = kept.history;
      const all = versionId === null ? sinceLast : versions.find(({ version }) => version.id === versionId)?.varied;
      return { varied: pageOf(all ?? [], from) };
    },
  },
  () => archive?.close(),
);

function pageOf(all: readonly VariedObjective[], from: number): VariedObjective[] {
  let room = VARIATIONS;
  let to = from;
  for (; to < all.length && to - from < OBJECTIVES && room > 0; to += 1) room -= all[to]?.variations.length ?? 0;
  return all.slice(from, to);
}
