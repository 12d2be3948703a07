import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Fault } from "../../parts/fault.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState } from "../../parts/states.tsx"
import { deadMails } from "../mail/reading.ts"
import { type Failures, failures, failuresKey } from "./reading.ts"
import { workText } from "./saying.ts"

type Failed =
  | ({ kind: "job" } & Failures["jobs"][number])
  | ({ kind: "delivery" } & Failures["deliveries"][number])

/** What the shop tried by itself and did not manage: why, and whether it is tried again. */
export function FailuresPanel() {
  const { t } = useWords()
  const found = useQuery(failures)
  const { data: mails } = useQuery({ ...deadMails, enabled: useMay("mail.read") })
  const [leaving, setLeaving] = useState<Failed>()
  const act = useActing()
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const failed: Failed[] = [
    ...(found.data?.jobs ?? []).map((job) => ({ kind: "job" as const, ...job })),
    ...(found.data?.deliveries ?? []).map((delivery) => ({ kind: "delivery" as const, ...delivery })),
  ]
  const deadCount = mails?.mails.length ?? 0
  if (failed.length === 0 && deadCount === 0) return null
  return (
    <Panel title={t("failures.title")}>
      <p className="mb-3 text-muted">{t("failures.text")}</p>
      <ul className="divide-y divide-line">
        {failed.map((one) => (
          <Row
            key={one.kind === "job" ? one.jobId : `${one.eventId} ${one.subscriber}`}
            failed={one}
            retry={() => act.mutate({ failed: one, what: "retry" })}
            leave={() => setLeaving(one)}
            busy={act.isPending}
          />
        ))}
        {deadCount > 0 && (
          <li className="py-3">
            <Link to="/mail" search={{ state: "dead" }} className="text-link hover:underline">
              {t("home.mails", { count: deadCount })}
            </Link>
          </li>
        )}
      </ul>
      {leaving && (
        <Dialog title={t("failures.leave")} open onClose={() => setLeaving(undefined)}>
          <p>{t("failures.leave_text", { work: workText(t, nameOf(leaving)) })}</p>
          <DialogButtons>
            <Button onClick={() => setLeaving(undefined)}>{t("part.cancel")}</Button>
            <Button
              tone="bad"
              busy={act.isPending}
              onClick={() =>
                act.mutate({ failed: leaving, what: "leave" }, { onSettled: () => setLeaving(undefined) })
              }
            >
              {t("failures.leave")}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </Panel>
  )
}

const nameOf = (failed: Failed) => (failed.kind === "job" ? failed.name : failed.subscriber)

type RowProps = { failed: Failed; retry: () => void; leave: () => void; busy: boolean }

function Row({ failed, retry, leave, busy }: RowProps) {
  const { t, locale } = useWords()
  const mayMend = useMay("health.write")
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-3">
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{workText(t, nameOf(failed))}</span>
          <Badge tone={failed.isGivenUp ? "bad" : "warn"}>
            {failed.isGivenUp ? t("failures.given_up") : t("failures.goes_on")}
          </Badge>
        </p>
        {failed.reason ? (
          <Fault reason={failed.reason} />
        ) : (
          <p className="text-sm">{t("failures.no_reason")}</p>
        )}
        <p className="text-muted text-sm">
          {t("failures.tries", { count: failed.tries })}
          {" · "}
          {t("failures.since", { when: momentText(locale, failed.since) })}
          {!failed.isGivenUp && ` · ${t("failures.next", { when: momentText(locale, failed.nextTryAt) })}`}
          {" · "}
          <code>{nameOf(failed)}</code>
        </p>
      </div>
      {mayMend && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={leave}>{t("failures.leave")}</Button>
          <Button tone="primary" busy={busy} onClick={retry}>
            {t("part.try_again")}
          </Button>
        </div>
      )}
    </li>
  )
}

function useActing() {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ failed, what }: { failed: Failed; what: "retry" | "leave" }) =>
      ask(() => sendFor(failed, what)),
    onSuccess: (_reply, { what }) => say(t(what === "retry" ? "failures.retried" : "failures.left")),
    onError: (error) => say(sentenceOf(t, error), "bad"),
    onSettled: () => queries.invalidateQueries({ queryKey: failuresKey }),
  })
}

function sendFor(failed: Failed, what: "retry" | "leave") {
  if (failed.kind === "job") {
    const params = { path: { jobId: failed.jobId } }
    return what === "retry"
      ? api.POST("/admin/v1/background-jobs/{jobId}/retry", { params })
      : api.POST("/admin/v1/background-jobs/{jobId}/dismissal", { params })
  }
  const body = { eventId: failed.eventId, subscriber: failed.subscriber }
  return what === "retry"
    ? api.POST("/admin/v1/event-deliveries/retry", { body })
    : api.POST("/admin/v1/event-deliveries/dismissal", { body })
}
