/** The tree of the plan on screen. */
export function TreePane() {
  return null;
}
