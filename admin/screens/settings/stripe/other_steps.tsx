import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, ask } from "../../../kit/api.ts"
import { sentenceOf } from "../../../kit/problem.ts"
import { say } from "../../../kit/toasts.ts"
import { useWords } from "../../../kit/use_words.ts"
import { Button } from "../../../parts/button.tsx"
import { Panel } from "../../../parts/page.tsx"
import { Badge, Notice } from "../../../parts/states.tsx"
import type { StepProps } from "./keys_step.tsx"
import { allAccounts, type Tried } from "./reading.ts"

export function TryStep({ account, mayWrite }: StepProps) {
  const { t } = useWords()
  const { provider, keys } = account
  const attempt = useMutation({
    mutationFn: () => {
      const params = { path: { provider } }
      return ask(() => api.POST("/admin/v1/payment-accounts/{provider}/trials", { params }))
    },
  })
  return (
    <Panel title={t("stripe.try")}>
      <div className="grid gap-4">
        <p className="max-w-prose">{keys ? t("stripe.try_text") : t("stripe.first_keys")}</p>
        {keys && mayWrite && (
          <div>
            <Button busy={attempt.isPending} onClick={() => attempt.mutate()}>
              {t("stripe.try_button")}
            </Button>
          </div>
        )}
        {attempt.error && <Notice tone="bad">{sentenceOf(t, attempt.error)}</Notice>}
        {attempt.data && <Found tried={attempt.data} mode={account.mode} />}
      </div>
    </Panel>
  )
}

function Found({ tried, mode }: { tried: Tried; mode: "live" | "test" }) {
  const { t } = useWords()
  return (
    <div role="status" className="grid gap-2">
      <p>
        <strong>{tried.name}</strong> ({tried.account}){tried.country && `, ${tried.country}`}:{" "}
        {t(`stripe.mode.${mode}`)}
      </p>
      <ul className="ms-4 list-disc">
        <li>{t(tried.takesPayments ? "stripe.takes" : "stripe.takes_not")}</li>
        <li>{t(tried.paysOut ? "stripe.pays_out" : "stripe.pays_out_not")}</li>
        {tried.ways.length > 0 && <li>{t("stripe.able", { ways: tried.ways.join(", ") })}</li>}
      </ul>
    </div>
  )
}

export function OfferStep({ account, mayWrite, isBarred }: StepProps & { isBarred: boolean }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { provider, keys, isOffered } = account
  const offer = useMutation({
    mutationFn: () => {
      const params = { path: { provider } }
      return ask(() => api.POST("/admin/v1/payment-accounts/{provider}/offers", { params }))
    },
    onSuccess: (reply) => {
      queries.setQueryData(allAccounts.queryKey, reply)
      say(t("stripe.offered"))
      void queries.invalidateQueries({ queryKey: ["settings", "ways"] })
    },
  })
  return (
    <Panel title={t("stripe.offer")}>
      <div className="grid gap-4">
        {isOffered ? (
          <>
            <p>
              <Badge tone="good">{t("stripe.is_offered")}</Badge>
            </p>
            <p className="max-w-prose">
              {t("stripe.is_offered_text")}{" "}
              <Link to="/settings/payments" className="text-link underline">
                {t("ways.title")}
              </Link>
            </p>
          </>
        ) : (
          <p className="max-w-prose">{keys ? t("stripe.offer_text") : t("stripe.first_keys")}</p>
        )}
        {keys && mayWrite && !isOffered && (
          <div>
            <Button tone="primary" busy={offer.isPending} disabled={isBarred} onClick={() => offer.mutate()}>
              {t("stripe.offer_button")}
            </Button>
          </div>
        )}
        {offer.error && <Notice tone="bad">{sentenceOf(t, offer.error)}</Notice>}
      </div>
    </Panel>
  )
}
