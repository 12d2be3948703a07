import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { differenceOf, type Leaf } from "./difference.ts"
import { ObjectLink } from "./object_link.tsx"
import type { LogEntry } from "./reading.ts"
import { deedText, fieldText, type Naming, valueText, whoText } from "./saying.ts"
import type { LogSearch } from "./search.ts"

type Props = { entries: LogEntry[]; naming: Naming; show: (search: LogSearch) => void }

export function LogEntries({ entries, naming, show }: Props) {
  return (
    <ol className="panel divide-y divide-line">
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[11rem_1fr]">
          <Entry entry={entry} naming={naming} show={show} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry, naming, show }: { entry: LogEntry } & Omit<Props, "entries">) {
  const { t, locale } = useWords()
  const { actor, via, at, route, objectKind, objectId } = entry
  const leaves = differenceOf(entry.before, entry.after)
  return (
    <>
      <time dateTime={at} className="text-muted text-sm sm:pt-0.5">
        {momentText(locale, at)}
      </time>
      <div className="min-w-0">
        <p className="break-words">
          <span className="font-semibold">{whoText(t, actor, naming.nameOf)}</span>
          {via?.startsWith("key_") && <span className="text-muted"> {t("log.by_a_key")}</span>}
          <span>: {deedText(t, route)}</span>
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          <span className="break-all">
            <ObjectLink entry={entry} nameOf={naming.nameOf} />
          </span>
          {objectId && (
            <Button
              tone="quiet"
              className="min-h-9 text-sm"
              onClick={() => show({ kind: objectKind, id: objectId })}
            >
              {t("log.only_this")}
            </Button>
          )}
        </p>
        {leaves.length > 0 && <Difference leaves={leaves} naming={naming} />}
      </div>
    </>
  )
}

function Difference({ leaves, naming }: { leaves: Leaf[]; naming: Naming }) {
  const { t } = useWords()
  return (
    <details className="group mt-1">
      <summary className="inline-flex min-h-9 items-center gap-1 rounded-small text-link text-sm">
        <Icon name="next" className="size-4 group-open:rotate-90" />
        {t("log.details")}
      </summary>
      <dl className="mt-1 grid gap-3 rounded-card bg-bg p-3 text-sm">
        {leaves.map(({ path, before, after }) => (
          <div key={path.join(" ")}>
            <dt className="text-muted">{fieldText(t, path)}</dt>
            {before !== undefined && (
              <dd className="break-words">
                <span className="sr-only">{t("log.before")}: </span>
                <del className="decoration-bad">{valueText(t, before, naming)}</del>
              </dd>
            )}
            {after !== undefined && (
              <dd className="break-words">
                <span className="sr-only">{t("log.after")}: </span>
                <ins className="font-medium text-good no-underline">{valueText(t, after, naming)}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
