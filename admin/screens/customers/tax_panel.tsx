import { queryOptions, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, type Shape } from "../../kit/api.ts"
import { calendarDayText, momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { taxesEn } from "../../messages/taxes.en.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import { actorKey } from "./actor.ts"
import { ExemptDialog } from "./exempt_dialog.tsx"

bring(taxesEn)

export type Exemption = Shape<"TaxExemption">

function taxesOf(customerId: string) {
  return queryOptions({
    queryKey: ["customers", "taxes", customerId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/customers/{customerId}/taxes", { params: { path: { customerId } } })),
  })
}

/** The VAT number that a customer gave, and whether the shop has freed them from tax. */
export function TaxPanel({ customerId }: { customerId: string }) {
  const { t } = useWords()
  const mayWrite = useMay("taxes.write")
  const [asks, setAsks] = useState<"exempt" | "withdraw" | null>(null)
  const { data: taxes } = useQuery(taxesOf(customerId))
  if (!taxes) return null
  const { vatNumber, exemption, earlier } = taxes
  const close = () => setAsks(null)
  return (
    <Panel title={t("exempt.title")}>
      <div className="grid gap-3">
        {vatNumber && (
          <div>
            <p className="text-muted text-sm">{t("exempt.vat_number")}</p>
            <p className="font-medium">{vatNumber}</p>
            <p className="text-muted text-sm">{t("exempt.vat_checked")}</p>
          </div>
        )}
        <p className="font-medium">{exemption ? t("exempt.yes") : t("exempt.no")}</p>
        {exemption && <Rests exemption={exemption} />}
        {earlier.length > 0 && (
          <details>
            <summary className="min-h-6 cursor-pointer text-sm">{t("exempt.earlier")}</summary>
            <ol className="mt-2 grid gap-3">
              {earlier.map((one) => (
                <li key={one.exemptionId}>
                  <Rests exemption={one} />
                </li>
              ))}
            </ol>
          </details>
        )}
        {mayWrite && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setAsks("exempt")}>{t(exemption ? "exempt.change" : "exempt.do")}</Button>
            {exemption && <Button onClick={() => setAsks("withdraw")}>{t("exempt.withdraw")}</Button>}
          </div>
        )}
      </div>
      {asks === "exempt" && <ExemptDialog customerId={customerId} exemption={exemption} onClose={close} />}
      {asks === "withdraw" && <WithdrawDialog customerId={customerId} onClose={close} />}
    </Panel>
  )
}

function Rests({ exemption }: { exemption: Exemption }) {
  const { t, locale } = useWords()
  const me = useMe()
  const { reason, validFrom, validUntil, actor, createdAt, endedBy, endedAt } = exemption
  const from = calendarDayText(locale, validFrom)
  return (
    <div className="text-sm">
      <p className="break-words">{reason}</p>
      <p>
        {validUntil
          ? t("exempt.from_to", { from, until: calendarDayText(locale, validUntil) })
          : t("exempt.from", { from })}
      </p>
      <p className="text-muted">
        <time dateTime={createdAt}>{momentText(locale, createdAt)}</time>, {t(actorKey(actor, me.id))}
      </p>
      {endedAt && endedBy && (
        <p className="text-muted">
          {t("exempt.ended")}: <time dateTime={endedAt}>{momentText(locale, endedAt)}</time>,{" "}
          {t(actorKey(endedBy, me.id))}
        </p>
      )}
    </div>
  )
}

function WithdrawDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t } = useWords()
  const withdraw = usePersonAct({
    act: () =>
      ask(() =>
        api.DELETE("/admin/v1/customers/{customerId}/tax-exemption", { params: { path: { customerId } } }),
      ),
    done: () => t("exempt.withdrawn"),
    after: onClose,
  })
  return (
    <Dialog title={t("exempt.withdraw_ask")} open onClose={onClose}>
      {withdraw.error && <Notice tone="bad">{sentenceOf(t, withdraw.error)}</Notice>}
      <p>{t("exempt.withdraw_text")}</p>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={withdraw.isPending} onClick={withdraw.mutate}>
          {t("exempt.withdraw")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
