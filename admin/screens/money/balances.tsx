import { calendarDayText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { aboutText, accountText, type Balance } from "./reading.ts"

type Props = { balances: readonly Balance[]; closedDay: string | null }

/** What every account has, one panel for each currency. */
export function Balances({ balances, closedDay }: Props) {
  const { t, locale } = useWords()
  const currencies = [...new Set(balances.map(({ currency }) => currency))]
  return (
    <div className="mb-6 grid gap-4">
      {currencies.map((currency) => (
        <Panel key={currency} title={t("money.balances", { currency })}>
          <Accounts balances={balances.filter((one) => one.currency === currency)} />
        </Panel>
      ))}
      <p className="text-muted text-sm">
        {closedDay ? t("money.closed", { day: calendarDayText(locale, closedDay) }) : t("money.open")}
      </p>
    </div>
  )
}

function Accounts({ balances }: { balances: readonly Balance[] }) {
  const words = useWords()
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {balances.map(({ account, balance }) => (
        <div key={account} className="min-w-0">
          <dt className="font-semibold">{accountText(words, account)}</dt>
          <dd className="text-2xl tabular-nums">{moneyText(words.locale, seen({ account, balance }))}</dd>
          <dd className="text-muted text-sm">{aboutText(words, account)}</dd>
        </div>
      ))}
    </dl>
  )
}

const kept = ["given", "fees", "bank", "disputes", "adjustments"]

/** What is owed and what was earned is a credit: people say it without the minus of the books. */
function seen({ account, balance }: Pick<Balance, "account" | "balance">): Balance["balance"] {
  const isAsset = account.startsWith("held:") || kept.includes(account)
  return isAsset || balance.minor === 0 ? balance : { ...balance, minor: -balance.minor }
}
