import { Link } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { bring, english } from "../../messages/here.ts"
import type { Key } from "../../messages/index.ts"
import { logEn } from "../../messages/log.en.ts"
import { Panel } from "../../parts/page.tsx"
import { actorKey } from "./actor.ts"
import type { Person } from "./reading.ts"

bring(logEn)

const dot = "-start-[1.6rem] absolute top-1.5 size-2.5 rounded-full border-2 border-surface bg-primary"

type Entry = Person["timeline"][number]

/** What happened with somebody, the newest first. */
export function Timeline({ person }: { person: Person }) {
  const words = useWords()
  const { t, locale } = words
  const me = useMe()
  const { timeline } = person
  if (timeline.length === 0) return null
  return (
    <Panel title={t("customer.timeline")} className="order-last">
      <ol className="grid gap-3 border-line border-s ps-5">
        {timeline.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and only grow at one end.
          <li key={timeline.length - place} className="relative">
            <span className={dot} />
            <p>
              {entry.kind === "ordered" ? (
                <Link
                  to="/orders/$orderId"
                  params={{ orderId: entry.orderId }}
                  className="text-link hover:underline"
                >
                  {happenedText(words, entry)}
                </Link>
              ) : (
                happenedText(words, entry)
              )}
            </p>
            <p className="text-muted text-sm">
              <time dateTime={entry.at}>{momentText(locale, entry.at)}</time>
              {entry.actor && <>, {t(actorKey(entry.actor, me.id))}</>}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function happenedText({ t, locale }: Words, entry: Entry): string {
  if (entry.kind === "ordered") {
    return t("customer.event.ordered", { number: entry.number, total: moneyText(locale, entry.total) })
  }
  if (entry.kind !== "desk") return t(`customer.event.${entry.kind}`)
  const key = `did.${entry.route}`
  // What a newer engine does is said by its name.
  return Object.hasOwn(english, key) ? (t as (key: Key) => string)(key as Key) : entry.route
}
