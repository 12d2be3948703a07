import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { Problem } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { ConfirmDialog } from "./confirm_dialog.tsx"
import { type Person, type Session, sessionsOf } from "./reading.ts"

type Props = { person: Person; mayEnd: boolean }

/** The devices that somebody is signed in on: enough to say "that was not them", and to end it. */
export function SessionsPanel({ person, mayEnd }: Props) {
  const { t, locale } = useWords()
  const deviceText = useDeviceText()
  const { data: sessions, error, refetch } = useQuery(sessionsOf(person.id))
  const [ending, setEnding] = useState<Session>()
  return (
    <Panel title={t("team.sessions")}>
      {error && !sessions && <ErrorState error={error} retry={() => void refetch()} />}
      {!sessions && !error && <Loading />}
      {sessions?.length === 0 && <p className="text-muted">{t("team.no_sessions")}</p>}
      <ul className="divide-y divide-line">
        {sessions?.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0">
            <span className="min-w-40 flex-1">
              {deviceText(session)}
              <span className="block text-muted text-sm">
                {t("team.seen", { when: momentText(locale, session.seenAt) })}
                {session.place && <>, {t("team.from_place", { place: session.place })}</>}
              </span>
            </span>
            {session.current && <Badge tone="plain">{t("team.session_this")}</Badge>}
            {mayEnd && !session.current && (
              <Button
                tone="quiet"
                onClick={() => setEnding(session)}
                aria-label={t("team.session_end_named", {
                  device: `${deviceText(session)}, ${momentText(locale, session.seenAt)}`,
                })}
              >
                {t("team.session_end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending && <Ending person={person} session={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  )
}

function useDeviceText() {
  const { t } = useWords()
  return ({ browser, system }: Session) =>
    browser && system
      ? t("team.device", { browser, system })
      : (browser ?? system ?? t("team.device_unknown"))
}

type EndingProps = { person: Person; session: Session; onClose: () => void }

function Ending({ person: { id: staffId, name }, session, onClose }: EndingProps) {
  const { t } = useWords()
  const deviceText = useDeviceText()
  const params = { path: { staffId, sessionId: session.id } }
  return (
    <ConfirmDialog
      title={t("team.session_end_title", { name })}
      sentences={[t("team.session_end_text", { device: deviceText(session), name })]}
      button={t("team.session_end")}
      act={() =>
        ask(() => api.DELETE("/admin/v1/staff/{staffId}/sessions/{sessionId}", { params })).catch(
          (error: unknown) => {
            // Ended meanwhile is ended.
            if (!(error instanceof Problem) || error.status !== 404) throw error
          },
        )
      }
      done={t("team.session_ended", { name })}
      onClose={onClose}
    />
  )
}
