/** The list with one thing a place further up (-1) or down (1); at the end it stays. */
export function moved<One>(list: readonly One[], from: number, by: -1 | 1): One[] {
  const to = from + by
  const [here, there] = [list[from], list[to]]
  if (here === undefined || there === undefined) return [...list]
  return list.map((one, place) => (place === from ? there : place === to ? here : one))
}
