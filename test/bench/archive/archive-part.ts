import { type BenchPart, bar } from '../bench-part.ts';
import { showExponent, showRatio, showSeconds } from '../report-text.ts';
import { growthExponent, pairs } from '../statistics.ts';
import { archiveWrites, type WriteMeasure } from './archive-writes.ts';

const ABOUT =
  'bulk writes of N objectives with their rows in one transaction, opening and closing the file; "bare" is better-sqlite3 inserting ' +
  'the same rows into the same tables, with their indexes and foreign keys but without change log and full-text index.';

/** Writes in bulk through the archive and without it. */
export const archivePart: BenchPart = async ({ folder, quick }) => {
  const measures = await archiveWrites(folder, quick ? [10, 100] : [10, 100, 1_000, 10_000]);
  // Below a thousand objectives it is opening and closing the file that takes the time.
  const judged = measures.filter(({ n }) => n >= 1_000);
  const [[from, to] = [null, null]] = pairs(measures).slice(-1);
  return {
    about: ABOUT,
    tables: [
      {
        title: 'Writing',
        head: ['N', 'rows', 'time', 'rows/s', 'bare', 'bare rows/s', 'times bare', 'grows as'],
        rows: measures.map((measure, index) => [
          String(measure.n),
          String(measure.rows),
          showSeconds(measure.seconds),
          (measure.rows / measure.seconds).toFixed(0),
          showSeconds(measure.bareSeconds),
          (measure.rows / measure.bareSeconds).toFixed(0),
          showRatio(timesBare(measure)),
          index === 0 ? '' : showExponent(exponent(measures[index - 1] ?? measure, measure)),
        ]),
      },
    ],
    bars: [
      ...judged.map((measure) =>
        bar(
          `bulk writes of ${measure.n} objectives within 3 times bare better-sqlite3`,
          timesBare(measure),
          (ratio) => `${ratio.toFixed(2)}x`,
          (ratio) => ratio <= 3,
        ),
      ),
      bar(
        `time of writing from N=${from?.n} to N=${to?.n} no faster than N^1.1`,
        from === null || to === null || to.n < 1_000 ? null : exponent(from, to),
        showExponent,
        (power) => power <= 1.1,
      ),
    ],
    measures,
  };
};

const timesBare = ({ seconds, bareSeconds }: WriteMeasure) => seconds / bareSeconds;
const exponent = (from: WriteMeasure, to: WriteMeasure) =>
  growthExponent({ n: from.n, value: from.seconds }, { n: to.n, value: to.seconds });
