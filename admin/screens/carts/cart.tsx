import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { Problem } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Steps } from "../pricing/steps.tsx"
import { WhyPanel } from "../pricing/why_panel.tsx"
import { TryState } from "./columns.tsx"
import { type CartPricing, pricingOfCart, type Try, triesOfCart } from "./reading.ts"
import { reasonText } from "./reasons.ts"

/** A cart as it is priced now, and every try to buy it as it was priced then. */
export default function CartScreen() {
  const { cartId } = useParams({ from: "/inside/carts/$cartId" })
  const { t } = useWords()
  const cart = useQuery(pricingOfCart(cartId))
  const tries = useQuery(triesOfCart(cartId))
  // A cart goes with its age; what was tried with it stays.
  const isGone = cart.error instanceof Problem && cart.error.status === 404
  const isKnown = cart.data || (isGone && tries.data && tries.data.length > 0)
  const error = tries.error ?? cart.error
  if (!isKnown && error) {
    return <ErrorState error={error} retry={() => void Promise.all([cart.refetch(), tries.refetch()])} />
  }
  if (!isKnown || !tries.data) return <Loading />
  return (
    <>
      <PageHeader title={t("cart.title")} above={<BackLink to="/orders/tries" page={t("orders.tries")} />} />
      <div className="grid gap-4">
        {cart.data ? <AsItIs cart={cart.data} /> : <p className="text-muted">{t("cart.gone")}</p>}
        {tries.data.map((one) => (
          <TryPanel key={one.attemptId} one={one} />
        ))}
      </div>
    </>
  )
}

function AsItIs({ cart }: { cart: CartPricing }) {
  const { t, locale } = useWords()
  const { priced, pricedAt, timeZone, marketCode, codes, customerId } = cart
  const seesPeople = useMay("customers.read")
  const moment = momentText(locale, pricedAt, timeZone)
  return (
    <Panel title={t(cart.state === "open" ? "pricing.title" : "cart.title")}>
      <p className="mb-3">{t(`cart.${cart.state}`)}</p>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">{t("cart.market")}</dt>
        <dd>{marketCode}</dd>
        {codes.length > 0 && <dt className="text-muted">{t("cart.codes")}</dt>}
        {codes.length > 0 && (
          <dd>
            <ul>
              {codes.map((one) => (
                <Code key={one.code} one={one} />
              ))}
            </ul>
          </dd>
        )}
      </dl>
      {customerId && seesPeople && (
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          className="mb-4 inline-flex min-h-6 items-center text-link underline"
        >
          {t("cart.customer")}
        </Link>
      )}
      {cart.state === "open" && (
        <>
          <p className="mb-3 text-muted text-sm">
            {t("pricing.as_it_is", { moment })} {t("pricing.clock", { timeZone })}
          </p>
          <Steps priced={priced} timeZone={timeZone} />
        </>
      )}
    </Panel>
  )
}

function Code({ one: { code, state, reason } }: { one: CartPricing["codes"][number] }) {
  const { t } = useWords()
  const said = t(`cart.code.${state}`)
  return (
    <li>
      {reason
        ? t("cart.code_why", { code, state: said, reason })
        : t("cart.code_only", { code, state: said })}
    </li>
  )
}

function TryPanel({ one }: { one: Try }) {
  const words = useWords()
  const { t, locale } = words
  const { attemptId, createdAt, state, reason, total, email, orderId, orderNumber } = one
  return (
    <section className="grid gap-2">
      <div className="panel p-4 sm:p-5">
        <h2 className="mb-2 text-lg">{t("cart.try_at", { moment: momentText(locale, createdAt) })}</h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <TryState state={state} />
          <span className="tabular-nums">{moneyText(locale, total)}</span>
          <span className="break-all text-muted">{email}</span>
          <span className="text-muted text-sm">{reasonText(words, reason)}</span>
          {orderId && (
            <Link to="/orders/$orderId" params={{ orderId }} className="text-link underline">
              {orderNumber}
            </Link>
          )}
        </p>
      </div>
      <WhyPanel asked={{ attemptId }} />
    </section>
  )
}
