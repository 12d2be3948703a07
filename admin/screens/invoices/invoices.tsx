import { Link, useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { buttonLook } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { MoneyAreas } from "../money/areas.tsx"
import { InvoiceCard, invoiceColumns } from "./columns.tsx"
import { fileAddress, invoicesPage, titleOf } from "./reading.ts"
import { documentKinds } from "./search.ts"

/** Invoices and credit notes, the newest first. */
export default function Invoices() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/orders/invoices" })
  const seesSettings = useMay("settings.read")
  return (
    <List
      name="invoices"
      title={t("invoices.title")}
      above={<BackLink to="/orders" page={t("place.orders")} />}
      intro={<MoneyAreas />}
      search={search}
      searchLabel={t("invoices.search")}
      columns={invoiceColumns}
      filters={[]}
      tabs={{
        filter: "kind",
        label: t("invoices.kind"),
        choices: documentKinds.map((kind) => ({ value: kind, text: t(`invoices.${kind}_many`) })),
      }}
      read={(after, limit) => invoicesPage(search, after, limit)}
      idOf={({ documentId }) => documentId}
      nameOf={(row, words) => titleOf(words, row)}
      card={(row) => <InvoiceCard row={row} />}
      buttons={
        <>
          <a href={fileAddress(search)} download className={buttonLook()}>
            <Icon name="download" />
            {t("invoices.file")}
          </a>
          {seesSettings && <ToSettings />}
        </>
      }
      empty={
        <EmptyState icon="orders" title={t("invoices.none")} text={t("invoices.none_text")}>
          {seesSettings && <ToSettings />}
        </EmptyState>
      }
    />
  )
}

function ToSettings() {
  const { t } = useWords()
  return (
    <Link to="/settings/invoices" className={buttonLook()}>
      {t("invoices.to_settings")}
    </Link>
  )
}
