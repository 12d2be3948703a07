import { useNavigate, useSearch } from "@tanstack/react-router"
import { calendarDayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { booksEn } from "../../messages/books.en.ts"
import { bring } from "../../messages/here.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { TextField } from "../../parts/field.tsx"
import { NotForYou } from "../../parts/not_for_you.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import { MoneyAreas } from "../money/areas.tsx"
import { FileLinks } from "./file_links.tsx"
import { files } from "./reading.ts"
import { type BooksSearch, type Days, daysOf, spans } from "./search.ts"
import { Taxes } from "./taxes.tsx"

bring(booksEn)

/** Files for whoever keeps the books: choose the days, look at the taxes, take what is needed. */
export default function Books() {
  const { t } = useWords()
  return useMay("books.read") ? <FilesForBooks /> : <NotForYou title={t("books.title")} />
}

function FilesForBooks() {
  const { t, locale } = useWords()
  const search = useSearch({ from: "/inside/orders/books" })
  const seesOrders = useMay("orders.read")
  const navigate = useNavigate()
  const change = (changed: BooksSearch) =>
    void navigate({ to: "/orders/books", search: { ...search, ...changed }, replace: true })
  const days = daysOf(search, new Date())
  const isOwn = search.span === "own"
  return (
    <>
      <PageHeader
        title={t("books.title")}
        above={seesOrders && <BackLink to="/orders" page={t("place.orders")} />}
      />
      <MoneyAreas />
      <div className="grid gap-4">
        <Panel title={t("books.days")}>
          <div className="grid gap-4">
            <Views
              label={t("books.days")}
              chosen={search.span ?? "last_month"}
              // Own days begin with those that were looked at.
              choose={(span) => change({ ...(span === "own" && days), span })}
              choices={spans.map((value) => ({ value, text: t(`books.span.${value}`) }))}
            />
            {isOwn && <OwnDays search={search} change={change} isWrong={days === undefined} />}
            {days && (
              <p className="text-muted">
                {t("books.from_to", {
                  from: calendarDayText(locale, days.from),
                  to: calendarDayText(locale, days.to),
                })}
              </p>
            )}
          </div>
        </Panel>
        {days && <Taxes days={days} search={search} change={change} />}
        {days && <Files days={days} />}
      </div>
    </>
  )
}

type OwnProps = { search: BooksSearch; change: (changed: BooksSearch) => void; isWrong: boolean }

function OwnDays({ search: { from = "", to = "" }, change, isWrong }: OwnProps) {
  const { t } = useWords()
  const isTyped = from !== "" && to !== ""
  return (
    <div className="grid max-w-xl gap-4 sm:grid-cols-2">
      <TextField label={t("books.from")} type="date" value={from} onChange={(day) => change({ from: day })} />
      <TextField
        label={t("books.to")}
        type="date"
        value={to}
        onChange={(day) => change({ to: day })}
        problem={isWrong && isTyped ? t("field.period_ends_first") : undefined}
      />
    </div>
  )
}

function Files({ days }: { days: Days }) {
  const { t } = useWords()
  return (
    <Panel title={t("books.files")}>
      <ul className="grid gap-4">
        {files.map((name) => (
          <li key={name} className="grid items-center gap-2 sm:grid-cols-[1fr_auto] sm:gap-6">
            <div className="min-w-0">
              <p className="font-semibold">{t(`books.file.${name}`)}</p>
              <p className="text-muted text-sm">{t(`books.about.${name}`)}</p>
            </div>
            <FileLinks name={name} asked={days} />
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <Notice tone="plain">{t("books.personal")}</Notice>
      </div>
    </Panel>
  )
}
