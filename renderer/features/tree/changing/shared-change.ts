import { formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import type { TreeRow } from '../../../../shared/ipc/channels/objectives.ts';
import type { Registers } from '../../../../shared/ipc/channels/registers.ts';
import { LEVEL_CODES } from '../../../../shared/schemas/level.ts';
import type { SharedPatch } from '../../../../shared/schemas/objective-patch.ts';
import { positiveNumberKind } from '../../../components/values/number-kind.ts';
import { yearKind } from '../../../components/values/year-kind.ts';
import { lineTitle } from '../line-title.ts';

/** One thing that can be chosen for all: what is written, and how it is called. */
export interface SharedChoice {
  readonly value: string;
  readonly label: string;
}

/** How a field that several objectives may share is asked for. */
export interface SharedField {
  readonly label: string;
  /** What can be chosen; null where anything may be written. */
  readonly choices: readonly SharedChoice[] | null;
  /** What is suggested where anything may be written. */
  readonly suggestions: readonly string[];
}

/** How a field is asked for. @param rows those chosen; @param plan all of the plan and year, for what they may hang from. */
export function sharedField(
  field: keyof SharedPatch,
  rows: readonly TreeRow[],
  plan: readonly TreeRow[],
  { centres, people, listItems }: Pick<Registers, 'centres' | 'people' | 'listItems'>,
): SharedField {
  switch (field) {
    case 'responsible':
      return { label: 'Responsabile', choices: null, suggestions: people.map(({ name }) => name) };
    case 'year':
      return { label: 'Anno', choices: null, suggestions: [] };
    case 'weight':
      return { label: 'Peso', choices: null, suggestions: [] };
    case 'status': {
      const labels = listItems.filter(({ kind }) => kind === 'status').map(({ label }) => label);
      return { label: 'Stato', choices: labels.map((label) => ({ value: label, label })), suggestions: [] };
    }
    case 'centreId':
      return {
        label: 'Centro di responsabilità',
        choices: centres.map(({ id, code, longName, shortName }) => ({
          value: id,
          label: [code, longName || shortName].filter(Boolean).join('  '),
        })),
        suggestions: [],
      };
    case 'parentId':
      return {
        label: 'Collegato a',
        choices: parentsOf(rows, plan).map((row) => ({
          value: row.id,
          label: `${row.code}  ${lineTitle(row, false)}`,
        })),
        suggestions: [],
      };
  }
}

/** Why a field of chosen objectives cannot be changed together, one Italian sentence; null where it can. */
export function sharedRefusal(field: keyof SharedPatch, rows: readonly TreeRow[]): string | null {
  const levels = new Set(rows.map(({ level }) => level));
  if (field === 'parentId' && levels.size > 1)
    return 'Gli obiettivi scelti sono di livelli diversi, e si collegano a livelli diversi: sceglierne di un solo livello.';
  if (field === 'parentId' && levels.has(LEVEL_CODES[0]))
    return 'Gli obiettivi del primo livello non sono collegati a niente: sceglierne di un altro livello.';
  if (field === 'weight' && rows.some(({ level }) => level !== 'PEG'))
    return 'Il peso è degli obiettivi del PEG, e tra gli scelti ce ne sono di altri livelli: sceglierne solo del PEG.';
  return null;
}

/** What all of them have already; blank where they differ. */
export function sharedValue(field: keyof SharedPatch, rows: readonly TreeRow[]): string {
  const [value, another] = new Set(
    rows.map((row) => (field === 'weight' ? formatOptionalHundredths(row.weight) : String(row[field] ?? ''))),
  );
  return another === undefined ? (value ?? '') : '';
}

/** What to write for a value that was typed or chosen; an Italian sentence where it is no value of the field. */
export function sharedPatchOf(field: keyof SharedPatch, typed: string): { patch: SharedPatch } | { problem: string } {
  const value = typed.trim();
  switch (field) {
    case 'responsible':
      return { patch: { responsible: value } };
    case 'status':
      return { patch: { status: value } };
    case 'year': {
      const read = yearKind.parse(value);
      return read.ok ? { patch: { year: read.value } } : { problem: read.message };
    }
    case 'weight': {
      const read = positiveNumberKind.parse(value);
      return read.ok ? { patch: { weight: read.value } } : { problem: read.message };
    }
    case 'centreId':
    case 'parentId':
      // It comes from the choices: the archive's own id.
      return { patch: { [field]: value === '' ? null : value } as SharedPatch };
  }
}

/** What chosen objectives may hang from: those of the level above, and none of them. */
function parentsOf(rows: readonly TreeRow[], plan: readonly TreeRow[]): readonly TreeRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const above = LEVEL_CODES[LEVEL_CODES.indexOf(first.level) - 1];
  return plan.filter(({ level }) => level === above);
}
