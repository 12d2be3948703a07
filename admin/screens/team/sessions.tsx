import { useQuery } from "@tanstack/react-query"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { sessionsOf } from "./reading.ts"

/** The devices that somebody is signed in on: enough to say "that was not them". */
export function SessionsPanel({ staffId }: { staffId: string }) {
  const { t, locale } = useWords()
  const { data: sessions, error, refetch } = useQuery(sessionsOf(staffId))
  return (
    <Panel title={t("team.sessions")}>
      {error && !sessions && <ErrorState error={error} retry={() => void refetch()} />}
      {!sessions && !error && <Loading />}
      {sessions?.length === 0 && <p className="text-muted">{t("team.no_sessions")}</p>}
      <ul className="divide-y divide-line">
        {sessions?.map(({ id, browser, system, place, seenAt, current }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0">
            <span className="min-w-40 flex-1">
              {browser && system
                ? t("team.device", { browser, system })
                : (browser ?? system ?? t("team.device_unknown"))}
              <span className="block text-muted text-sm">
                {t("team.seen", { when: momentText(locale, seenAt) })}
                {place && <>, {t("team.from_place", { place })}</>}
              </span>
            </span>
            {current && <Badge tone="plain">{t("team.session_this")}</Badge>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
