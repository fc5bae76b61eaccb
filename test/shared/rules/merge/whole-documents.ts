import { MERGE_TABLES } from '../../../../shared/rules/merge/rows/merge-tables.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { type Draft, type FreeRow, ORDERED, refers, TABLES, type Table, type Value } from './free-rows.ts';

/** Whether references hold, trees are trees, and names and codes are of one row each. */
export function isWhole(document: ArchiveDocument): boolean {
  const draft = document as unknown as Draft;
  return TABLES.every((table) => {
    const { references, owner, key } = MERGE_TABLES[table];
    const named = owner === null ? references : { ...references, [owner.field]: owner.entity };
    const rows = draft[table];
    const keys = rows.flatMap((row) => key(row as never) ?? []);
    const years = table === 'indicatorResults' ? rows.map((row) => `${row['indicatorId']} ${row['year']}`) : [];
    return (
      new Set(rows.map((row) => row['id'])).size === rows.length &&
      new Set(keys).size === keys.length &&
      new Set(years).size === years.length &&
      rows.every(
        (row) => isTree(rows, row) && Object.entries(named).every(([field, to]) => refers(draft, row[field], to)),
      )
    );
  });
}

/** What a package holds of some objectives: them with their rows, those above them without, and what all these refer to. */
export function partOf(document: ArchiveDocument, subjects: ReadonlySet<string>): ArchiveDocument {
  const whole = document as unknown as Draft;
  const part = structuredClone(whole);
  for (const table of [...ORDERED, 'reviewEntries'] as const)
    part[table] = part[table].filter((row) => subjects.has(String(row['objectiveId'])));
  part.indicatorResults = part.indicatorResults.filter((row) => refers(part, row['indicatorId'], 'indicators'));
  part.objectives = part.objectives.filter((row) => subjects.has(String(row['id'])));
  for (const table of ['plans', 'centres', 'people', 'councillors', 'reviews'] as const) part[table] = [];
  const open = TABLES.flatMap((table) => part[table].map((row) => [table, row] as const));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [table, row] = next;
    for (const [field, target] of Object.entries(MERGE_TABLES[table].references)) {
      const to = target as Table;
      const found = whole[to].find((other) => other['id'] === row[field]);
      if (found === undefined || refers(part, row[field], to)) continue;
      part[to].push(found);
      open.push([to, found]);
    }
  }
  return archiveDocument.parse(part);
}

function isTree(rows: readonly FreeRow[], row: FreeRow): boolean {
  let above: FreeRow | undefined = row;
  for (let step = 0; step <= rows.length; step += 1) {
    const parentId: Value = above['parentId'] ?? null;
    above = rows.find((other) => other['id'] === parentId);
    if (above === undefined) return true;
  }
  return false;
}
