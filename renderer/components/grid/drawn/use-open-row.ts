import { useLayoutEffect, useRef, useState } from 'react';

/** After a click a row waits so long before it opens, in milliseconds: a second click may follow, and must find what it is aimed at. */
const DOUBLE_CLICK = 500;

/**
 * The row whose texts are shown whole: the active one. With the keys it opens at once; under the mouse when the clicking is over, since
 * rows that grow and shrink move those below them.
 * @returns its identity, and what is to hear the mouse being pressed in the grid.
 */
export function useOpenRow(activeId: string | undefined) {
  const [open, setOpen] = useState(activeId);
  const pressed = useRef(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(activeId);
  latest.current = activeId;

  useLayoutEffect(() => {
    if (!pressed.current) setOpen(activeId);
  }, [activeId]);
  useLayoutEffect(() => () => clearTimeout(waiting.current), []);

  return {
    openId: open,
    onPress: () => {
      clearTimeout(waiting.current);
      pressed.current = true;
      const settle = () => {
        waiting.current = setTimeout(() => {
          pressed.current = false;
          setOpen(latest.current);
        }, DOUBLE_CLICK);
      };
      window.addEventListener('pointerup', settle, { once: true });
    },
    /** A key was pressed: nothing more is clicked. */
    onKey: () => {
      clearTimeout(waiting.current);
      pressed.current = false;
      setOpen(latest.current);
    },
  };
}
