import arimoRegular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf?url';
import type { Measure } from '../../../shared/rules/wrapping.ts';

/** Arimo's units in an em: measured at this size every advance is a whole number of pixels, so nothing is rounded. */
const UNITS = 2048;

let loading: Promise<Measure> | undefined;

/** The printer's own measure, regular weight: the advance of each character without kerning or ligatures, in em. */
export function printMeasure(): Promise<Measure> {
  loading ??= loadedMeasure();
  return loading;
}

async function loadedMeasure(): Promise<Measure> {
  const face = new FontFace('Arimo', `url(${JSON.stringify(arimoRegular)})`);
  document.fonts.add(await face.load());
  const canvas = document.createElement('canvas').getContext('2d');
  if (canvas === null) throw new Error('This browser cannot measure text');
  canvas.font = `${UNITS}px Arimo`;
  const widths = new Map<string, number>();
  return (text) => {
    let sum = 0;
    for (const character of text) {
      let width = widths.get(character);
      if (width === undefined) {
        width = canvas.measureText(character).width / UNITS;
        widths.set(character, width);
      }
      sum += width;
    }
    return sum;
  };
}
