import type { PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { drawPage } from './draw-page.ts';
import styles from './preview.module.css';

interface PageViewProps {
  readonly page: PDFPageProxy;
  readonly pages: number;
  /** CSS pixels of a point. */
  readonly scale: number;
  /** What scrolls: a page far out of its sight is not kept drawn. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** One page as paper. What was drawn stays until the next drawing is ready, stretched meanwhile to the size asked for. */
export function PageView({ page, pages, scale, scroller }: PageViewProps) {
  const paper = useRef<HTMLElement>(null);
  const near = useNear(paper, scroller);
  const { width, height } = page.getViewport({ scale });

  useEffect(() => {
    const sheet = paper.current;
    if (sheet === null) return;
    if (!near) return sheet.replaceChildren();
    const ending = new AbortController();
    drawPage(page, scale, ending.signal).then((drawn) => {
      if (drawn === null) return;
      drawn.words.className = styles.words ?? '';
      sheet.replaceChildren(drawn.picture, drawn.words);
    }, reportError);
    return () => ending.abort();
  }, [page, scale, near]);

  return (
    <article
      ref={paper}
      className={styles.paper}
      aria-label={`Pagina ${page.pageNumber} di ${pages}`}
      style={{ width, height, '--total-scale-factor': scale }}
    />
  );
}

/** Whether an element is in sight, or less than one screen from it. */
function useNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: '100%',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return near;
}
