import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import type { Content } from "./reading.ts"

/** Who sold, and who bought. */
export function Parties({ content: { seller, buyer } }: { content: Content }) {
  const { t, locale } = useWords()
  const { address } = buyer
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" })
  const to = [
    buyer.name,
    address?.line1,
    address?.line2,
    address && [address.postalCode, address.city, address.region].filter(Boolean).join(" "),
    address && countries.of(address.country),
    buyer.vatNumber && t("invoices.vat_number", { number: buyer.vatNumber }),
  ]
  const from = [
    seller.name,
    ...seller.addressLines,
    seller.email,
    seller.vatNumber && t("invoices.vat_number", { number: seller.vatNumber }),
    seller.taxNumber && t("invoices.tax_number", { number: seller.taxNumber }),
    seller.registerEntry,
    ...seller.bankLines,
  ]
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Panel title={t("invoices.to")}>
        <Block lines={to} />
      </Panel>
      <Panel title={t("invoices.from")}>
        <Block lines={from} />
      </Panel>
    </div>
  )
}

function Block({ lines }: { lines: readonly (string | null | undefined)[] }) {
  return <p className="whitespace-pre-line break-words">{lines.filter((line) => Boolean(line)).join("\n")}</p>
}
