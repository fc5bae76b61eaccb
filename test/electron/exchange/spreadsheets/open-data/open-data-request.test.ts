import { expect, test } from 'vitest';
import { openDataRequest } from '../../../../../electron/exchange/spreadsheets/open-data/open-data-request.ts';
import { mergeDocuments } from '../../../../../shared/rules/merge/merge-documents.ts';
import { sampleDocument } from '../../../../support/offices/handed-workbook.ts';

test('an objective that comes without any row keeps those that are here; one that comes with some has lost the others', async () => {
  const mine = await sampleDocument();
  const [ancestor, other] = [mine.phases[0]?.objectiveId, mine.phases.at(-1)?.objectiveId];
  const lost = mine.phases.at(-1);
  const hasRows = ({ objectiveId }: { readonly objectiveId: string }) => objectiveId === ancestor;
  const indicators = mine.indicators.filter((row) => !hasRows(row));
  const kept = new Set(indicators.map(({ id }) => id));
  const request = openDataRequest('dati.ods', mine, {
    ...mine,
    phases: mine.phases.filter((row) => !hasRows(row) && row !== lost),
    indicators,
    indicatorResults: mine.indicatorResults.filter(({ indicatorId }) => kept.has(indicatorId)),
    participants: mine.participants.filter((row) => !hasRows(row)),
  });
  expect(ancestor).not.toBe(other);
  const { base, theirs, scope } = request;
  const subjects = new Set(request.objectiveIds);
  expect(mergeDocuments({ base, mine, theirs }, { scope, subjects })).toMatchObject([
    { kind: 'removed', entity: 'phases', entityId: lost?.id, objectiveId: other, state: 'taken' },
  ]);
});
