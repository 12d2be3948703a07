import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { lazy, type ReactNode, Suspense } from "react"
import { isOpenTo, places } from "../../app/places.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { type Books, booksNow } from "../health/books_reading.ts"
import { deadMails } from "../mail/reading.ts"
import { oddityCount } from "../oddities/count.ts"
import { orderCounts } from "../orders/reading.ts"
import { requestCount } from "../requests/count.ts"
import { Steps } from "./steps.tsx"

const OpenPages = lazy(() => import("./open_pages.tsx"))

/** What needs somebody today, and how far the shop is from real customers. */
export default function Home() {
  const { t } = useWords()
  const me = useMe()
  const seesSettings = useMay("settings.read")
  const isRailEmpty = places.filter((place) => isOpenTo(place, me.permissions)).length === 1
  return (
    <>
      <PageHeader title={t("home.greeting", { name: me.name })}>
        <a href="/" className={buttonLook("second")}>
          <Icon name="outside" />
          {t("home.storefront")}
        </a>
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-2">
        <Panel title={t("home.todo")} className="self-start">
          <ToDo />
        </Panel>
        {seesSettings && <Steps />}
        {isRailEmpty && (
          <Suspense fallback={null}>
            <OpenPages />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** What waits, those who wait longest first. */
function ToDo() {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  const seesMails = useMay("mail.read")
  const counts = useQuery({ ...orderCounts, enabled: seesOrders })
  const seesMoney = useMay("payments.read")
  const dead = useQuery({ ...deadMails, enabled: seesMails })
  const odd = useQuery({ ...oddityCount, enabled: seesMoney })
  const mayRefund = useMay("payments.refund")
  const requests = useQuery({ ...requestCount, enabled: seesMoney && mayRefund })
  const seesHealth = useMay("health.read")
  const books = useQuery({ ...booksNow, enabled: seesHealth })
  const failed = [counts, dead, odd, requests, books].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  const isReading = (seesOrders && !counts.data) || (seesMails && !dead.data) || (seesMoney && !odd.data)
  if (isReading || (seesHealth && !books.data)) return <Loading />
  const { ship = 0, pay = 0 } = counts.data ?? {}
  const lost = dead.data?.mails.length ?? 0
  const oddities = odd.data?.open ?? 0
  const waiting = requests.data?.waiting ?? 0
  const wrong = books.data && booksTrouble(books.data)
  const isQuiet = ship + pay + lost + oddities + waiting === 0 && !wrong
  if (isQuiet) return <p className="text-muted">{t("home.nothing")}</p>
  return (
    <ul className="grid gap-2">
      <Waiting count={waiting} />
      {wrong && (
        <Entry>
          <Link to="/health" className={entry}>
            {t(wrong)}
            <Arrow />
          </Link>
        </Entry>
      )}
      {oddities > 0 && (
        <Entry>
          <Link to="/orders/money/oddities" className={entry}>
            {t("home.oddities", { count: oddities })}
            <Arrow />
          </Link>
        </Entry>
      )}
      {ship > 0 && (
        <Entry>
          <Link to="/orders" search={{ todo: "ship", sort: "oldest" }} className={entry}>
            {t("home.ship", { count: ship })}
            <Arrow />
          </Link>
        </Entry>
      )}
      {pay > 0 && (
        <Entry>
          <Link to="/orders" search={{ todo: "pay", sort: "oldest" }} className={entry}>
            {t("home.pay", { count: pay })}
            <Arrow />
          </Link>
        </Entry>
      )}
      {lost > 0 && (
        <Entry>
          <Link to="/mail" search={{ state: "dead" }} className={entry}>
            {t("home.mails", { count: lost })}
            <Arrow />
          </Link>
        </Entry>
      )}
    </ul>
  )
}

/** What somebody must look at in the books; nothing when they agree and were looked at lately. */
function booksTrouble({ last, clean, isOverdue }: Books) {
  if (last && !clean) return "home.books_differ"
  return isOverdue ? "home.books_overdue" : undefined
}

/** Refunds that somebody else asked for, above the limit. */
function Waiting({ count }: { count: number }) {
  const { t } = useWords()
  if (count === 0) return null
  return (
    <Entry>
      <Link to="/orders/refund-requests" className={entry}>
        {t("home.requests", { count })}
        <Arrow />
      </Link>
    </Entry>
  )
}

function Entry({ children }: { children: ReactNode }) {
  return <li className="grid">{children}</li>
}

const entry = "flex min-h-12 items-center gap-3 rounded-small bg-soft px-4 font-medium hover:underline"

function Arrow() {
  return <Icon name="next" className="ms-auto size-5" />
}
