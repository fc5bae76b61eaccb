import { type RefObject, useEffect, useRef, useState } from 'react';

/** What shows that the person scrolls by hand. */
const BY_HAND = ['wheel', 'keydown', 'pointerdown'] as const;

/**
 * Which page the eye is on, counted from 1. The eye goes down the window as the pages go up, so that the first and the last page
 * both have their turn however small they are; a page that was asked for stays the one until the person scrolls.
 */
export function useScrolledPage(scroller: RefObject<HTMLElement | null>, pages: number) {
  const [current, setCurrent] = useState(1);
  const asked = useRef<number | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setCurrent(asked.current ?? pageInSight(element));
    const forget = () => {
      asked.current = null;
      look();
    };
    element.addEventListener('scroll', look, { passive: true });
    for (const event of BY_HAND) element.addEventListener(event, forget, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      for (const event of BY_HAND) element.removeEventListener(event, forget);
    };
  }, [scroller]);

  const show = (page: number) => {
    asked.current = page;
    setCurrent(page);
    const element = scroller.current;
    const sheet = element === null ? undefined : sheetsOf(element)[page - 1];
    element?.scrollTo({ top: (sheet?.offsetTop ?? 0) - 8 });
  };
  return { current: Math.min(current, Math.max(1, pages)), show };
}

function pageInSight(element: HTMLElement): number {
  const { scrollTop, scrollHeight, clientHeight } = element;
  const beyond = scrollHeight - clientHeight;
  const eye = scrollTop + (beyond <= 0 ? 0 : (clientHeight * scrollTop) / beyond);
  return Math.max(1, sheetsOf(element).findLastIndex((sheet) => sheet.offsetTop <= eye) + 1);
}

const sheetsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('article')];
