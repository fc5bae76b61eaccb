import { lexer, type Token, type Tokens } from 'marked';
import type { Block } from '../paper/layout/block.ts';
import type { TagRole } from '../paper/layout/positioned-page.ts';
import { printableText } from '../paper/layout/printable-text.ts';
import type { TagList } from '../paper/layout/tag-list.ts';
import type { TextStyle } from '../paper/layout/text-styles.ts';
import { linesOf, piecesOf } from './inline-text.ts';
import { COLUMN, COLUMN_WIDTH } from './manual-page.ts';
import { textBlock } from './text-block.ts';

const INDENT = 18;
const GAP = { paragraph: 6, item: 3 } as const;

/** How each depth of heading is set: white above its baseline, and all its height. */
const HEADINGS: Readonly<Record<number, { role: TagRole; style: TextStyle; baseline: number; height: number }>> = {
  1: { role: 'H1', style: 'chapter', baseline: 18, height: 42 },
  2: { role: 'H2', style: 'coverSection', baseline: 22, height: 32 },
  3: { role: 'H3', style: 'longStrong', baseline: 16, height: 24 },
};

export interface ChapterMaker {
  readonly section: number;
  readonly tags: TagList;
  /** Called when a heading is placed on the page that is open. */
  readonly onHeading: (title: string, depth: number) => void;
}

/** The blocks of a chapter of the guide. @throws Error for a mark that the manual does not know. */
export function chapterBlocks(markdown: string, maker: ChapterMaker): Block[] {
  const parts = lexer(markdown).filter(({ type }) => type !== 'space');
  const blocks: Block[] = [];
  // From the end, so that a heading knows what it must not be parted from; tags are made first, in the order of the text.
  const made = parts.map((token) => blocksOf(token, maker));
  for (const [index, own] of made.entries()) {
    const next = made[index + 1]?.[0];
    const isHeading = parts[index]?.type === 'heading';
    for (const block of own) {
      blocks.push(isHeading && next !== undefined ? { ...block, needs: block.height + next.height } : block);
    }
  }
  return blocks;
}

function blocksOf(token: Token, maker: ChapterMaker): Block[] {
  const { tags, section } = maker;
  switch (token.type) {
    case 'heading':
      return [headingBlock(token as Tokens.Heading, maker)];
    case 'paragraph': {
      const lines = linesOf(piecesOf(token.tokens ?? []), COLUMN_WIDTH);
      return [textBlock({ lines, x: COLUMN.left, tag: tags.add('P', section), below: GAP.paragraph })];
    }
    case 'list':
      return listBlocks(token as Tokens.List, section, COLUMN.left, tags);
    case 'code':
      return codeBlocks(String(token.text), maker);
    default:
      throw new Error(`The manual does not know how to print «${token.type}»: ${token.raw}`);
  }
}

function headingBlock({ depth, text }: Tokens.Heading, { tags, section, onHeading }: ChapterMaker): Block {
  const kind = HEADINGS[depth];
  if (kind === undefined) throw new Error(`The manual has no heading of depth ${depth}: ${text}`);
  const tag = tags.add(kind.role, section);
  const title = printableText(text, () => undefined);
  return {
    height: kind.height,
    place: (page, top) => {
      onHeading(title, depth);
      page.left(tag, title, COLUMN.left, top + kind.baseline, kind.style);
    },
  };
}

function listBlocks({ ordered, start, items }: Tokens.List, parent: number, left: number, tags: TagList): Block[] {
  const list = tags.add('L', parent);
  const x = left + INDENT;
  return items.flatMap((item, index) => {
    const entry = tags.add('LI', list);
    const label = { text: ordered ? `${Number(start) + index}.` : '•', x: left + 4, tag: tags.add('Lbl', entry) };
    const body = tags.add('LBody', entry);
    const isLast = index === items.length - 1;
    return item.tokens.flatMap((token, place) => {
      if (token.type === 'space') return [];
      if (token.type === 'list') return listBlocks(token as Tokens.List, body, x, tags);
      const lines = linesOf(piecesOf([token].flatMap(inlineOf)), COLUMN.right - x);
      const below = isLast ? GAP.paragraph : GAP.item;
      return [textBlock({ lines, x, tag: tags.add('P', body), below, label: place === 0 ? label : undefined })];
    });
  });
}

function codeBlocks(code: string, { tags, section }: ChapterMaker): Block[] {
  const paragraph = tags.add('P', section);
  const tag = tags.add('Code', paragraph);
  const all = code.split('\n');
  return all.map((line, index) => {
    const text = line.replaceAll(/ +/gu, ' ');
    const below = index === all.length - 1 ? GAP.paragraph : 0;
    const lines = [[{ text, style: 'longText', isKey: false, x: 0 } as const]];
    return textBlock({ lines, x: COLUMN.left + INDENT, tag, below });
  });
}

function inlineOf(token: Token): readonly Token[] {
  return 'tokens' in token && token.tokens !== undefined ? token.tokens : [token];
}
