import { z } from 'zod';

/** Where a window stands, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pixels = z.number().int().min(-100_000).max(100_000);
export const windowPlacement = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
  maximized: z.boolean(),
});
export type WindowPlacement = z.infer<typeof windowPlacement>;

export const SMALLEST_WINDOW = { width: 1024, height: 640 } as const;
const FIRST_WINDOW = { width: 1366, height: 768 } as const;
/** How much of the title bar must be on a screen for the window to be caught with the mouse. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * The remembered place if its title bar can still be reached on one of the screens (`workAreas`, the first is the main one),
 * else the middle of the main screen. Never larger than the screen.
 */
export function reachablePlacement(
  remembered: WindowPlacement | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): WindowPlacement {
  const screen = remembered === null ? undefined : workAreas.find((area) => holdsGrip(area, remembered));
  if (remembered !== null && screen !== undefined) return { ...remembered, ...fitted(remembered, screen) };
  const [main] = workAreas;
  const size = fitted(FIRST_WINDOW, main);
  return {
    x: main.x + Math.floor((main.width - size.width) / 2),
    y: main.y + Math.floor((main.height - size.height) / 2),
    ...size,
    maximized: remembered?.maximized ?? false,
  };
}

function fitted({ width, height }: Pick<Rectangle, 'width' | 'height'>, area: Rectangle) {
  return { width: Math.min(width, area.width), height: Math.min(height, area.height) };
}

function holdsGrip(area: Rectangle, window: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= GRIP.width && window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
}
