import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { momentText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { Button } from "../../parts/button.tsx"
import { NotForYou } from "../../parts/not_for_you.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { TeamAreas } from "../team/areas.tsx"
import { useNames, useSayings } from "../team/words.ts"
import { LogEntries } from "./entries.tsx"
import { exportLog } from "./export.ts"
import { LogChips, LogFilters } from "./filters.tsx"
import { logFound } from "./reading.ts"
import type { LogSearch } from "./search.ts"

bring(teamEn)

/** Everything that was done at the desk, by whom, and what it was before. */
export default function Log() {
  const { t } = useWords()
  return useMay("audit.read") ? <WholeLog /> : <NotForYou title={t("team.log")} />
}

function WholeLog() {
  const words = useWords()
  const { t, locale } = words
  const search = useSearch({ from: "/inside/team/log" })
  const navigate = useNavigate({ from: "/team/log" })
  const nameOf = useNames(useMay("staff.read"))
  const sayings = useSayings()
  const naming = {
    nameOf,
    permission: (code: string) => sayings.permission(code).title,
    moment: (at: string) => momentText(locale, at),
  }
  const show = (next: LogSearch) => void navigate({ search: next, resetScroll: false })
  const found = useInfiniteQuery({ ...logFound(search), placeholderData: keepPreviousData })
  const entries = found.data?.pages.flatMap((page) => page.entries) ?? []
  const save = useMutation({
    mutationFn: () => exportLog(search, words, naming),
    onSuccess: (count) => say(t("log.exported", { count })),
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
  return (
    <>
      <PageHeader title={t("team.log")}>
        <LogFilters search={search} show={show} />
        <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
          {t("part.export")}
        </Button>
      </PageHeader>
      <TeamAreas />
      <LogChips search={search} show={show} nameOf={nameOf} />
      <p className="mb-3 text-muted text-sm">{t("log.zone", { zone: zoneHere() })}</p>
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && entries.length === 0 && (
        <EmptyState icon="search" title={t("log.none")} text={t("log.none_text")}>
          <Button onClick={() => show({})}>{t("part.clear_filters")}</Button>
        </EmptyState>
      )}
      {entries.length > 0 && (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? "opacity-60" : ""}>
          <LogEntries entries={entries} naming={naming} show={show} />
          <div className="mt-4 flex justify-center text-muted">
            {found.hasNextPage ? (
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t("part.show_more")}
              </Button>
            ) : (
              t("part.all_shown")
            )}
          </div>
        </div>
      )}
    </>
  )
}

/** A shop has no time zone of its own: times everywhere in the admin are those of the reader, said here. */
function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
