import { printableText } from '../../paper/layout/printable-text.ts';
import type { ComparisonReport } from './comparison-report.ts';

/** A report whose every text the typeface can print; what it lacks is drawn as the replacement glyph. */
export function printableReport(report: ComparisonReport): ComparisonReport {
  const clean = (text: string): string => printableText(text, () => undefined);
  const value = (text: string | null): string | null => (text === null ? null : clean(text));
  return {
    ...report,
    title: clean(report.title),
    before: clean(report.before),
    after: clean(report.after),
    notices: report.notices.map(clean),
    groups: report.groups.map(({ code, title, differences }) => ({
      code: clean(code),
      title: clean(title),
      differences: differences.map((difference) => ({
        ...difference,
        subject: clean(difference.subject),
        field: clean(difference.field),
        before: value(difference.before),
        after: value(difference.after),
      })),
    })),
  };
}
