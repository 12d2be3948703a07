import { type RefObject, useEffect } from "react"
import { isForSomethingElse } from "../app/keys.ts"
import { shortcuts } from "../kit/preferences.ts"

/** `j` and `k` go from row to row; Enter opens, because a row's link has the focus. */
export function useRowKeys(rows: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0
      if (step === 0 || shortcuts.get() === "off" || isForSomethingElse(event)) return
      const links = [...(rows.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])]
      const here = links.indexOf(document.activeElement as HTMLElement)
      links[here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [rows])
}
