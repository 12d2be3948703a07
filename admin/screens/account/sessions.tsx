import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { mySessions, sessionsKey } from "./reading.ts"

type Session = Shape<"StaffSessions">["sessions"][number]

/** The devices somebody is signed in on, and how to end that. */
export function SessionsPanel() {
  const { t } = useWords()
  const { data: sessions, error, refetch } = useQuery(mySessions)
  const end = useEnd()
  if (error && !sessions) return <ErrorState error={error} retry={() => void refetch()} />
  if (!sessions) return <Loading />
  const others = sessions.filter(({ current }) => !current)
  return (
    <Panel title={t("sessions.title")} className="print:hidden">
      <ul className="divide-y divide-line">
        {[...sessions.filter(({ current }) => current), ...others].map((session) => (
          <Row key={session.id} session={session} busy={end.isPending} end={() => end.mutate(session.id)} />
        ))}
      </ul>
      {others.length > 0 && (
        <Button tone="bad" className="mt-3" busy={end.isPending} onClick={() => end.mutate("others")}>
          {t("sessions.end_others")}
        </Button>
      )}
    </Panel>
  )
}

function Row({ session, busy, end }: { session: Session; busy: boolean; end: () => void }) {
  const { t, locale } = useWords()
  const { browser, system, place, current } = session
  const device = [browser, system].filter(Boolean).join(", ") || t("sessions.unknown")
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 first:pt-0">
      <div className="min-w-48 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {current && <Badge tone="good">{t("sessions.here")}</Badge>}
        </p>
        <p className="text-muted text-sm">
          {place && `${place} · `}
          {t("sessions.seen", { at: momentText(locale, session.seenAt) })}
        </p>
      </div>
      {!current && (
        <Button
          tone="quiet"
          busy={busy}
          onClick={end}
          aria-label={t("sessions.end_named", { device: `${device}, ${momentText(locale, session.seenAt)}` })}
        >
          {t("shell.sign_out")}
        </Button>
      )}
    </li>
  )
}

/** One device, or all but this one. */
function useEnd() {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn(which: string) {
      if (which === "others") {
        await ask(() => api.DELETE("/admin/v1/sessions", { body: { others: true } }))
        return
      }
      const params = { path: { sessionId: which } }
      await ask(() => api.DELETE("/admin/v1/sessions/{sessionId}", { params })).catch((error: unknown) => {
        // Ended meanwhile is ended.
        if (!(error instanceof Problem) || error.status !== 404) throw error
      })
    },
    onSuccess: (_none, which) => say(which === "others" ? t("sessions.others_ended") : t("sessions.ended")),
    onError: (error) => say(sentenceOf(t, error), "bad"),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
}
