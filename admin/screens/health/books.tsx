import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { calendarDayText, momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { auditDays, auditsUpTo, ordersIn } from "./books_days.ts"
import { type Audit, type Books, booksNow } from "./books_reading.ts"
import { todoOf } from "./mending.ts"

const lookAgainMs = 1_500

/** Whether the books agree, since when, and what was found on each day. */
export function BooksPanel() {
  const { t } = useWords()
  // The newest look when another one was asked for: the page asks on until there is a newer one.
  const [newest, setNewest] = useState<number>()
  const isAwaited = ({ last }: Books) => newest !== undefined && (last?.number ?? 0) <= newest
  const {
    data: books,
    error,
    refetch,
  } = useQuery({
    ...booksNow,
    refetchInterval: ({ state: { data } }) => (data && isAwaited(data) ? lookAgainMs : false),
  })
  return (
    <Panel title={t("health.books")} className="lg:col-span-2">
      {!books && !error && <Loading />}
      {error && !books && <ErrorState error={error} retry={() => void refetch()} />}
      {books && (
        <div className="grid gap-4">
          <Now books={books} />
          {books.last && <Days newest={books.last.number} />}
          <LookNow asked={() => setNewest(books.last?.number ?? 0)} />
        </div>
      )}
    </Panel>
  )
}

function Now({ books: { last, clean, isOverdue } }: { books: Books }) {
  const { t, locale } = useWords()
  return (
    <>
      {isOverdue && <Notice tone="warn">{t("health.books_overdue")}</Notice>}
      {!last && <p className="text-muted">{t("health.books_never")}</p>}
      {last && clean && (
        <div className="flex items-start gap-3">
          <Icon name="check" className="mt-0.5 size-5 text-good" />
          <div className="min-w-0">
            <p className="font-semibold">
              {t("health.clean_days", { count: clean.days })}{" "}
              {t("health.checked", { when: momentText(locale, last.at) })}
            </p>
            <p className="text-muted">
              {t("health.clean_since", { day: calendarDayText(locale, clean.since) })}
            </p>
            <p className="text-muted text-sm">
              <CountedText audit={last} />
            </p>
          </div>
        </div>
      )}
      {last && !clean && <Found audit={last} />}
    </>
  )
}

function CountedText({ audit: { books, counted, milliseconds } }: { audit: Audit }) {
  const { t, locale } = useWords()
  const number = new Intl.NumberFormat(locale)
  const values = {
    books: number.format(books),
    orders: number.format(counted.orders),
    payments: number.format(counted.payments),
    refunds: number.format(counted.refunds),
    cards: number.format(counted.cardEntries),
    stock: number.format(counted.stockMovements),
    seconds: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(milliseconds / 1000),
  }
  return t("health.counted", values)
}

/** What did not agree, each with what to do about it. */
function Found({ audit: { found, error } }: { audit: Audit }) {
  const { t } = useWords()
  if (error) {
    return (
      <Notice tone="bad">
        {t("health.audit_failed")}
        <Fault reason={error} />
      </Notice>
    )
  }
  return (
    <Notice tone="bad">
      <p className="font-semibold">{t("health.books_differ", { count: found.length })}</p>
      <ul className="mt-2 grid gap-3">
        {found.map((one) => (
          <li key={one.name} className="wrap-anywhere">
            <p lang="en">{one.name}</p>
            <p className="text-muted text-sm">
              {t("health.rows", { count: one.rows })} {t(todoOf(one))}
            </p>
            <Examples examples={one.examples} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Examples({ examples }: { examples: readonly string[] }) {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  const orders = seesOrders ? ordersIn(examples) : []
  if (orders.length === 0) return <code className="text-sm">{examples.join(" ")}</code>
  return (
    <p className="flex flex-wrap gap-3">
      {orders.map((orderId, place) => (
        <Link key={orderId} to="/orders/$orderId" params={{ orderId }} className="text-link underline">
          {t("health.order", { number: place + 1 })}
        </Link>
      ))}
    </p>
  )
}

/** Every look through the books, the last first; a day on which nobody looked is said. */
function Days({ newest }: { newest: number }) {
  const { t } = useWords()
  const pages = useInfiniteQuery(auditsUpTo(newest))
  if (!pages.data)
    return pages.error ? <ErrorState error={pages.error} retry={() => void pages.refetch()} /> : null
  const days = auditDays(pages.data.pages.flatMap(({ audits }) => audits))
  return (
    <details>
      <summary className="min-h-9 font-medium">{t("health.day_by_day")}</summary>
      <ul className="mt-2 grid">
        {days.map((day) => (
          <Day key={day.kind === "audit" ? day.audit.number : day.from} day={day} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button className="mt-3" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("part.show_more")}
        </Button>
      )}
    </details>
  )
}

function Day({ day }: { day: ReturnType<typeof auditDays>[number] }) {
  const { t, locale } = useWords()
  if (day.kind === "gap") {
    return <li className="border-line border-t py-2 text-muted">{t("health.gap", { count: day.days })}</li>
  }
  const { audit } = day
  const isClean = audit.error === null && audit.found.length === 0
  return (
    <li className="grid gap-2 border-line border-t py-2">
      <p className="flex items-start gap-3">
        <Icon
          name={isClean ? "check" : "warning"}
          className={`mt-0.5 size-5 ${isClean ? "text-good" : "text-bad"}`}
        />
        <span className="min-w-0">
          <time dateTime={audit.at} className="block">
            {momentText(locale, audit.at)}
          </time>
          {isClean && (
            <span className="block text-muted text-sm">
              <CountedText audit={audit} />
            </span>
          )}
        </span>
      </p>
      {!isClean && <Found audit={audit} />}
    </li>
  )
}

function LookNow({ asked }: { asked: () => void }) {
  const { t } = useWords()
  const mayMend = useMay("health.write")
  const look = useMutation({
    mutationFn: () => ask(() => api.POST("/admin/v1/health/audits")),
    onSuccess() {
      say(t("health.audit_asked"))
      asked()
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
  if (!mayMend) return null
  return (
    <Button className="justify-self-start" busy={look.isPending} onClick={() => look.mutate()}>
      {t("health.audit_now")}
    </Button>
  )
}
