import { useWords } from "../../kit/use_words.ts"
import { type Area, Areas } from "../../parts/areas.tsx"

const areas: readonly Area[] = [
  { to: "/orders/money", label: "palette.money", needs: "payments.read" },
  { to: "/orders/money/oddities", label: "palette.oddities", needs: "payments.read" },
  { to: "/orders/money/reconciliation", label: "palette.reconciliation", needs: "payments.read" },
  { to: "/orders/money/messages", label: "palette.inbox", needs: "payments.read" },
  { to: "/orders/invoices", label: "palette.invoices", needs: "orders.read" },
  { to: "/orders/books", label: "palette.books", needs: "books.read" },
]

/** The screens about money. */
export function MoneyAreas() {
  const { t } = useWords()
  return <Areas name={t("palette.money")} areas={areas} />
}
