import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that take longest, longest first, whatever their size: a file that begins last keeps one worker alone at the end. */
const LONGEST = [
  'renderer/accessibility',
  'e2e/accessibility',
  'e2e/features-accessibility',
  'e2e/exchange',
  'e2e/',
  'gallery',
];

/** The order of test files: the long ones by name, the others as Vitest knows them from the last run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  const at = LONGEST.findIndex((part) => moduleId.includes(part) || project.name.endsWith(part));
  return at === -1 ? LONGEST.length : at;
}
