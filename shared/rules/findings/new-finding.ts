import { excerpt } from '../../format/excerpt.ts';
import type { Finding, FindingKind } from '../../schemas/finding.ts';
import type { IndicatorDetail, ObjectiveDetail, PhaseDetail } from '../../schemas/objective-detail.ts';

/** A finding about an objective itself, or about one of its fields. */
export function objectiveFinding(
  detail: Pick<ObjectiveDetail, 'id' | 'code'>,
  kind: FindingKind,
  message: string,
  field: string | null = null,
): Finding {
  return {
    kind,
    message,
    objectiveId: detail.id,
    objectiveCode: detail.code,
    entity: 'objective',
    rowId: detail.id,
    field,
  };
}

/** A finding about a phase; its message begins with the phase's description, since rows have no number on paper. */
export function phaseFinding(
  detail: ObjectiveDetail,
  phase: PhaseDetail,
  kind: FindingKind,
  field: keyof PhaseDetail,
  message: string,
): Finding {
  const about = `Fase ${excerpt(phase.description)}: ${message}`;
  return { ...objectiveFinding(detail, kind, about, field), entity: 'phase', rowId: phase.id };
}

/** A finding about an indicator; its message begins with the indicator's description. */
export function indicatorFinding(
  detail: ObjectiveDetail,
  indicator: IndicatorDetail,
  kind: FindingKind,
  field: keyof IndicatorDetail,
  message: string,
): Finding {
  const about = `Indicatore ${excerpt(indicator.description)}: ${message}`;
  return { ...objectiveFinding(detail, kind, about, field), entity: 'indicator', rowId: indicator.id };
}
