/** Typed back to what is kept is no change. */
export function onlyDifferent<Value extends object>(kept: Value, changes: Partial<Value>): Partial<Value> {
  const entries = Object.entries(changes) as [keyof Value, unknown][]
  const different = entries.filter(([name, value]) => JSON.stringify(kept[name]) !== JSON.stringify(value))
  return Object.fromEntries(different) as Partial<Value>
}
