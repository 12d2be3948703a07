import { queryOptions, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, ask, type Shape } from "../../kit/api.ts"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Opening } from "./opening.tsx"

const readiness = queryOptions({
  queryKey: ["settings", "readiness"],
  queryFn: () => ask(() => api.GET("/admin/v1/shop/live")),
})

const onboarding = queryOptions({
  queryKey: ["settings", "onboarding"],
  queryFn: () => ask(() => api.GET("/admin/v1/onboarding")),
})

type Step = Shape<"OnboardingStep">

// Where a step is done; the demo is taken out in the terminal, and orders come by themselves.
const placeOf: Partial<
  Record<
    Step["step"],
    | "/settings"
    | "/settings/look"
    | "/settings/pages"
    | "/settings/markets"
    | "/settings/delivery"
    | "/products"
    | "/mail/check"
  >
> = {
  facts: "/settings",
  look: "/settings/look",
  tax: "/settings/markets",
  delivery: "/settings/delivery",
  product: "/products",
  policies: "/settings/pages",
  mail_check: "/mail/check",
}

/** The way to real customers. Nobody ticks a step: the shop looks whether it is done. */
export function Steps() {
  const { t } = useWords()
  const ready = useQuery(readiness)
  const found = useQuery(onboarding)
  const failed = [ready, found].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!ready.data || !found.data) return <Loading />
  const { live, missing } = ready.data
  return (
    <Panel title={t("home.steps")} className="self-start">
      <p className="mb-3 text-muted">{live ? t("home.live") : t("home.steps_text")}</p>
      <ul className="grid gap-1">
        {found.data.steps.map((step) => (
          <li key={step.step} className="flex min-h-9 items-start gap-3 py-1">
            <Mark isDone={step.isDone} />
            <StepText step={step} />
          </li>
        ))}
      </ul>
      <Opening live={live} missing={missing} />
    </Panel>
  )
}

const hints = ["demo", "payment_test", "first_order"] as const

function StepText({ step: { step, isDone, missing } }: { step: Step }) {
  const { t } = useWords()
  const place = placeOf[step]
  const hint = hints.find((one) => one === step)
  return (
    <span className="min-w-0">
      {place && !isDone ? (
        <Link to={place} className="text-link underline">
          {t(`home.step.${step}`)}
        </Link>
      ) : (
        t(`home.step.${step}`)
      )}
      {!isDone && hint && <span className="block text-muted text-sm">{t(`home.hint.${hint}`)}</span>}
      {step !== "demo" && missing.length > 0 && (
        <span className="block text-muted text-sm">
          {t("home.step_missing", { what: missing.map((one) => t(`home.missing.${one}`)).join(", ") })}
        </span>
      )}
    </span>
  )
}

function Mark({ isDone }: { isDone: boolean }) {
  const { t } = useWords()
  return (
    <span className={`pt-0.5 ${isDone ? "text-good" : "text-muted"}`}>
      {isDone ? (
        <Icon name="check" />
      ) : (
        <span className="block size-5 rounded-full border-2 border-edge" aria-hidden="true" />
      )}
      <span className="sr-only">{isDone ? t("home.step.done") : t("home.step.open")}</span>
    </span>
  )
}
