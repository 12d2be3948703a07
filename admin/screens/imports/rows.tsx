import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { Notes } from "./notes.tsx"
import { type Import, type ImportRow, type NoteCode, type RowFilter, rowsFound } from "./reading.ts"
import { fieldText, problemText, spotText, valueText } from "./saying.ts"

/** The rows of a file by what would come of them; what is wrong comes first. */
export function Rows({ one }: { one: Import }) {
  const { t } = useWords()
  const counts = {
    refused: one.refusedRows,
    new: one.newRows,
    changed: one.changedRows,
    unchanged: one.unchangedRows,
  }
  const names = ["refused", "new", "changed", "unchanged"] as const
  const first = names.find((name) => counts[name] > 0) ?? "new"
  const [chosen, setChosen] = useState<{ outcome: RowFilter; note?: NoteCode }>()
  const { outcome, note } = chosen ?? { outcome: first }
  const found = useInfiniteQuery(rowsFound(one.id, { outcome, ...(note && { note }) }))
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section aria-label={t("imports.rows")} className="grid gap-4">
      {one.warnedRows > 0 && (
        <Notes one={one} chosen={note} choose={(code) => setChosen({ outcome: "warned", note: code })} />
      )}
      <div className="flex">
        <Views
          label={t("imports.rows")}
          chosen={outcome}
          choose={(name) => setChosen({ outcome: name })}
          choices={[
            ...names.map((name) => ({
              value: name,
              text: t(`imports.count.${name}`, { count: counts[name] }),
            })),
            { value: "warned" as const, text: t("imports.count.warned", { count: one.warnedRows }) },
          ]}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyState icon="search" title={t("imports.no_rows")} text={t("imports.no_rows_text")} />
      )}
      {rows.length > 0 && (
        <ul className="panel divide-y divide-line">
          {rows.map((row) => (
            <RowShown key={row.number} row={row} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div className="flex justify-center">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("part.show_more")}
          </Button>
        </div>
      )}
    </section>
  )
}

// A new product has a change for each of its fields: the first ones tell enough.
const changesShown = 12

function RowShown({ row }: { row: ImportRow }) {
  const { t } = useWords()
  const [isWhole, setWhole] = useState(false)
  const changes = isWhole ? row.changes : row.changes.slice(0, changesShown)
  const more = row.changes.length - changes.length
  return (
    <li className="grid gap-2 px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="break-words font-semibold">{row.label}</span>
        <span className="text-muted text-sm">{t("imports.line", { line: row.line })}</span>
      </p>
      {row.problems.map((problem) => (
        <p key={`${problem.line} ${problem.column} ${problem.code}`} className="break-words text-bad">
          <span className="font-semibold">{spotText(t, problem)}:</span> {problemText(t, problem)}
        </p>
      ))}
      {row.warnings.map((warning) => (
        <p key={`${warning.line} ${warning.column} ${warning.code}`} className="break-words text-warn">
          <span className="font-semibold">{spotText(t, warning)}:</span> {problemText(t, warning)}
        </p>
      ))}
      {changes.length > 0 && (
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(8rem,14rem)_1fr]">
          {changes.map((change) => (
            <ChangeShown
              key={`${change.sku} ${change.field}`}
              change={change}
              isNew={row.outcome === "new"}
            />
          ))}
        </dl>
      )}
      {more > 0 && (
        <Button tone="quiet" className="justify-self-start" onClick={() => setWhole(true)}>
          {t("imports.more_changes", { count: more })}
        </Button>
      )}
    </li>
  )
}

function ChangeShown({ change, isNew }: { change: ImportRow["changes"][number]; isNew: boolean }) {
  const { t } = useWords()
  const nothing = <span className="text-muted">{t("imports.nothing_there")}</span>
  return (
    <>
      <dt className="text-muted">
        {fieldText(t, change.field)}
        {change.sku !== null && <span className="block text-xs">{change.sku}</span>}
      </dt>
      <dd className="min-w-0 break-words">
        {!isNew && (
          <>
            <span className="sr-only">{t("imports.was")} </span>
            {change.from === null ? (
              nothing
            ) : (
              <del className="text-muted">{valueText(t, change.field, change.from)}</del>
            )}
            <span aria-hidden="true"> → </span>
            <span className="sr-only">{t("imports.becomes")} </span>
          </>
        )}
        {change.to === null ? (
          nothing
        ) : (
          <ins className="no-underline">{valueText(t, change.field, change.to)}</ins>
        )}
      </dd>
    </>
  )
}
