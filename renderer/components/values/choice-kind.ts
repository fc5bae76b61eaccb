import { cleanLine } from '../../../shared/format/clean-text.ts';
import { folded } from '../../../shared/format/folded.ts';
import { notParsed, type Parsed, parsed } from '../../../shared/format/parsed.ts';
import { type AddedLabel, isAddedLabel } from '../../../shared/schemas/list-label.ts';
import type { ValueKind } from './value-kind.ts';

/** One of a list: what is kept and what is shown. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** How the list shows it, where that is more than the label. */
  readonly listed?: string;
  /** Other names that may be typed for it: a code, a longer name. */
  readonly names?: readonly string[];
}

/** A choice with all that may be typed for it, folded. */
interface Named<Value> {
  readonly choice: Choice<Value>;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Fewest letters and figures by which a part of a name is read. */
const SHORTEST_PART = 2;

/**
 * A value out of a list, shown by its label; typed in any case and without accents, by any of its names, or by the beginnings of
 * words of them that only one has. Blank reads as the choice with a blank label where there is one, else it is refused.
 */
export function choiceKind<Value>(choices: readonly Choice<Value>[]): ValueKind<Value> {
  const named = choices.map(namesOf);
  const listed = named.filter(({ choice }) => choice.label !== '');
  return {
    editor: 'suggested',
    format: (value) => choices.find((choice) => choice.value === value)?.label ?? '',
    parse: (text) => {
      const typed = folded(text);
      const choice = choices.find(({ label }) => folded(label) === typed);
      if (choice !== undefined) return parsed(choice.value);
      if (typed === '') return notParsed('Qui serve una voce della lista.');
      return byName(listed, typed, text.trim());
    },
    suggestions: listed.map(({ choice }) => choice.listed ?? choice.label),
    foundBy: new Map(listed.map(({ choice, words }) => [choice.listed ?? choice.label, words.join(' ')])),
  };
}

/** What is kept of a list that may grow: a label of it, or one to be added. */
type Grown = string | AddedLabel;

const ADDING = /^aggiungi «(?<label>.+)» all['’]elenco$/u;

/** The labels of a list, blank for none, to which a person may add what it lacks: the last of what is offered, never taken unasked. */
export function growingChoiceKind(labels: readonly string[]): ValueKind<Grown> {
  const kind = choiceKind<Grown>(labels.map((label) => ({ value: label, label })));
  const has = (label: string) => labels.some((one) => folded(one) === folded(label));
  return {
    ...kind,
    format: (value) => (isAddedLabel(value) ? value.added : value),
    parse: (text) => {
      const label = ADDING.exec(cleanLine(text))?.groups?.['label'];
      if (label !== undefined) return has(label) ? kind.parse(label) : parsed({ added: label });
      const read = kind.parse(text);
      return read.ok || !read.message.endsWith(CHOOSE) ? read : notParsed(`${read.message.slice(0, -1)}${OR_ADD}`);
    },
    added: (text) => {
      const label = cleanLine(text);
      return label.length < SHORTEST_PART || has(label) || ADDING.test(label) ? null : `aggiungi «${label}» all'elenco`;
    },
  };
}

const CHOOSE = 'non è nella lista: scegliere una delle voci.';
const OR_ADD = ', o aggiungerla con la voce in fondo alla lista.';

function namesOf<Value>(choice: Choice<Value>): Named<Value> {
  const names = [choice.label, choice.listed ?? choice.label, ...(choice.names ?? [])].map(folded);
  return { choice, names, words: [...new Set(names.flatMap(wordsOf))] };
}

function byName<Value>(named: readonly Named<Value>[], typed: string, shown: string): Parsed<Value> {
  const whole = named.filter(({ names }) => names.includes(typed));
  const parts = wordsOf(typed);
  const isPart = parts.join('').length >= SHORTEST_PART;
  const meant = whole.length > 0 || !isPart ? whole : named.filter(({ words }) => parts.every(beginsOneOf(words)));
  const [found, another] = meant;
  if (found === undefined) return notParsed(`«${shown}» ${CHOOSE}`);
  if (another !== undefined) return notParsed(`«${shown}» può essere più di una voce: sceglierla dalla lista.`);
  return parsed(found.choice.value);
}

const beginsOneOf = (words: readonly string[]) => (part: string) => words.some((word) => word.startsWith(part));

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
