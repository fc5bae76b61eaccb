import type { Mutant } from './mutant.ts';
import { isNode, type SyntaxNode, syntaxNodes } from './syntax-nodes.ts';

/** A piece of text and what could stand in its place. */
type Change = Omit<Mutant, 'file'>;

const OPPOSITES: Readonly<Record<string, readonly [operator: string, opposite: string]>> = {
  '===': ['equality', '!=='],
  '!==': ['equality', '==='],
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
};

const OTHER_CALLS: ReadonlyMap<string, readonly [operator: string, other: string]> = new Map(
  Object.entries({
    some: ['quantifier', 'every'],
    every: ['quantifier', 'some'],
    min: ['extreme', 'max'],
    max: ['extreme', 'min'],
  } as const),
);

/** Calls whose result is their receiver in another form: without them it is handed on as it is. */
const DROPPED_CALLS = new Set(['filter', 'toSorted', 'sort', 'toReversed', 'reverse', 'trim']);

/** An order asked of SQLite, up to its limit, the end of a bracket or of the text, whose quotation mark is given. */
function orderIn(mark: string): RegExp {
  return new RegExp(`\\s*\\bORDER BY (?:\\$\\{[^}]*\\}|(?! LIMIT)[^${mark}\\n)$])+`, 'gu');
}

/** Every fault that could be planted in a file, by the kinds that its language has. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  return syntaxNodes(file, text)
    .flatMap((node) => changesOf(node, text))
    .map((change) => ({ file, ...change }));
}

function changesOf(node: SyntaxNode, text: string): Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapped(node, text);
    case 'IfStatement':
    case 'ConditionalExpression':
      return isNode(node['test']) ? [{ ...between(node['test'], text, '!(', ')'), operator: 'negation' }] : [];
    case 'UnaryExpression':
      return node['operator'] === '!'
        ? [{ ...at(node), replacement: text.slice(node.start + 1, node.end), operator: 'negation' }]
        : [];
    case 'ExpressionStatement':
      return isCall(node['expression']) ? [{ ...at(node), replacement: ';', operator: 'removed call' }] : [];
    case 'CallExpression':
      return otherCall(node, text);
    case 'Literal':
      return [...otherLiteral(node), ...withoutOrder(node, text)];
    case 'TemplateLiteral':
      return withoutOrder(node, text);
    default:
      return [];
  }
}

const at = ({ start, end }: SyntaxNode) => ({ start, end });

function between(node: SyntaxNode, text: string, before: string, after: string) {
  return { ...at(node), replacement: `${before}${text.slice(node.start, node.end)}${after}` };
}

/** The operator stands between its two sides; a sum with a text among its sides is none of numbers. */
function swapped({ operator, left, right }: SyntaxNode, text: string): Change[] {
  const opposite = OPPOSITES[String(operator)];
  if (opposite === undefined || !isNode(left) || !isNode(right)) return [];
  if (operator === '+' && [left, right].some(isText)) return [];
  const start = text.indexOf(String(operator), left.end);
  return [{ start, end: start + String(operator).length, replacement: opposite[1], operator: opposite[0] }];
}

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}

function isCall(value: unknown): boolean {
  if (!isNode(value)) return false;
  if (value.type === 'AwaitExpression') return isCall(value['argument']);
  if (value.type === 'UnaryExpression' && value['operator'] === 'void') return isCall(value['argument']);
  // Without it nothing would stand above a class: the language asks for it.
  const callee = value['callee'];
  return value.type === 'CallExpression' && !(isNode(callee) && callee.type === 'Super');
}

function otherCall({ callee, end }: SyntaxNode, text: string): Change[] {
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee['property'])) return [];
  const { property, object } = callee;
  const name = text.slice(property.start, property.end);
  const other = OTHER_CALLS.get(name);
  if (other !== undefined) return [{ ...at(property), replacement: other[1], operator: other[0] }];
  if (!DROPPED_CALLS.has(name) || !isNode(object)) return [];
  return [{ start: object.end, end, replacement: '', operator: name === 'filter' ? 'filter' : 'order' }];
}

/** A height moves by two points, a count by one. */
function otherLiteral(node: SyntaxNode): Change[] {
  const { value } = node;
  if (typeof value === 'boolean') return [{ ...at(node), replacement: String(!value), operator: 'boolean' }];
  if (typeof value !== 'number') return [];
  const further = value === 0 || value === 1 ? value + 1 : value + 2;
  return [{ ...at(node), replacement: String(further), operator: 'number' }];
}

function withoutOrder({ start, end }: SyntaxNode, text: string): Change[] {
  return [...text.slice(start, end).matchAll(orderIn(text.charAt(start)))].map((found) => {
    const from = start + found.index;
    return { start: from, end: from + found[0].length, replacement: '', operator: 'removed ORDER BY' };
  });
}
