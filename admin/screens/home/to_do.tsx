import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Loading, Notice } from "../../parts/states.tsx"
import { type Books, booksNow } from "../health/books_reading.ts"
import { deadMails } from "../mail/reading.ts"
import { oddityCount } from "../oddities/count.ts"
import { orderCounts } from "../orders/reading.ts"
import { requestCount } from "../requests/count.ts"

/** What is asked about, in the order of the questions. */
const subjects = ["place.orders", "place.mail", "home.money", "home.refunds", "home.books"] as const

/** What waits, those who wait longest first. A question that found no answer hides nothing of the others. */
export function ToDo() {
  const { t } = useWords()
  const asked = useQuestions()
  const [counts, dead, odd, requests, books] = asked
  const [retried, setRetried] = useState<readonly string[]>()
  // What may pass is asked again and again by itself: meanwhile it is not known either.
  const isUnread = ({ isLoadingError, isLoading, failureCount }: (typeof asked)[number]) =>
    isLoadingError || (isLoading && failureCount > 0)
  if (!retried && asked.some((one) => one.isLoading && !isUnread(one))) return <Loading />
  const unread = asked.flatMap((one, place) => (isUnread(one) ? [t(subjects[place] ?? "home.todo")] : []))
  const failed = retried ?? unread
  const retry = async () => {
    setRetried(unread)
    await Promise.all(asked.map((one) => isUnread(one) && one.refetch()))
    setRetried(undefined)
  }
  const { ship = 0, pay = 0 } = counts.data ?? {}
  const wrong = books.data && booksTrouble(books.data)
  const found: Found = {
    ship,
    pay,
    lost: dead.data?.mails.length ?? 0,
    oddities: odd.data?.open ?? 0,
    waiting: requests.data?.waiting ?? 0,
  }
  const isQuiet = Object.values(found).every((count) => count === 0) && !wrong
  if (isQuiet && failed.length === 0) return <p className="text-muted">{t("home.nothing")}</p>
  return (
    <div className="grid gap-2">
      {failed.length > 0 && (
        <Notice tone="bad">
          <p className="mb-2">{t("home.unread", { what: failed.join(", ") })}</p>
          <Button busy={retried !== undefined} onClick={() => void retry()}>
            {t("part.try_again")}
          </Button>
        </Notice>
      )}
      <Entries {...found} wrong={wrong} />
    </div>
  )
}

function useQuestions() {
  const seesMoney = useMay("payments.read")
  const mayRefund = useMay("payments.refund")
  return [
    useQuery({ ...orderCounts, enabled: useMay("orders.read") }),
    useQuery({ ...deadMails, enabled: useMay("mail.read") }),
    useQuery({ ...oddityCount, enabled: seesMoney }),
    useQuery({ ...requestCount, enabled: seesMoney && mayRefund }),
    useQuery({ ...booksNow, enabled: useMay("health.read") }),
  ] as const
}

type Found = Record<"ship" | "pay" | "lost" | "oddities" | "waiting", number>

function Entries({
  ship,
  pay,
  lost,
  oddities,
  waiting,
  wrong,
}: Found & { wrong: ReturnType<typeof booksTrouble> }) {
  const { t } = useWords()
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

const entry = "flex min-h-12 items-center gap-3 rounded-small bg-soft px-4 py-2 font-medium hover:underline"

function Arrow() {
  return <Icon name="next" className="ms-auto size-5" />
}
