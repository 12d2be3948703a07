import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { momentText, moneyText } from "../../kit/format.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { Sums } from "./making.tsx"
import { type Draft, keyedPathOf, pathOf, useChange } from "./reading.ts"

/** A link that was made: how far it is, and what can be done with it. */
export function Made({ draft }: { draft: Draft }) {
  const { t, locale } = useWords()
  const { link, cart } = draft
  const facts = [
    link.madeBy && t("pay_links.by", { name: link.madeBy, moment: momentText(locale, link.createdAt) }),
    link.quoted && t("pay_links.quoted", { amount: moneyText(locale, link.quoted) }),
    link.mailedAt && t("pay_links.mailed_at", { moment: momentText(locale, link.mailedAt) }),
    link.openedAt && t("pay_links.opened_at", { moment: momentText(locale, link.openedAt) }),
    link.url && link.expiresAt && t("pay_links.until", { moment: momentText(locale, link.expiresAt) }),
  ].filter((fact): fact is string => Boolean(fact))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <Panel title={t(`pay_links.state.${link.state}`)}>
        <div className="grid gap-4">
          {link.url && <TheLink draft={draft} url={link.url} />}
          {link.orderId && (
            <div>
              <Link
                to="/orders/$orderId"
                params={{ orderId: link.orderId }}
                className={buttonLook("primary")}
              >
                {t("pay_links.to_order")}
              </Link>
            </div>
          )}
          <ul className="grid gap-1 text-muted text-sm">
            {[link.buyerName, link.email, ...facts].filter(Boolean).map((fact) => (
              <li key={fact} className="break-words">
                {fact}
              </li>
            ))}
          </ul>
        </div>
      </Panel>
      {cart && (
        <Panel title={t("pay_links.sums")}>
          <ul className="mb-3 grid gap-1">
            {cart.lines.map(({ lineId, title, quantity, total }) => (
              <li key={lineId} className="flex justify-between gap-4">
                <span>{t("pay_links.line", { title, count: quantity })}</span>
                <span className="tabular-nums">{total && moneyText(locale, total)}</span>
              </li>
            ))}
          </ul>
          <Sums draft={draft} />
          <p className="mt-3 text-muted text-sm">{t("pay_links.prices_live")}</p>
        </Panel>
      )}
    </div>
  )
}

function TheLink({ draft: { link }, url }: { draft: Draft; url: string }) {
  const { t } = useWords()
  const { linkId } = link
  const [isAsking, setIsAsking] = useState(false)
  const mail = useChange(linkId, async () => {
    await ask(() => api.POST("/admin/v1/pay-links/{linkId}/mails", keyedPathOf(linkId)))
    say(t("pay_links.mailed"))
  })
  const revoke = useChange(linkId, async () => {
    await ask(() => api.POST("/admin/v1/pay-links/{linkId}/revocation", pathOf(linkId)))
    setIsAsking(false)
    say(t("pay_links.revoked"))
  })
  const copy = () => {
    void navigator.clipboard?.writeText(url).then(() => say(t("pay_links.copied")))
  }
  return (
    <>
      <p className="select-all break-all rounded-card bg-bg p-4">{url}</p>
      <p className="text-muted text-sm">{t("pay_links.whoever")}</p>
      {mail.error && <Notice tone="bad">{sentenceOf(t, mail.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" onClick={copy}>
          {t("pay_links.copy")}
        </Button>
        <Button busy={mail.isPending} disabled={link.email === null} onClick={() => mail.mutate(undefined)}>
          {t(link.mailedAt ? "pay_links.mail_again" : "pay_links.mail")}
        </Button>
        <Button tone="bad" onClick={() => setIsAsking(true)}>
          {t("pay_links.revoke")}
        </Button>
      </div>
      <Dialog title={t("pay_links.revoke_ask")} open={isAsking} onClose={() => setIsAsking(false)}>
        <p>{t("pay_links.revoke_text")}</p>
        {revoke.error && <Notice tone="bad">{sentenceOf(t, revoke.error)}</Notice>}
        <DialogButtons>
          <Button onClick={() => setIsAsking(false)}>{t("part.cancel")}</Button>
          <Button tone="bad" busy={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
            {t("pay_links.revoke")}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  )
}
