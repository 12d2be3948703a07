import { type ReactNode, useRef } from "react"
import { useWords } from "../kit/use_words.ts"
import { Button } from "./button.tsx"
import { useRowKeys } from "./row_keys.ts"

export const rowLink = "min-w-48 flex-1 font-semibold text-link after:absolute after:inset-0 hover:underline"

/** A list of things that each have a page of their own. */
export function Rows({ children }: { children: ReactNode }) {
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  return (
    <ul ref={rows} className="panel divide-y divide-line empty:hidden">
      {children}
    </ul>
  )
}

const row =
  "relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 focus-within:bg-soft hover:bg-soft"

export function Row({ children }: { children: ReactNode }) {
  return <li className={row}>{children}</li>
}

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }

/** The rest of a list, page by page. */
export function ShowMore({ pages }: { pages: Pages }) {
  const { t } = useWords()
  if (!pages.hasNextPage) return null
  return (
    <div className="mt-4 flex justify-center">
      <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t("part.show_more")}
      </Button>
    </div>
  )
}
