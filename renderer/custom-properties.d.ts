import 'react';

/** Lets a style carry the custom properties that a CSS module reads. */
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
