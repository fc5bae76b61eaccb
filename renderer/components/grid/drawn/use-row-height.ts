import { type RefObject, useLayoutEffect, useState } from 'react';

/** Height in pixels of an element as tall as a row, and again whenever the text zoom changes it. */
export function useRowHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(32);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => setHeight(current.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
