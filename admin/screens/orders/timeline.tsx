import { dayText, type Money, momentText, moneyText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { Panel } from "../../parts/page.tsx"
import "./aftersale_words.ts"
import { providerReason } from "./provider_reasons.ts"
import type { Order } from "./standing.ts"

const dot = "-start-[1.6rem] absolute top-1.5 size-2.5 rounded-full border-2 border-surface bg-primary"

type Entry = Order["timeline"][number]

/** Everything that happened to an order, the newest first, with who did it. */
export function Timeline({ order }: { order: Order }) {
  const words = useWords()
  const { t, locale } = words
  const me = useMe()
  const entries = [...order.timeline].reverse()
  return (
    <Panel title={t("order.timeline")} className="order-last">
      <ol className="grid gap-3 border-line border-s ps-5">
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and only grow at one end.
          <li key={entries.length - place} className="relative">
            <span className={dot} />
            <p>{eventText(words, entry, order.currency)}</p>
            <p className="text-muted text-sm">
              <time dateTime={entry.at}>{momentText(locale, entry.at)}</time>, {t(whoDid(entry.actor, me.id))}
            </p>
            {noteOf(words, entry) && <p className="text-sm">{noteOf(words, entry)}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

const plain = [
  "placed",
  "payment_ended",
  "payment_declined",
  "packed",
  "shipped",
  "delivered",
  "parcel_canceled",
  "downloads_ready",
  "canceled",
  "claimed",
  "capture_failed",
  "authorization_ends",
  "reminded",
] as const

const known = ["buyer", "not_paid"] as const

const tenders = ["gift_card", "store_credit"] as const

const withAmount = [
  "payment_authorized",
  "payment_received",
  "payment_late",
  "receipt_taken_back",
  "refunded",
  "refund_failed",
  "refund_requested",
  "refund_approved",
  "refund_refused",
  "refund_expired",
  "refund_withdrawn",
] as const

/** What happened, in words; what a newer engine notes, by its name. */
export function eventText({ t, locale }: Words, { kind, details }: Entry, currency: string): string {
  const known = plain.find((one) => one === kind)
  if (known) return t(`order.event.${known}`)
  if (kind === "units_canceled") return t("order.event.units_canceled", { count: Number(details.count ?? 0) })
  if (kind === "by_link") return t("order.event.by_link", { name: String(details.by ?? "") })
  if (kind === "pay_until_set") {
    const { until } = details
    return typeof until === "string"
      ? t("order.event.pay_until_set", { day: dayText(locale, until) })
      : t("order.event.pay_until_ever")
  }
  const counted = withAmount.find((one) => one === kind)
  if (!counted) return t("order.event.other", { kind })
  const amount: Money = { minor: Number(details.amountMinor ?? 0), currency }
  const values = { amount: moneyText(locale, amount) }
  const tender = tenders.find((one) => kind === "refunded" && one === details.tender)
  return t(tender ? `order.event.refunded_${tender}` : `order.event.${counted}`, values)
}

const saidByProvider: readonly string[] = ["refund_failed", "capture_failed", "payment_declined"]

/** What somebody wrote about it, or the number that a parcel has. */
function noteOf(words: Words, { kind, details }: Entry): string {
  const { t } = words
  const because = known.find((one) => one === details.because)
  const said = because && t(`order.because.${because}`)
  const isProviders = saidByProvider.includes(kind) && typeof details.reason === "string"
  const reason = isProviders ? providerReason(words, kind, String(details.reason)) : details.reason
  const notes = [details.carrier, details.trackingNumber, details.why, reason, said]
  return notes.filter((note): note is string => typeof note === "string").join(" ")
}

export function whoDid(actor: string, myId: string) {
  if (actor === myId) return "order.by.you"
  if (actor.startsWith("stf_")) return "order.by.staff"
  if (actor.startsWith("provider")) return "order.by.provider"
  return actor.startsWith("cus_") || actor === "nobody" || actor === "guest"
    ? "order.by.buyer"
    : "order.by.shop"
}
