import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { createPdfReader, type PdfReader } from './pdf-reader.ts';
import type { PreviewKind } from './preview-zoom.ts';

/** The page follows an edit after a rest: a press of Enter along a column would redraw it at every row. */
const REST_MS = 300;

export interface ShownPages {
  readonly kind: PreviewKind;
  readonly objectiveId: Id;
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PDFPageProxy[];
}

export interface Preview {
  /** The pages drawn last; they stay until the next one has come. */
  readonly shown: ShownPages | null;
  /** Why the scheda as it is now could not be drawn. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/** What the pane shows of an objective, as it would be printed now. It is asked for again whenever the objective on screen changes. */
export function usePreview(objective: ObjectiveDetail, kind: PreviewKind): Preview {
  const reader = useRef<PdfReader | null>(null);
  const [shown, setShown] = useState<Preview['shown']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const lastDrawn = useRef<string | null>(null);

  useEffect(
    () => () => {
      reader.current?.close();
      reader.current = null;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more.
  useEffect(() => {
    let overtaken = false;
    const drawn = `${kind} ${objective.id}`;
    const draw = async () => {
      try {
        const objectiveId = objective.id;
        const { pdf } =
          kind === 'scheda'
            ? await ask('printing:preview', { objectiveId })
            : await ask('papers:preview', { objectiveId, kind });
        if (overtaken) return;
        reader.current ??= createPdfReader();
        const document = await reader.current.open(bytesOf(pdf));
        const pages = await Promise.all(
          Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
        );
        if (overtaken) return void document.loadingTask.destroy();
        lastDrawn.current = drawn;
        setFailure(null);
        setShown({ kind, objectiveId: objective.id, document, pages });
      } catch (thrown) {
        if (!overtaken) setFailure(refusalMessage(thrown));
      }
    };
    // Another objective is drawn at once; the same one, edited, after a rest.
    const timer = setTimeout(() => void draw(), lastDrawn.current === drawn ? REST_MS : 0);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [objective, kind, attempt]);

  // A document that another has taken the place of gives its memory back.
  useEffect(() => {
    return () => void shown?.document.loadingTask.destroy();
  }, [shown]);

  return { shown, failure, retry: () => setAttempt((count) => count + 1) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
