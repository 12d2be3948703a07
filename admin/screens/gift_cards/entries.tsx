import { Link } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { actorKey } from "../customers/actor.ts"
import type { CardEntry } from "./reading.ts"

/** Everything that happened to a balance, the newest first. */
export function Entries({ entries }: { entries: readonly CardEntry[] }) {
  const { t, locale } = useWords()
  const me = useMe()
  const seesOrders = useMay("orders.read")
  return (
    <ul className="grid gap-3">
      {entries.map((entry) => (
        <li key={entry.entryId} className="flex items-start justify-between gap-4 border-line border-t pt-3">
          <div>
            <p>
              {seesOrders && entry.orderId ? (
                <Link
                  to="/orders/$orderId"
                  params={{ orderId: entry.orderId }}
                  className="text-link underline"
                >
                  {t(`gifts.entry.${entry.kind}`)}
                </Link>
              ) : (
                t(`gifts.entry.${entry.kind}`)
              )}
            </p>
            {entry.reason && <p className="break-words">{entry.reason}</p>}
            <p className="text-muted text-sm">
              <time dateTime={entry.at}>{momentText(locale, entry.at)}</time>,{" "}
              {t(actorKey(entry.actor, me.id))}
            </p>
          </div>
          <span className="whitespace-nowrap tabular-nums">
            {entry.amount.minor > 0 && "+"}
            {moneyText(locale, entry.amount)}
          </span>
        </li>
      ))}
    </ul>
  )
}
