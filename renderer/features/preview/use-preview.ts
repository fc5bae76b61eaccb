import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import type { ObjectiveDetail } from '../../../shared/schemas/objective-detail.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { ask } from '../../api.ts';
import { refusalMessage } from '../../refusal.ts';
import { createPdfReader, type PdfReader } from './pdf-reader.ts';

/** The page follows an edit after a rest: a press of Enter along a column would redraw it at every row. */
const REST_MS = 300;

export interface ShownScheda {
  readonly objectiveId: Id;
  readonly document: PDFDocumentProxy;
  readonly pages: readonly PDFPageProxy[];
}

export interface Preview {
  /** The scheda drawn last; it stays until the next one has come. */
  readonly shown: ShownScheda | null;
  /** Why the scheda as it is now could not be drawn. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/** The scheda of an objective as it would be printed now. It is asked for again whenever the objective on screen changes. */
export function usePreview(objective: ObjectiveDetail): Preview {
  const reader = useRef<PdfReader | null>(null);
  const [shown, setShown] = useState<Preview['shown']>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const lastDrawn = useRef<Id | null>(null);

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
    const draw = async () => {
      try {
        const { pdf } = await ask('printing:preview', { objectiveId: objective.id });
        if (overtaken) return;
        reader.current ??= createPdfReader();
        const document = await reader.current.open(bytesOf(pdf));
        const pages = await Promise.all(
          Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
        );
        if (overtaken) return void document.loadingTask.destroy();
        lastDrawn.current = objective.id;
        setFailure(null);
        setShown({ objectiveId: objective.id, document, pages });
      } catch (thrown) {
        if (!overtaken) setFailure(refusalMessage(thrown));
      }
    };
    // Another objective is drawn at once; the same one, edited, after a rest.
    const timer = setTimeout(() => void draw(), lastDrawn.current === objective.id ? REST_MS : 0);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [objective, attempt]);

  // A document that another has taken the place of gives its memory back.
  useEffect(() => {
    return () => void shown?.document.loadingTask.destroy();
  }, [shown]);

  return { shown, failure, retry: () => setAttempt((count) => count + 1) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
