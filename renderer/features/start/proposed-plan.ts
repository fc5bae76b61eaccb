/** A plan as the form of a new archive has it: years are text until they are read. */
export interface TypedPlan {
  readonly code: string;
  readonly name: string;
  readonly firstYear: string;
  readonly lastYear: string;
}

/** A DUP looks three years ahead, the running one among them. */
const YEARS = 3;

/** The plan a Comune would most likely begin with in a year. */
export function proposedPlan(year: number): TypedPlan {
  const [firstYear, lastYear] = [String(year), String(year + YEARS - 1)];
  return { firstYear, lastYear, ...planNames(firstYear, lastYear) };
}

/** How a plan of these years is usually called: `DUP_2026_2028`, `DUP 2026 2028`. */
export function planNames(firstYear: string, lastYear: string): Pick<TypedPlan, 'code' | 'name'> {
  return { code: `DUP_${firstYear}_${lastYear}`, name: `DUP ${firstYear} ${lastYear}` };
}
