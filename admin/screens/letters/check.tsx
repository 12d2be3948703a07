import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Badge, type BadgeTone, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { BackToMail } from "./back.tsx"
import { type MailCheck, mailCheck } from "./reading.ts"

/** Whether mail leaves the shop, and what keeps it from being believed. */
export default function MailCheckScreen() {
  const { t } = useWords()
  const check = useQuery(mailCheck)
  if (check.error && !check.data) return <ErrorState error={check.error} retry={() => void check.refetch()} />
  return (
    <>
      <PageHeader title={t("check.title")} above={<BackToMail />} />
      <p className="mb-4 text-muted">{t("check.text")}</p>
      {check.data ? <Found check={check.data} /> : <Loading />}
    </>
  )
}

function Found({ check }: { check: MailCheck }) {
  const { t, locale } = useWords()
  const { state, leaves, doneAt } = check
  return (
    <div className="grid gap-4" aria-live="polite">
      {state === "running" && <Loading />}
      {state === "done" && (
        <Panel title={leaves ? t("check.leaves") : t("check.stays")}>
          <p className="mb-3 text-muted">
            {doneAt && t("check.done", { moment: momentText(locale, doneAt), from: check.from ?? "" })}{" "}
            {leaves && check.to && t("check.sent_to", { to: check.to })}
          </p>
          <ul className="divide-y divide-line">
            {check.findings.map((finding) => (
              <Finding key={finding.code} finding={finding} />
            ))}
          </ul>
        </Panel>
      )}
      <Ask isRunning={state === "running"} isFirst={state === "never"} />
    </div>
  )
}

const tones: Record<MailCheck["findings"][number]["verdict"], BadgeTone> = {
  good: "good",
  bad: "bad",
  unknown: "plain",
}

function Finding({ finding }: { finding: MailCheck["findings"][number] }) {
  const { t } = useWords()
  const { verdict, code, detail } = finding
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[verdict]}>{t(`check.verdict.${verdict}`)}</Badge>
        <span className="min-w-48 flex-1">{t(`finding.${code}`)}</span>
      </div>
      {detail && <code className="break-all text-muted text-sm">{detail}</code>}
    </li>
  )
}

function Ask({ isRunning, isFirst }: { isRunning: boolean; isFirst: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const start = useMutation({
    mutationFn: () => ask(() => api.POST("/admin/v1/mail-check")),
    onSuccess(check) {
      queries.setQueryData(mailCheck.queryKey, check)
      void queries.invalidateQueries({ queryKey: ["settings", "onboarding"] })
    },
  })
  if (!useMay("settings.write")) return null
  return (
    <div className="grid gap-2">
      {start.error && <Notice tone="bad">{sentenceOf(t, start.error)}</Notice>}
      <Button
        tone="primary"
        busy={start.isPending || isRunning}
        onClick={() => start.mutate()}
        className="justify-self-start"
      >
        {isFirst ? t("check.begin") : t("check.again")}
      </Button>
    </div>
  )
}
