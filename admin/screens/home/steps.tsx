import { queryOptions, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Opening } from "./opening.tsx"

const readiness = queryOptions({
  queryKey: ["settings", "readiness"],
  queryFn: () => ask(() => api.GET("/admin/v1/shop/live")),
})

const steps = ["legal_name", "email", "address", "imprint", "privacy", "terms", "returns", "demo"] as const
type Step = (typeof steps)[number]

// Where a step is done; the demo is taken out in the terminal.
const placeOf: Partial<Record<Step, "/settings" | "/settings/pages">> = {
  legal_name: "/settings",
  email: "/settings",
  address: "/settings",
  imprint: "/settings/pages",
  privacy: "/settings/pages",
  terms: "/settings/pages",
  returns: "/settings/pages",
}

/** The way to real customers. Nobody ticks a step: the shop looks whether it is done. */
export function Steps() {
  const { t } = useWords()
  const ready = useQuery(readiness)
  if (ready.error && !ready.data) return <ErrorState error={ready.error} retry={() => void ready.refetch()} />
  if (!ready.data) return <Loading />
  const { live, missing } = ready.data
  return (
    <Panel title={t("home.steps")} className="self-start">
      <p className="mb-3 text-muted">{live ? t("home.live") : t("home.steps_text")}</p>
      <ul className="grid gap-1">
        {steps.map((step) => (
          <li key={step} className="flex min-h-9 items-center gap-3">
            <Mark isDone={!missing.includes(step)} />
            {missing.includes(step) && placeOf[step] ? (
              <Link to={placeOf[step]} className="text-link underline">
                {t(`home.step.${step}`)}
              </Link>
            ) : (
              <span>
                {t(`home.step.${step}`)}
                {step === "demo" && missing.includes(step) && (
                  <code className="block text-muted text-sm">{t("home.step.demo_hint")}</code>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Opening live={live} missing={missing} />
    </Panel>
  )
}

function Mark({ isDone }: { isDone: boolean }) {
  const { t } = useWords()
  return (
    <span className={isDone ? "text-good" : "text-muted"}>
      {isDone ? (
        <Icon name="check" />
      ) : (
        <span className="block size-5 rounded-full border-2 border-edge" aria-hidden="true" />
      )}
      <span className="sr-only">{isDone ? t("home.step.done") : t("home.step.open")}</span>
    </span>
  )
}
