import { csvOf, saveFile } from "../../kit/csv.ts"
import type { Words } from "../../kit/words.ts"
import { differenceOf } from "./difference.ts"
import { type LogEntry, logPage } from "./reading.ts"
import { deedText, fieldText, kindText, type Naming, valueText, whoText } from "./saying.ts"
import type { LogSearch } from "./search.ts"

// More is work for a report; a browser holds these easily.
const rowsMax = 10_000
const pageLength = 100

/** What the log shows, with all its pages, as a file; answers with how many entries are in it. */
export async function exportLog(search: LogSearch, { t }: Words, naming: Naming): Promise<number> {
  const entries: LogEntry[] = []
  let after: string | undefined
  do {
    const page = await logPage(search, after, pageLength)
    entries.push(...page.entries)
    after = page.next ?? undefined
  } while (after !== undefined && entries.length < rowsMax)
  const head = [
    t("log.when"),
    t("log.who"),
    t("log.what"),
    t("log.kind"),
    t("log.id"),
    t("log.before"),
    t("log.after"),
    t("log.request"),
  ]
  const rows = entries.map((entry) => {
    const leaves = differenceOf(entry.before, entry.after)
    const side = (name: "before" | "after") =>
      leaves
        .filter((leaf) => leaf[name] !== undefined)
        .map((leaf) => `${fieldText(t, leaf.path)}: ${valueText(t, leaf[name], naming)}`)
        .join("; ")
    return [
      entry.at,
      whoText(t, entry.actor, naming.nameOf),
      deedText(t, entry.route),
      kindText(t, entry.objectKind),
      entry.objectId ?? "",
      side("before"),
      side("after"),
      entry.requestId,
    ]
  })
  saveFile(
    `log-${new Date().toISOString().slice(0, 10)}.csv`,
    "text/csv;charset=utf-8",
    csvOf([head, ...rows]),
  )
  return entries.length
}
