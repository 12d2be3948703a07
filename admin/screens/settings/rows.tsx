import { type ReactNode, useRef } from "react"
import { useRowKeys } from "../../parts/row_keys.ts"

export const rowLink = "min-w-48 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"

/** A list of things that each have a page of their own. */
export function Rows({ children }: { children: ReactNode }) {
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  return (
    <ul ref={rows} className="panel divide-y divide-line">
      {children}
    </ul>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-soft">
      {children}
    </li>
  )
}
