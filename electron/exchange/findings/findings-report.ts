import { counted } from '../../../shared/format/counted.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { FINDING_NAMES } from '../../../shared/format/finding-names.ts';
import { heaviestFirst } from '../../../shared/rules/findings/narrowed-findings.ts';
import type { Finding } from '../../../shared/schemas/finding.ts';
import type { ReadableDatabase } from '../../archive/archive.ts';
import { readMunicipality } from '../../archive/tables/municipality.ts';
import { allRows, rowWhere } from '../../archive/tables/table.ts';
import { CENTRES, OBJECTIVES } from '../../archive/tables/tables.ts';
import { localDate } from '../../local-date.ts';

export interface ReportedFinding {
  /** What its kind is called: `Fine prevista mancante`. */
  readonly kind: string;
  readonly message: string;
  /** Who said that it is well as it is, and when; blank where nobody did. */
  readonly accepted: string;
}

/** The findings of one objective; of people where the code is blank. */
export interface ReportedFindings {
  readonly code: string;
  readonly title: string;
  /** The centre that answers for it; blank where there is none. */
  readonly centre: string;
  readonly findings: readonly ReportedFinding[];
}

/** Findings as they are sent to an office. */
export interface FindingsReport {
  readonly title: string;
  readonly municipality: string;
  /** Which they are: plan, year, centre, kind. */
  readonly about: string;
  /** `12 cose`. */
  readonly count: string;
  readonly groups: readonly ReportedFindings[];
}

/** Findings with the names that their objectives have in the archive, the heaviest first. @param about which they are, as criteria in words. */
export function findingsReport(
  db: ReadableDatabase,
  findings: readonly Finding[],
  about: readonly string[],
): FindingsReport {
  const centres = new Map(allRows(db, CENTRES).map((centre) => [centre.id, centre]));
  return {
    title: 'Da guardare',
    municipality: readMunicipality(db)?.name ?? '',
    about: about.length === 0 ? 'tutti gli obiettivi' : about.join(', '),
    count: counted(findings.length, 'cosa', 'cose'),
    groups: heaviestFirst(findings).map(({ objectiveId, code, findings: group }) => {
      const objective = objectiveId === null ? null : rowWhere(db, OBJECTIVES, { id: objectiveId });
      const centreId = objective?.centreId ?? null;
      const centre = centreId === null ? undefined : centres.get(centreId);
      return {
        code: code ?? '',
        title: objectiveId === null ? 'Persone' : (objective?.title ?? '').replace(/\s+/gu, ' ').trim(),
        centre:
          centre === undefined ? '' : [centre.code, centre.shortName || centre.longName].filter(Boolean).join(' '),
        findings: group.map(reported),
      };
    }),
  };
}

function reported({ kind, message, accepted }: Finding): ReportedFinding {
  const said =
    accepted === undefined ? '' : `va bene così: ${accepted.who}, ${formatDate(localDate(new Date(accepted.at)))}`;
  return { kind: FINDING_NAMES[kind], message, accepted: said };
}
