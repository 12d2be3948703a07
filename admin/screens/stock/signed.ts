/** A change of stock, with its sign. */
export function signedText(change: number): string {
  return change > 0 ? `+${change}` : `−${-change}`
}
