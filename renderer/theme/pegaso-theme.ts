import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { keepPlace } from './keep-place.ts';
import { takeHighlighted } from './take-highlighted.ts';

/** The blue of Designers Italia, 0066CC, from its lightest tint to its darkest shade. */
const blue: MantineColorsTuple = [
  '#e6f0fb',
  '#cce1f6',
  '#99c4ee',
  '#85bdf5',
  '#4d9ae0',
  '#1f7fd6',
  '#0066cc',
  '#0059b3',
  '#004d99',
  '#003d7a',
];

/** Red, for what is refused and for what cannot be undone. */
const red: MantineColorsTuple = [
  '#fdecee',
  '#f9d3d7',
  '#f2a9b0',
  '#ff9aa2',
  '#d9505d',
  '#c63241',
  '#b3212f',
  '#9a1a27',
  '#80131f',
  '#660c17',
];

/** The greys of the dark theme, from text to page, as the tokens have them: Mantine's own are brown beside them. */
const dark: MantineColorsTuple = [
  '#e8edf2',
  '#b9c4cf',
  '#9cabb9',
  '#7d8b9a',
  '#343d47',
  '#2a323b',
  '#222830',
  '#1c2127',
  '#181c22',
  '#14181d',
];

/** Mantine as Pegaso uses it: 14 px letters, a grid of 4 px, controls of 32 px, quiet corners, nothing that moves. */
export const pegasoTheme = createTheme({
  colors: { blue, red, dark },
  primaryColor: 'blue',
  primaryShade: 6,
  fontFamily: 'var(--pg-font)',
  headings: { fontFamily: 'var(--pg-font)', fontWeight: '700' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.25rem', lg: '0.5rem', xl: '1rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true, padding: 'lg' } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    // The first match is chosen by Enter, without an arrow before.
    Select: { defaultProps: { selectFirstOptionOnChange: true, onKeyDownCapture: takeHighlighted } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } },
    // The placeholder that Mantine would put first in a menu is nothing that a menu may hold (ARIA).
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withInitialFocusPlaceholder: false } },
    MenuDropdown: { defaultProps: { onFocus: keepPlace } },
    ModalContent: { defaultProps: { onFocus: keepPlace } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400 } },
  },
});
