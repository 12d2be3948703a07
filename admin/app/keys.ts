import { useEffect, useRef } from "react"
import { shortcuts } from "../kit/preferences.ts"
import type { Place } from "./places.ts"

// After g there is time to think, and to forget that it was pressed.
const chordMs = 1_500

type Keys = { places: readonly Place[]; go: (to: Place["to"]) => void; openSheet: () => void }

/**
 * Single keys, for whoever does not write just then: `/` looks, `g` and a letter goes, `?` tells. They can be
 * switched off, because a voice that dictates presses keys as well.
 */
export function useKeys(keys: Keys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    let chordUntil = 0
    const press = (event: KeyboardEvent) => {
      if (shortcuts.get() === "off" || isForSomethingElse(event)) return
      const isChord = event.timeStamp < chordUntil
      chordUntil = event.key === "g" && !isChord ? event.timeStamp + chordMs : 0
      if (chordUntil > 0) return
      const place = isChord ? now.current.places.find(({ letter }) => letter === event.key) : undefined
      if (place) now.current.go(place.to)
      else if (event.key === "?") now.current.openSheet()
      else if (event.key === "/") lookForSomething(event, now.current)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
}

export function isForSomethingElse(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target instanceof Element ? event.target : undefined
  return target?.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") != null
}

/** The field of this page that looks for something; where there is none, the one of the orders. */
function lookForSomething(event: KeyboardEvent, { places, go }: Keys): void {
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>("[data-search]")
  if (field) field.focus()
  else if (places.some(({ to }) => to === "/orders")) go("/orders")
}
