export function PiecesExhibit() {
  return null;
}
