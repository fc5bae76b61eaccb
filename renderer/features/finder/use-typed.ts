import { useLayoutEffect, useState } from 'react';
import { takeEarlyLetters } from './open-finder.ts';

/** What is typed into the finder, from the first letter after the keys that opened it. */
export function useTyped(): readonly [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => setTyped(takeEarlyLetters()), []);
  return [typed, setTyped];
}
