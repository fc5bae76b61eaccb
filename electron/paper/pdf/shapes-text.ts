import type { Point, Shape } from '../layout/positioned-page.ts';

/** Shapes as operators, in a state of their own. @param sheet its height, in points. */
export function shapesText(shapes: readonly Shape[], sheet: number): string {
  let text = 'q\n';
  for (const shape of shapes) text += shapeText(shape, sheet);
  return `${text}Q\n`;
}

function shapeText(shape: Shape, sheet: number): string {
  let paths = '';
  for (const path of shape.paths) paths += pathText(path, sheet);
  if (shape.kind === 'areas') return `${shape.gray} g\n${paths}f\n`;
  const dash = shape.dash === undefined ? '' : shape.dash.join(' ');
  return `${shape.gray} G ${shape.width} w [${dash}] 0 d\n${paths}S\n`;
}

function pathText(path: readonly Point[], sheet: number): string {
  let text = '';
  let operator = 'm';
  for (const [x, y] of path) {
    text += `${Math.round(x * 100) / 100} ${Math.round((sheet - y) * 100) / 100} ${operator}\n`;
    operator = 'l';
  }
  return text;
}
