import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { calendarDayText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { Lines } from "./lines.tsx"
import { Parties } from "./parties.tsx"
import { type Document, invoiceNamed, pdfAddress, titleOf } from "./reading.ts"
import { Sums } from "./sums.tsx"

/** One invoice or credit note: everything that it says, and its PDF. */
export default function Invoice() {
  const { documentId } = useParams({ from: "/inside/orders/invoices/$documentId" })
  const found = useQuery(invoiceNamed(documentId))
  if (found.data) return <InvoicePage document={found.data} />
  if (found.error) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return <Loading />
}

function InvoicePage({ document }: { document: Document }) {
  const words = useWords()
  const { t, locale } = words
  const { content, documentId, orderId, orderNumber, undrawable, digest } = document
  return (
    <>
      <PageHeader
        title={titleOf(words, document)}
        above={<BackLink to="/orders/invoices" page={t("invoices.title")} />}
      >
        <Link to="/orders/$orderId" params={{ orderId }} className={buttonLook()}>
          {t("invoices.to_order", { number: orderNumber })}
        </Link>
        <a href={pdfAddress(documentId)} download className={buttonLook("primary")}>
          <Icon name="download" />
          {t("invoices.pdf")}
        </a>
      </PageHeader>
      <p className="-mt-3 mb-5">{t("invoices.frozen", { day: calendarDayText(locale, content.issuedOn) })}</p>
      {undrawable.length > 0 && (
        <div className="mb-4">
          <Notice tone="warn">{t("invoices.undrawable", { letters: undrawable.join(" ") })}</Notice>
        </div>
      )}
      {content.corrects && document.invoiceId && (
        <p className="mb-4">
          <Link
            to="/orders/invoices/$documentId"
            params={{ documentId: document.invoiceId }}
            className="text-link underline"
          >
            {t("invoices.corrects", { number: content.corrects.number })}
          </Link>
        </p>
      )}
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="grid min-w-0 content-start gap-4">
          <Parties content={content} />
          <Lines content={content} />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <Sums content={content} />
          <Panel title={t("invoices.digest")}>
            <code className="break-all text-muted text-sm">{digest}</code>
          </Panel>
        </div>
      </div>
    </>
  )
}
