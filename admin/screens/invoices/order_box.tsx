import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { calendarDayText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, buttonLook } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { useAct } from "../orders/acting.ts"
import { invoicesOfOrder, pdfAddress, slipAddress, titleOf } from "./reading.ts"

const obstacles = ["seller_missing", "order_canceled", "buyer_erased"] as const

/** What was issued for an order, and what there is to issue. */
export function InvoicesBox({ orderId }: { orderId: string }) {
  const { t, locale } = useWords()
  const mayIssue = useMay("invoices.write")
  const found = useQuery(invoicesOfOrder(orderId))
  const [asks, setAsks] = useState(false)
  const documents = found.data?.documents ?? []
  const uncredited = found.data?.uncredited
  const known = obstacles.find((one) => found.data?.obstacle === `invoices.${one}`)
  return (
    <Panel title={t("invoices.box")}>
      <div className="grid gap-3">
        {found.error && <Notice tone="bad">{sentenceOf(t, found.error)}</Notice>}
        {found.data && documents.length === 0 && (
          <p className="text-muted">
            {known && known !== "seller_missing" ? t(`invoices.obstacle.${known}`) : t("invoices.box_none")}
          </p>
        )}
        <Issued documents={documents} />
        {known === "seller_missing" && mayIssue && (
          <Notice tone="warn">
            {t("invoices.obstacle.seller_missing")}{" "}
            <Link to="/settings" className="text-link underline">
              {t("place.settings")}
            </Link>
          </Notice>
        )}
        {mayIssue && found.data?.obstacle === null && (
          <Button onClick={() => setAsks(true)}>{t("invoices.issue")}</Button>
        )}
        {uncredited && uncredited.minor > 0 && (
          <>
            <Notice tone="warn">{t("invoices.uncredited", { amount: moneyText(locale, uncredited) })}</Notice>
            {mayIssue && <CreditButton orderId={orderId} />}
          </>
        )}
        <a href={slipAddress(orderId)} download className={buttonLook("quiet", "justify-self-start")}>
          <Icon name="download" />
          {t("invoices.slip")}
        </a>
      </div>
      {asks && <IssueDialog orderId={orderId} onClose={() => setAsks(false)} />}
    </Panel>
  )
}

type Documents = Awaited<ReturnType<NonNullable<ReturnType<typeof invoicesOfOrder>["queryFn"]>>>["documents"]

function Issued({ documents }: { documents: Documents }) {
  const words = useWords()
  const { t, locale } = words
  if (documents.length === 0) return null
  return (
    <ul className="divide-y divide-line">
      {documents.map((document) => (
        <li key={document.documentId} className="flex items-start justify-between gap-3 py-2">
          <div className="min-w-0">
            <Link
              to="/orders/invoices/$documentId"
              params={{ documentId: document.documentId }}
              className="break-words font-semibold text-link hover:underline"
            >
              {titleOf(words, document)}
            </Link>
            <p className="text-muted text-sm">
              {calendarDayText(locale, document.issuedOn)} · {moneyText(locale, document.total)}
            </p>
          </div>
          <a
            href={pdfAddress(document.documentId)}
            download
            className="inline-flex min-h-11 shrink-0 items-center gap-1 text-link underline"
          >
            <Icon name="download" className="size-4" />
            {t("invoices.pdf")}
            <span className="sr-only">{document.number}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function IssueDialog({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useWords()
  const issue = useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/invoices", {
          params: { path: { orderId }, header: keyed(key) },
        }),
      ),
    done: () => t("invoices.issued"),
    after: onClose,
    quiet: true,
  })
  return (
    <Dialog title={t("invoices.issue_title")} open onClose={onClose}>
      <div className="grid gap-4">
        {issue.error && <Notice tone="bad">{sentenceOf(t, issue.error)}</Notice>}
        <p>{t("invoices.issue_text")}</p>
      </div>
      <DialogButtons>
        <Button onClick={onClose}>{t("part.cancel")}</Button>
        <Button tone="primary" busy={issue.isPending} onClick={() => issue.mutate()}>
          {t("invoices.issue")}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

function CreditButton({ orderId }: { orderId: string }) {
  const { t } = useWords()
  const credit = useAct({
    act: (_none, key) =>
      ask(() =>
        api.POST("/admin/v1/orders/{orderId}/credit-notes", {
          params: { path: { orderId }, header: keyed(key) },
        }),
      ),
    done: () => t("invoices.credit_issued"),
  })
  return (
    <Button busy={credit.isPending} onClick={() => credit.mutate()}>
      {t("invoices.credit")}
    </Button>
  )
}
