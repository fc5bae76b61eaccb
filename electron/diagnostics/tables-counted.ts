import { TABLE_NAMES } from '../../shared/schemas/table-names.ts';

/** Tables whose rows are counted: the data, the log, and what an archive remembers of hand-outs. Their names are the program's own. */
export const TABLES_COUNTED: readonly string[] = [
  ...TABLE_NAMES,
  'municipality',
  'steps',
  'changes',
  'handOuts',
  'handOutObjectives',
  'receivedHandOuts',
  'writtenReturns',
  'takenReturns',
  'importDoubts',
  'acceptedFindings',
  'closings',
  'planVersions',
  'snapshots',
  'packageContents',
];
