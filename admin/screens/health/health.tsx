import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { momentText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { healthEn } from "../../messages/health.en.ts"
import { bring } from "../../messages/here.ts"
import { Fault } from "../../parts/fault.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { BooksPanel } from "./books.tsx"
import { bytesText, daysSince, type Health, healthNow, isSlow } from "./reading.ts"
import { findingWords } from "./saying.ts"

bring(healthEn)

/** How the shop is, for whoever runs it and is no developer. */
export default function HealthPage() {
  const { t, locale } = useWords()
  const found = useQuery(healthNow)
  const health = found.data
  return (
    <>
      <PageHeader title={t("health.title")}>
        <Link to="/tasks" className="px-3 text-link hover:underline">
          {t("tasks.title")}
        </Link>
      </PageHeader>
      {found.isPending && <Loading />}
      {found.error && !health && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {health && (
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-2 lg:items-start">
          <Findings health={health} />
          <BooksPanel />
          <Panel title={t("health.machine")}>
            <Facts
              facts={[
                [t("health.database"), `PostgreSQL ${health.database.version}`],
                [t("health.database_size"), bytesText(locale, health.database.bytes)],
                [t("health.free"), health.doctor ? bytesText(locale, health.doctor.freeBytes) : "–"],
                [t("health.node"), health.doctor ? `Node.js ${health.doctor.node}` : "–"],
                [t("health.mails_go_out"), mailsText(t, health)],
              ]}
            />
          </Panel>
          <Safety health={health} />
          <Panel title={t("health.queues")}>
            <Facts
              facts={[
                [t("health.jobs_waiting"), health.jobs.waiting],
                [t("health.jobs_failing"), health.jobs.failing + health.jobs.dead],
                [t("health.events_waiting"), health.events.waiting],
                [t("health.events_dead"), health.events.dead],
                [t("health.mails_waiting"), health.mails.waiting],
                [t("health.mails_dead"), health.mails.dead],
              ]}
            />
          </Panel>
          <Speeds health={health} />
        </div>
      )}
    </>
  )
}

type Words = ReturnType<typeof useWords>

function mailsText(t: Words["t"], { doctor }: Health): string {
  if (!doctor) return "–"
  return doctor.mailGoesOut ? t("health.mails_sent") : t("health.mails_kept")
}

function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="text-end tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What is out of order comes first, each with what to do; what is well, in one line. */
function Findings({ health: { doctor } }: { health: Health }) {
  const { t, locale } = useWords()
  if (!doctor) {
    return (
      <Panel title={t("health.findings")}>
        <Notice tone="warn">{t("health.never_looked")}</Notice>
      </Panel>
    )
  }
  const wrong = doctor.findings
    .filter(({ level }) => level !== "ok")
    .sort((one, other) => Number(other.level === "refuse") - Number(one.level === "refuse"))
  const well = doctor.findings.filter(({ level }) => level === "ok")
  return (
    <Panel title={t("health.findings")} className="lg:col-span-2">
      <ul className="grid grid-cols-1 gap-3">
        {wrong.map((finding) => {
          const { what, todo, reason, language } = findingWords(t, finding)
          return (
            <li key={finding.what} className="flex items-start gap-3" lang={language}>
              <Icon
                name="warning"
                className={`mt-0.5 size-5 ${finding.level === "refuse" ? "text-bad" : "text-warn"}`}
              />
              <div className="wrap-anywhere min-w-0 flex-1">
                <p className="font-semibold">{what}</p>
                {todo && <p className="text-muted">{todo}</p>}
                {reason && <Fault reason={reason} />}
              </div>
            </li>
          )
        })}
        <li className="flex items-start gap-3">
          <Icon name="check" className="mt-0.5 size-5 text-good" />
          <details className="wrap-anywhere min-w-0 flex-1">
            <summary>{t("health.well", { count: well.length })}</summary>
            <ul className="mt-1 list-disc ps-5 text-muted">
              {well.map((finding) => {
                const { what, language } = findingWords(t, finding)
                return (
                  <li key={finding.what} lang={language}>
                    {what}
                  </li>
                )
              })}
            </ul>
          </details>
        </li>
      </ul>
      <p className="mt-3 text-muted text-sm">{t("health.looked", { when: momentText(locale, doctor.at) })}</p>
    </Panel>
  )
}

// A night without a backup may be an accident, three are a habit.
const backupDaysMax = 3

function Safety({ health: { backupAt } }: { health: Health }) {
  const { t, locale } = useWords()
  const isOld = backupAt === null || daysSince(backupAt) > backupDaysMax
  return (
    <Panel title={t("health.safety")}>
      <div className="grid gap-3">
        {isOld && <Notice tone="warn">{t("health.backup_old")}</Notice>}
        <Facts facts={[[t("health.backup"), backupAt ? momentText(locale, backupAt) : t("health.never")]]} />
      </div>
    </Panel>
  )
}

/** How long 99 of 100 visitors waited at most. */
function Speeds({ health: { speeds } }: { health: Health }) {
  const { t } = useWords()
  return (
    <Panel title={t("health.speeds")}>
      {speeds.length === 0 ? (
        <p className="text-muted">{t("health.no_speeds")}</p>
      ) : (
        <>
          <p className="mb-3 text-muted text-sm">{t("health.speeds_text")}</p>
          <Facts
            facts={speeds.map((speed) => [
              t(`health.area.${speed.area}`),
              <span key={speed.area} className={isSlow(speed) ? "font-semibold text-bad" : ""}>
                {speed.p99Ms === null
                  ? t("health.beyond")
                  : t("health.within", { count: Math.round(speed.p99Ms) })}
              </span>,
            ])}
          />
        </>
      )}
    </Panel>
  )
}
