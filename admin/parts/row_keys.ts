import { type RefObject, useEffect } from "react"
import { isForSomethingElse } from "../app/keys.ts"
import { shortcuts } from "../kit/preferences.ts"

/**
 * `j` and `k` go from row to row that is shown; Enter opens, because a row's link has the focus. `x` selects
 * it, and with Shift all from the one before; `a` goes to what can be done with them, past all other rows.
 */
export function useRowKeys(rows: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (shortcuts.get() === "off" || isForSomethingElse(event)) return
      if (event.key.toLowerCase() === "x") selectRow(event.shiftKey)
      if (event.key === "a") document.querySelector<HTMLElement>("[data-deeds] button")?.focus()
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0
      if (step === 0) return
      const links = [...(rows.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].filter(
        (link) => link.offsetParent !== null,
      )
      const here = links.indexOf(document.activeElement as HTMLElement)
      links[here === -1 ? 0 : Math.min(Math.max(here + step, 0), links.length - 1)]?.focus()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [rows])
}

/** The box of the row that has the focus is pressed. */
function selectRow(shiftKey: boolean): void {
  const row = document.activeElement?.closest("[data-id]")
  const box = row?.querySelector<HTMLElement>("input[type=checkbox]")
  box?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }))
}
