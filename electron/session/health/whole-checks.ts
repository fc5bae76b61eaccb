import { join } from 'node:path';
import { z } from 'zod';
import { isoInstant } from '../../../shared/schemas/primitives.ts';
import { jsonFile } from '../../files/json-file.ts';
import { logProblem } from '../../log/log-problem.ts';

const wholeChecks = z.array(z.strictObject({ archive: z.string(), at: isoInstant }));

/** When archives, each by its mark, were last looked through whole on this computer. */
export const wholeChecksFile = (userData: string) =>
  jsonFile(join(userData, 'archive-checks.json'), wholeChecks, (problem) => logProblem('archive-checks', problem));
