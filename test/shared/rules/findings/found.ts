import { objectiveFindings } from '../../../../shared/rules/findings/objective-findings.ts';
import type { ObjectiveDetail } from '../../../../shared/schemas/objective-detail.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/schemas/settings.ts';

/** A day on which the year of the objectives is over. */
export const afterTheYear = isoDate.parse('2021-02-01');

/** What is found in an objective, each finding in a line. */
export const found = (detail: ObjectiveDetail, today = afterTheYear) =>
  objectiveFindings(detail, { today, centres: [], settings: DEFAULT_SETTINGS }, []).map(({ kind, message }) => [
    kind,
    message,
  ]);
