import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree): its type, its place in the text, and whatever else it has. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Every node of a TypeScript file that is carried out, parents before children: types and imports are left out.
 * @throws Error for a file that is not TypeScript.
 */
export function syntaxNodes(file: string, text: string): readonly SyntaxNode[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: SyntaxNode[] = [];
  visit(program, found);
  return found;
}

/** Nodes of TypeScript around a value that is carried out. */
const TRANSPARENT = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSParameterProperty']);

function visit(value: unknown, found: SyntaxNode[]): void {
  if (Array.isArray(value)) for (const item of value) visit(item, found);
  if (!isNode(value) || value.type === 'ImportDeclaration') return;
  if (value.type.startsWith('TS') && !TRANSPARENT.has(value.type)) return;
  found.push(value);
  for (const child of Object.values(value)) visit(child, found);
}

/** Whether something is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
