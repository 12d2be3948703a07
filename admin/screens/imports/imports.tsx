import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows, ShowMore } from "../../parts/rows.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { ExportPanel } from "./export_panel.tsx"
import { type Import, importsFound } from "./reading.ts"
import { stateTones } from "./saying.ts"
import { UploadPanel } from "./upload_panel.tsx"

/** Files that come in and go out: products, stock, prices, customers, orders. */
export default function Imports() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("imports.title")} />
      <div className="mb-6 grid items-start gap-4 lg:grid-cols-2">
        <UploadPanel />
        <ExportPanel />
      </div>
      <h2 className="mb-3 text-xl">{t("imports.before")}</h2>
      <Before />
    </>
  )
}

function Before() {
  const { t } = useWords()
  const found = useInfiniteQuery(importsFound)
  const imports = found.data?.pages.flatMap((page) => page.imports) ?? []
  if (found.isPending) return <Loading />
  if (found.error && !found.data) {
    return <ErrorState error={found.error} retry={() => void found.refetch()} />
  }
  if (imports.length === 0) {
    return <EmptyState icon="products" title={t("imports.none")} text={t("imports.none_text")} />
  }
  return (
    <>
      <Rows>
        {imports.map((one) => (
          <ImportLine key={one.id} one={one} />
        ))}
      </Rows>
      <ShowMore pages={found} />
    </>
  )
}

function ImportLine({ one }: { one: Import }) {
  const { t, locale } = useWords()
  const rows = one.newRows + one.changedRows + one.unchangedRows + one.refusedRows
  return (
    <Row>
      <Link
        data-row
        to="/imports/$importId"
        params={{ importId: one.id }}
        className="min-w-40 flex-1 break-all font-semibold text-link after:absolute after:inset-0 hover:underline"
      >
        {one.fileName}
      </Link>
      <span className="text-muted text-sm">
        {t(`imports.kind.${one.kind}`)} · <span className="tabular-nums">{rows}</span>
      </span>
      <span className="text-muted text-sm">
        <time dateTime={one.openedAt}>{momentText(locale, one.openedAt)}</time>
        {one.openedByName && <> · {one.openedByName}</>}
      </span>
      <Badge tone={stateTones[one.state]}>{t(`imports.state.${one.state}`)}</Badge>
    </Row>
  )
}
