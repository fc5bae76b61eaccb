import { z } from 'zod';
import { finding } from '../../schemas/finding.ts';
import { id } from '../../schemas/primitives.ts';
import { channel } from '../channel.ts';

export const findingChannels = {
  'findings:of-objective': channel(z.strictObject({ objectiveId: id }), z.strictObject({ findings: z.array(finding) })),
  /** Those of the whole archive; worked out once and then only where something changed. */
  'findings:all': channel(z.void(), z.strictObject({ findings: z.array(finding) })),
} as const;
