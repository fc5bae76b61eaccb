import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of a page's tag tree as pdf.js gives it. */
export interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** Opens a printed PDF. */
export function openPrinted(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
}

/** Every text of a page that is not blank, in the order of its contents. */
export async function pageStrings(document: PDFDocumentProxy, page: number): Promise<string[]> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str.trim()] : []));
}

/** The strings that a page draws, spaces at their ends included. */
export async function drawnStrings(document: PDFDocumentProxy, page: number): Promise<string[]> {
  const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
  return fnArray.flatMap((operator, index) => {
    if (operator !== OPS.showText) return [];
    const [glyphs]: [readonly ({ readonly unicode: string } | number)[]] = argsArray[index];
    return [glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')];
  });
}

/** Marked contents of a page: the ids of those with a tag, how many are artifacts, and texts that are in neither. */
export async function markedContents(document: PDFDocumentProxy, page: number) {
  const { items } = await (await document.getPage(page)).getTextContent({ includeMarkedContent: true });
  const ids: string[] = [];
  let artifacts = 0;
  let depth = 0;
  const unmarked: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (depth === 0 && item.str.trim() !== '') unmarked.push(item.str);
    } else if (item.type === 'endMarkedContent') {
      depth -= 1;
    } else {
      depth += 1;
      if ('tag' in item && item.tag === 'Artifact') artifacts += 1;
      else ids.push(item.id ?? 'without id');
    }
  }
  return { ids, artifacts, unmarked };
}

/** The ids of the contents that the tag tree of a page holds, and the roles of its elements, from the top down. */
export async function tagTree(document: PDFDocumentProxy, page: number): Promise<{ ids: string[]; roles: string[] }> {
  const ids: string[] = [];
  const roles: string[] = [];
  const walk = (node: TagNode): void => {
    if (node.type === 'content') ids.push(node.id ?? '');
    else roles.push(node.role ?? '');
    for (const child of node.children ?? []) walk(child);
  };
  const root: TagNode | null = await (await document.getPage(page)).getStructTree();
  if (root !== null) walk(root);
  return { ids, roles };
}
