import { useWords } from "../kit/use_words.ts"
import type { Translate } from "../kit/words.ts"

/** What went wrong in the words of the reader; what the program said of it is folded below. */
export function Fault({ reason }: { reason: string }) {
  const { t } = useWords()
  return (
    <div className="grid gap-1">
      <p>{faultText(t, reason)}</p>
      <details className="wrap-anywhere text-sm">
        <summary>{t("fault.raw")}</summary>
        <code lang="en">{reason}</code>
      </details>
    </div>
  )
}

const kinds = [
  ["may_not", /may not do it any more/i],
  ["disk_full", /ENOSPC|no space left|disk full/i],
  ["database_busy", /deadlock|lock timeout|statement timeout|too many (?:clients|connections)|very busy/i],
  ["database_away", /reach its database|connection terminated|starting up|shutting down|postgres/i],
  ["not_reached", /ECONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|socket|timed? ?out|getaddrinfo/i],
] as const

export function faultText(t: Translate, reason: string): string {
  const kind = kinds.find(([, pattern]) => pattern.test(reason))?.[0] ?? "program"
  return t(`fault.${kind}`)
}
