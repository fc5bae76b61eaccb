import { type RefObject, useLayoutEffect } from 'react';

/** A scroller is at its end when less than this is left, in pixels: zoomed pages scroll by fractions. */
const SLACK = 1;

/** Keeps `data-more-start` and `data-more-end` on a frame while what it scrolls goes on past that side. */
export function useScrollEdges(scroller: RefObject<HTMLElement | null>, frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current === null) return;
    const mark = () => {
      const { scrollLeft, clientWidth, scrollWidth } = current;
      frame.current?.toggleAttribute('data-more-start', scrollLeft > SLACK);
      frame.current?.toggleAttribute('data-more-end', scrollLeft + clientWidth < scrollWidth - SLACK);
    };
    mark();
    current.addEventListener('scroll', mark, { passive: true });
    const observer = new ResizeObserver(mark);
    // The pane may change, and what is in it: letters grow, columns come.
    for (const element of [current, ...current.children]) observer.observe(element);
    return () => {
      current.removeEventListener('scroll', mark);
      observer.disconnect();
    };
  }, [scroller, frame]);
}
