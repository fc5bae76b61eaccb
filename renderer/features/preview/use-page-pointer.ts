import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';
import { useInterface } from '../../stores/interface-store.ts';
import { useObjective } from '../../stores/objective-store.ts';
import { clickedPlace } from './clicked-place.ts';

/**
 * The mouse on the pages: Ctrl and the wheel make them larger or smaller, a click on a line leads to the field it was printed from.
 * @param onStep makes the pages larger or smaller by one step.
 */
export function usePagePointer(scroller: RefObject<HTMLElement | null>, onStep: (direction: 'in' | 'out') => void) {
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Or the whole window would be made larger.
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 'in' : 'out');
    };
    const { current } = scroller;
    current?.addEventListener('wheel', onWheel, { passive: false });
    return () => current?.removeEventListener('wheel', onWheel);
  }, [scroller]);

  return ({ target }: MouseEvent): void => {
    const { objective } = useObjective.getState();
    // Who has chosen words to copy is not going anywhere.
    if (objective === null || !(target instanceof HTMLSpanElement) || getSelection()?.isCollapsed === false) return;
    const place = clickedPlace(objective, target.textContent ?? '', linesNear(target));
    if (place !== null) useInterface.setState({ screen: 'objective', tab: place.tab, target: place.target });
  };
}

/** What else stands on the page of a line, the nearest above or below first. */
function linesNear(line: HTMLElement): readonly string[] {
  const { top } = line.getBoundingClientRect();
  const away = (other: Element) => Math.abs(other.getBoundingClientRect().top - top);
  const others = [...(line.closest('article')?.querySelectorAll('span') ?? [])].filter((other) => other !== line);
  return others
    .map((other) => ({ text: other.textContent ?? '', away: away(other) }))
    .sort((one, two) => one.away - two.away)
    .map(({ text }) => text);
}
