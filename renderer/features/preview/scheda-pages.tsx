import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { PIXELS_PER_POINT } from './draw-page.ts';
import { PageView } from './page-view.tsx';
import styles from './preview.module.css';
import { PreviewBar } from './preview-bar.tsx';
import { PreviewFoot } from './preview-foot.tsx';
import { nextStep, usePreviewZoom } from './preview-zoom.ts';
import { usePagePointer } from './use-page-pointer.ts';
import type { ShownPages } from './use-preview.ts';
import { useScrolledPage } from './use-scrolled-page.ts';

const PAGES_OF: Readonly<Record<ShownPages['kind'], string>> = {
  scheda: 'Pagine della scheda',
  list: "Pagine dell'elenco",
  gantt: 'Pagine del cronoprogramma',
};

/** The pages of what is shown, one under the other, with their size above and their number below. */
export function SchedaPages({ kind, objectiveId, pages }: ShownPages) {
  const scroller = useRef<HTMLElement>(null);
  const width = useInnerWidth(scroller);
  const zoom = usePreviewZoom((state) => state.zoom);
  const { current, show } = useScrolledPage(scroller, pages.length);
  const paperWidth = pages[0]?.getViewport({ scale: 1 }).width ?? 1;
  const scale = zoom === 'fit' ? width / paperWidth : (zoom / 100) * PIXELS_PER_POINT;
  const percent = (100 * scale) / PIXELS_PER_POINT;
  const step = (direction: 'in' | 'out') => usePreviewZoom.setState({ zoom: nextStep(percent, direction) });
  const onClick = usePagePointer(scroller, step);

  // Another objective or paper begins at its first page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what calls for it.
  useEffect(() => {
    // In braces: newer browsers answer a promise, which is no clean-up.
    scroller.current?.scrollTo({ top: 0 });
  }, [kind, objectiveId]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+') step('in');
    else if (event.key === '-') step('out');
    else if (event.key === '0') usePreviewZoom.setState({ zoom: 'fit' });
    else return;
    event.preventDefault();
  };

  return (
    <>
      <PreviewBar percent={percent} fits={zoom === 'fit'} onStep={step} />
      <section
        ref={scroller}
        className={styles.scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        tabIndex={0}
        aria-label={PAGES_OF[kind]}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {width > 0 &&
          pages.map((page) => (
            <PageView key={page.pageNumber} page={page} pages={pages.length} scale={scale} scroller={scroller} />
          ))}
      </section>
      <PreviewFoot current={current} pages={pages.length} onPage={show} />
    </>
  );
}

/** CSS pixels that a page may take in width; 0 until it is known. */
function useInnerWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
