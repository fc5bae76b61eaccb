import { join } from 'node:path';
import { makeBenchArchive } from '../archive/bench-archive.ts';
import { type BenchPart, bar } from '../bench-part.ts';
import { schedeOf } from '../print/print-job.ts';
import { showExponent, showMegabytes, showRatio, showSeconds } from '../report-text.ts';
import { growthExponent, pairs } from '../statistics.ts';
import { type ImportMeasure, importedFile, measureImport } from './measure-import.ts';
import { measureReading } from './measure-reading.ts';

const ABOUT =
  'an official document of N objectives read and taken into a new archive, from the text that other programs dump (written by the ' +
  'bench in that shape) and from a PDF of our own; and the largest PDF read without taking it in, beside the text of its pages by pdf.js.';

/** Imports documents of growing size. */
export const importPart: BenchPart = async ({ folder, quick }) => {
  const measures: ImportMeasure[] = [];
  for (const n of quick ? [10, 100] : [10, 100, 1_000]) {
    const archive = join(folder, `import-${n}.pegaso`);
    makeBenchArchive(archive, n);
    const schede = schedeOf({ archive, out: '' });
    for (const format of ['text', 'pdf'] as const) {
      measures.push(await measureImport(format, schede, folder, n < 1_000 ? 3 : 1));
    }
  }
  // The last PDF is the largest.
  const reading = await measureReading(importedFile('pdf', folder));
  const steps = (['text', 'pdf'] as const).flatMap((format) =>
    pairs(measures.filter((measure) => measure.format === format)),
  );
  return {
    about: ABOUT,
    tables: [
      {
        title: 'Importing',
        head: ['from', 'N', 'file', 'time', 'objectives/s'],
        rows: measures.map(({ format, n, bytes, seconds }) => [
          format,
          String(n),
          showMegabytes(bytes),
          showSeconds(seconds),
          (n / seconds).toFixed(0),
        ]),
      },
      {
        title: 'Reading a PDF',
        head: ['by', 'pages', 'time', 'pages/s'],
        rows: [['Pegaso', reading.seconds] as const, ['pdf.js, text only', reading.peerSeconds] as const].map(
          ([by, seconds]) => [by, String(reading.pages), showSeconds(seconds), (reading.pages / seconds).toFixed(0)],
        ),
      },
      {
        title: 'Growth of importing',
        head: ['from', 'from N', 'to N', 'time grows as'],
        rows: steps.map(([from, to]) => [from.format, String(from.n), String(to.n), showExponent(exponent(from, to))]),
      },
    ],
    bars: [
      ...(['text', 'pdf'] as const).map((format) => {
        const step = steps.find(([from, to]) => to.format === format && to.n === 1_000 && from.n === 100);
        return bar(
          `time of importing ${format} from N=100 to N=1000 no faster than N^1.1`,
          step === undefined ? null : exponent(...step),
          showExponent,
          (power) => power <= 1.1,
        );
      }),
      bar(
        "a PDF of 1000 objectives read within 1.5 times pdf.js's own extraction of its text",
        measures.some(({ n }) => n === 1_000) ? reading.seconds / reading.peerSeconds : null,
        showRatio,
        (ratio) => ratio <= 1.5,
      ),
    ],
    measures: { imports: measures, reading },
  };
};

const exponent = (from: ImportMeasure, to: ImportMeasure) =>
  growthExponent({ n: from.n, value: from.seconds }, { n: to.n, value: to.seconds });
