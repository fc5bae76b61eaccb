import { useEffect, useState } from 'react';
import { bringFocus, focusPlace, isFocusFree } from '../focus/keep-focus.ts';

/** Gives the focus back, as the component goes, to what had it when it came: who works by keyboard goes on from there. */
export function useFocusBack(): void {
  const [before] = useState(focusPlace);
  useEffect(
    () => () => {
      // After whatever comes next has had its chance to take the focus.
      setTimeout(() => {
        if (before !== null && isFocusFree()) bringFocus(before);
      });
    },
    [before],
  );
}
