import { lessText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import "./aftersale_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"
import type { Order } from "./standing.ts"

/** What was bought, as it was sold. */
export function Lines({ order }: { order: Order }) {
  const { t } = useWords()
  return (
    <Panel title={t("order.lines")}>
      <ul className="grid gap-4">
        {order.lines.map((line) => (
          <Line key={line.lineId} line={line} />
        ))}
      </ul>
    </Panel>
  )
}

function Line({ line }: { line: Order["lines"][number] }) {
  const { t, locale } = useWords()
  const ordered = line.quantity - line.canceledQuantity
  const isPartlySent = line.shippedQuantity > 0 && line.shippedQuantity < ordered
  // What is canceled is not owed, whether or not its money had come.
  const refunded = line.refundedQuantity - line.canceledQuantity
  return (
    <li className="grid grid-cols-[3.5rem_1fr] items-start sm:grid-cols-[3.5rem_1fr_auto] gap-x-4 gap-y-1">
      <Picture url={line.pictureUrl} />
      <div className="min-w-0">
        <p className="font-medium">{line.title}</p>
        <p className="text-muted text-sm">
          {[line.variantTitle, line.sku, ...Object.values(line.configuration ?? {})]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {line.canceledQuantity > 0 && (
          <p className="text-sm text-warn">
            {t("order.canceled_of", { canceled: line.canceledQuantity, count: line.quantity })}
          </p>
        )}
        {refunded > 0 && (
          <p className="text-muted text-sm">{t("order.refunded_of", { refunded, count: line.quantity })}</p>
        )}
        {isPartlySent && (
          <p className="text-sm text-warn">
            {t("order.sent_of", { sent: line.shippedQuantity, count: ordered })}
          </p>
        )}
      </div>
      <div className="col-start-2 flex flex-wrap gap-x-3 tabular-nums sm:col-start-auto sm:block sm:text-end">
        <p className="font-medium">{moneyText(locale, line.shownTotal)}</p>
        <p className="text-muted text-sm">
          {t("order.quantity", { count: line.quantity })}{" "}
          {(line.quantity > 1 || line.discount.minor > 0) &&
            t("order.each", { amount: moneyText(locale, line.unitPrice) })}
        </p>
        {line.discount.minor > 0 && (
          <p className="text-muted text-sm">
            {line.giftOf === null
              ? t("order.line_discount", { amount: lessText(locale, line.discount) })
              : t("order.gift")}
          </p>
        )}
      </div>
    </li>
  )
}

export function Picture({ url }: { url: string | null }) {
  if (url) return <img src={url} alt="" loading="lazy" className="size-14 rounded-small object-cover" />
  return (
    <span className="flex size-14 items-center justify-center rounded-small bg-soft text-muted">
      <Icon name="picture" />
    </span>
  )
}
