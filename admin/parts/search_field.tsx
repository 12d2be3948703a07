import { type FormEvent, useEffect, useState } from "react"
import { Icon } from "./icon.tsx"

// Whoever types fast looks once.
const restMs = 350

/** The field of a list: it looks while one types, and `/` leads to it. */
export function SearchField(props: { label: string; q: string; onSearch: (q: string) => void }) {
  const { label, q, onSearch } = props
  const [typed, setTyped] = useState(q)
  const [known, setKnown] = useState(q)
  // The address was changed by somebody else: a chip was removed, or the way back was taken.
  if (q !== known) {
    setKnown(q)
    if (q !== typed.trim()) setTyped(q)
  }
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => onSearch(typed.trim()), restMs)
    return () => clearTimeout(timer)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed.trim())
  }
  return (
    <search className="min-w-60 flex-1 sm:max-w-sm">
      <form onSubmit={submit} className="relative">
        <Icon name="search" className="-translate-y-1/2 absolute start-3 top-1/2 size-5 text-muted" />
        <input
          data-search
          type="search"
          aria-label={label}
          placeholder={label}
          aria-keyshortcuts="/"
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          className="field rounded-full ps-10"
        />
      </form>
    </search>
  )
}
