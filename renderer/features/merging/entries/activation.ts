import { type DOMAttributes, useRef } from 'react';

/**
 * What makes a difference the active one: the focus that keys bring at once, a press of the mouse only when it ends. The buttons of the
 * active difference come and go: what the press began on would slip away from under the pointer, and the click be lost.
 */
export function useActivation(
  activate: () => void,
): Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onPointerDown' | 'onPointerLeave' | 'onPointerCancel' | 'onClick'> {
  const isPressed = useRef(false);
  const release = () => {
    if (!isPressed.current) return;
    isPressed.current = false;
    activate();
  };
  return {
    onPointerDown: () => {
      isPressed.current = true;
    },
    onFocus: () => {
      if (!isPressed.current) activate();
    },
    onClick: release,
    onPointerLeave: release,
    onPointerCancel: release,
  };
}
