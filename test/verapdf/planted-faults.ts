import type { Tag, TagRole } from '../../electron/paper/layout/positioned-page.ts';
import { PagedDocument } from '../../electron/paper/pdf/paged-document.ts';
import { layOutScheda } from '../../electron/scheda/blocks/lay-out-scheda.ts';
import { FULL_SCHEDA } from '../electron/scheda/full-scheda.ts';
import { schede } from './printed-documents.ts';

/** Documents with a fault each, by what it is: every one must be found. @throws Error when there is no place for one. */
export function plantedFaults(): Readonly<Record<string, Uint8Array>> {
  return {
    'no map from glyphs to characters': without('/ToUnicode '),
    'a font that is not embedded': without('/FontFile2 '),
    'no language': without('/Lang '),
    'no title of the window': without('/DisplayDocTitle '),
    'no tags at all': schede([FULL_SCHEDA], { conformance: 'PDF/A-1b' }),
    'cells outside of any row': retagged({ TR: 'Sect' }),
    'a title that skips a level': retagged({ H1: 'H2' }),
  };
}

/** A print whose entries of that name have another, of the same length. */
function without(entry: string): Uint8Array {
  const text = schede([FULL_SCHEDA]).toString('latin1');
  if (!text.includes(entry)) throw new Error(`The print has no ${entry}to take away.`);
  return Buffer.from(text.replaceAll(entry, `/X${entry.slice(2)}`), 'latin1');
}

function retagged(roles: Partial<Record<TagRole, TagRole>>): Uint8Array {
  const document = new PagedDocument({ title: 'Prova', created: new Date('2026-03-01T00:00:00Z') });
  const section = layOutScheda(FULL_SCHEDA);
  const tags = section.tags.map((tag): Tag => ({ ...tag, role: roles[tag.role] ?? tag.role }));
  document.add({ ...section, tags });
  document.end();
  return document.take();
}
