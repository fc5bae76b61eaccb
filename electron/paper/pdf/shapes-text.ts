import type { Point, Shape } from '../layout/positioned-page.ts';

/** Shapes as operators, in a state of their own. @param sheet its height, in points. */
export function shapesText(shapes: readonly Shape[], sheet: number): string {
  return `q\n${shapes.map((shape) => shapeText(shape, sheet)).join('')}Q\n`;
}

function shapeText(shape: Shape, sheet: number): string {
  const paths = shape.paths.map((path) => pathText(path, sheet)).join('');
  if (shape.kind === 'areas') return `${shape.gray} g\n${paths}f\n`;
  const dash = shape.dash === undefined ? '' : shape.dash.join(' ');
  return `${shape.gray} G ${shape.width} w [${dash}] 0 d\n${paths}S\n`;
}

function pathText(path: readonly Point[], sheet: number): string {
  let text = '';
  for (const [index, [x, y]] of path.entries())
    text += `${rounded(x)} ${rounded(sheet - y)} ${index === 0 ? 'm' : 'l'}\n`;
  return text;
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
