import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { momentText, moneyText } from "../../kit/format.ts"
import { useWords } from "../../kit/use_words.ts"
import { SelectField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { Steps } from "../pricing/steps.tsx"
import { Codes } from "./codes.tsx"
import { type Difference, differencesOf } from "./differences.ts"
import { type CartAsItWas, type CartPricing, type CartVersion, cartAsItWas } from "./reading.ts"

type Props = { cart: CartPricing; versions: readonly CartVersion[] }

/** What it came to after each of the last changes, and what is otherwise now. */
export function AsItWas({ cart, versions }: Props) {
  const { t, locale } = useWords()
  const [chosen, setChosen] = useState<number>()
  const [newest] = versions
  const version = chosen ?? newest?.version
  if (version === undefined) {
    return (
      <Panel title={t("cart.as_it_was")}>
        <p className="text-muted">{t("cart.not_kept")}</p>
      </Panel>
    )
  }
  const choices = versions.map((one) => ({
    value: String(one.version),
    text: t("cart.version", {
      version: one.version,
      moment: momentText(locale, one.keptAt, cart.timeZone),
      total: moneyText(locale, one.total),
    }),
  }))
  return (
    <Panel title={t("cart.as_it_was")}>
      <div className="mb-4 max-w-xl">
        <SelectField
          label={t("cart.versions")}
          value={String(version)}
          choices={choices}
          onChange={(value) => setChosen(Number(value))}
        />
      </div>
      <Version cart={cart} version={version} isNewest={version === newest?.version} />
    </Panel>
  )
}

type Chosen = { cart: CartPricing; version: number; isNewest: boolean }

function Version({ cart, version, isNewest }: Chosen) {
  const { t, locale } = useWords()
  const { data: was, error, refetch } = useQuery(cartAsItWas({ cartId: cart.cartId, version }))
  if (!was) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />
  const { priced, pricedAt, timeZone, codes, shown, matches } = was
  const sums = { worked: moneyText(locale, priced.total), shown: moneyText(locale, shown) }
  return (
    <div className="grid gap-4">
      <p className="text-muted text-sm">
        {t("pricing.as_it_was", { moment: momentText(locale, pricedAt, timeZone) })}{" "}
        {t("pricing.clock", { timeZone })} {priced.delivery && t("cart.cheapest_way")}
      </p>
      {!matches && <Notice tone="bad">{t("cart.differs", sums)}</Notice>}
      {isNewest && cart.state === "open" && <Today was={was} is={cart} />}
      {codes.length > 0 && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          <dt className="text-muted">{t("cart.codes")}</dt>
          <dd>
            <Codes codes={codes} />
          </dd>
        </dl>
      )}
      <Steps priced={priced} timeZone={timeZone} />
    </div>
  )
}

/** Whether the same cart costs otherwise at this moment. */
function Today({ was, is }: { was: CartAsItWas; is: CartPricing }) {
  const { t } = useWords()
  const differences = differencesOf(was.priced, is.priced)
  if (differences.length === 0) return <Notice tone="plain">{t("cart.same_now")}</Notice>
  return (
    <Notice tone="warn">
      <p className="mb-2 font-semibold">{t("cart.other_now")}</p>
      <ul className="grid gap-1">
        {differences.map((one) => (
          <li key={`${one.kind} ${one.title}`} className={one.kind === "total" ? "font-semibold" : ""}>
            <Otherwise one={one} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Otherwise({ one: { kind, title, was, is } }: { one: Difference }) {
  const { t, locale } = useWords()
  const what = kind === "line" ? title : t(`pricing.${kind}`)
  if (!was) return is && t("cart.is_new", { what, is: moneyText(locale, is) })
  if (!is) return t("cart.is_gone", { what, was: moneyText(locale, was) })
  return t("cart.was_is", { what, was: moneyText(locale, was), is: moneyText(locale, is) })
}
