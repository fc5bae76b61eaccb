import { readPackageApart, readTableApart } from '../../electron/exchange/apart/read-apart.ts';
import { readOfficialApart } from '../../electron/official/read-official-apart.ts';
import { AppError } from '../../shared/errors.ts';
import type { MeasuredReading, ReadingKind } from './measured-reading.ts';

/** A process that reads one foreign file and writes what became of it: `KIND PATH`. Whatever is no refusal ends it as a bug. */
const READERS: Readonly<Record<ReadingKind, (path: string) => Promise<unknown>>> = {
  official: (path) => readOfficialApart(path),
  table: (path) => readTableApart(path, null),
  package: (path) => readPackageApart(path),
};

const [, , kind = '', path = ''] = process.argv;
const refusal = await READERS[kind as ReadingKind](path).then(
  () => null,
  (error: unknown) => {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  },
);
const { user, system } = process.cpuUsage();
const seconds = (user + system) / 1e6;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
process.stdout.write(JSON.stringify({ refusal, seconds, megabytes } satisfies MeasuredReading));
