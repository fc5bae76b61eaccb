import './start-widgets.css';
import './fonts.css';
import './tokens.css';
import './mantine.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { pegasoTheme } from './pegaso-theme.ts';

/** Light, dark, or as the machine has it. */
export type ColorScheme = 'light' | 'dark' | 'auto';

interface PegasoProviderProps {
  readonly colorScheme?: ColorScheme;
  readonly children: ReactNode;
}

/** Puts everything under Pegaso's theme. The choice of light or dark changes with `useMantineColorScheme`. */
export function PegasoProvider({ colorScheme = 'auto', children }: PegasoProviderProps) {
  return (
    <MantineProvider theme={pegasoTheme} defaultColorScheme={colorScheme}>
      {children}
    </MantineProvider>
  );
}
