import { type RefObject, useEffect, useState } from 'react';

/** Counts from 1 the page that stands at the upper third of what scrolls, where the eye is. */
export function useScrolledPage(scroller: RefObject<HTMLElement | null>, pages: number) {
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const eye = element.scrollTop + element.clientHeight / 3;
      const at = sheetsOf(element).findLastIndex((sheet) => sheet.offsetTop <= eye);
      setCurrent(Math.max(1, at + 1));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  const show = (page: number) => {
    const sheet = scroller.current === null ? undefined : sheetsOf(scroller.current)[page - 1];
    scroller.current?.scrollTo({ top: sheet === undefined ? 0 : sheet.offsetTop - 8 });
  };
  return { current: Math.min(current, Math.max(1, pages)), show };
}

const sheetsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('article')];
