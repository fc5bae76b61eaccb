import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';

let toggle: (() => void) | null = null;

/** Goes from light to dark and back; the choice is kept for the next run. */
export function toggleColorScheme(): void {
  toggle?.();
}

/** Lets commands change the theme, which Mantine gives to components alone. */
export function useColorSchemeToggle(): void {
  const scheme = useMantineColorScheme();
  useEffect(() => {
    toggle = scheme.toggleColorScheme;
    return () => {
      toggle = null;
    };
  }, [scheme.toggleColorScheme]);
}
