import { useEffect, useState } from "react"

/** A value that has not changed for a moment; while there is none, the last one. */
export function useSettled(value: string | undefined, pauseMs: number): string | undefined {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === undefined) return
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}
