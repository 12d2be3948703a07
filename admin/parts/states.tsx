import type { ReactNode } from "react"
import { isForbidden, sentenceOf } from "../kit/problem.ts"
import { useWords } from "../kit/use_words.ts"
import { Button, Spinner } from "./button.tsx"
import { Icon, type IconName } from "./icon.tsx"

/** Nothing is here yet: what it will be, and the one thing to do. */
export function EmptyState(props: { icon: IconName; title: string; text: string; children?: ReactNode }) {
  return (
    <div className="panel grid justify-items-center gap-3 px-6 py-12 text-center">
      <span className="rounded-full bg-soft p-4 text-primary">
        <Icon name={props.icon} className="size-7" />
      </span>
      <h2 className="text-xl">{props.title}</h2>
      <p className="max-w-md text-muted">{props.text}</p>
      {props.children}
    </div>
  )
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords()
  return (
    <div role="alert" className="panel grid justify-items-center gap-3 px-6 py-12 text-center">
      <span className="rounded-full bg-soft p-4 text-bad">
        <Icon name="warning" className="size-7" />
      </span>
      <h2 className="text-xl">{t("part.failed")}</h2>
      <p className="max-w-md text-muted">{sentenceOf(t, error)}</p>
      {retry && !isForbidden(error) && <Button onClick={retry}>{t("part.try_again")}</Button>}
    </div>
  )
}

export function Loading() {
  const { t } = useWords()
  return (
    <p role="status" className="flex items-center justify-center gap-3 py-16 text-muted">
      <Spinner />
      {t("part.loading")}
    </p>
  )
}

export function Notice({ tone, children }: { tone: "warn" | "bad" | "plain"; children: ReactNode }) {
  const ground = tone === "bad" ? "border border-bad bg-surface" : "bg-glow"
  const color = { warn: "text-warn", bad: "text-bad", plain: "text-link" }[tone]
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={`flex items-start gap-3 rounded-card px-4 py-3 ${ground}`}
    >
      {tone !== "plain" && <Icon name="warning" className={`mt-0.5 size-5 ${color}`} />}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}

export type BadgeTone = "good" | "warn" | "bad" | "plain"

const badges: Record<BadgeTone, string> = {
  good: "border-good text-good",
  warn: "border-warn text-warn",
  bad: "border-bad text-bad",
  plain: "border-edge text-muted",
}

export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full border bg-surface px-2.5 py-0.5 text-sm in-[td]:whitespace-nowrap ${badges[tone]}`}
    >
      {children}
    </span>
  )
}
