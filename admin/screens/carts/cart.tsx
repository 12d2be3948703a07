import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { Problem } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Steps } from "../pricing/steps.tsx"
import { WhyPanel } from "../pricing/why_panel.tsx"
import { AsItWas } from "./as_it_was.tsx"
import { Codes } from "./codes.tsx"
import { TryState } from "./columns.tsx"
import { type CartPricing, pricingOfCart, type Try, triesOfCart, versionsOfCart } from "./reading.ts"
import { reasonText } from "./reasons.ts"

/** A cart as its shopper saw it, as it is priced now, and every try to buy it as it was priced then. */
export default function CartScreen() {
  const { cartId } = useParams({ from: "/inside/carts/$cartId" })
  const { t } = useWords()
  const cart = useQuery(pricingOfCart(cartId))
  const versions = useQuery(versionsOfCart(cartId))
  const tries = useQuery(triesOfCart(cartId))
  // A cart goes with its age; what was tried with it stays.
  const isGone = cart.error instanceof Problem && cart.error.status === 404
  const isKnown = cart.data || (isGone && tries.data && tries.data.length > 0)
  const error = tries.error ?? versions.error ?? cart.error
  if (!(isKnown && versions.data) && error) {
    const retry = () => void Promise.all([cart.refetch(), versions.refetch(), tries.refetch()])
    return <ErrorState error={error} retry={retry} />
  }
  if (!isKnown || !tries.data || !versions.data) return <Loading />
  return (
    <>
      <PageHeader title={t("cart.title")} above={<BackLink to="/orders/tries" page={t("orders.tries")} />} />
      <div className="grid gap-4">
        {cart.data ? (
          <>
            <Facts cart={cart.data} />
            <AsItWas cart={cart.data} versions={versions.data} />
            {cart.data.state === "open" && <AsItIs cart={cart.data} />}
          </>
        ) : (
          <p className="text-muted">{t("cart.gone")}</p>
        )}
        {tries.data.map((one) => (
          <TryPanel key={one.attemptId} one={one} />
        ))}
      </div>
    </>
  )
}

function Facts({ cart: { state, marketCode, customerId } }: { cart: CartPricing }) {
  const { t } = useWords()
  const seesPeople = useMay("customers.read")
  return (
    <section className="panel p-4 sm:p-5">
      <p className="mb-3">{t(`cart.${state}`)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-muted">{t("cart.market")}</dt>
        <dd>{marketCode}</dd>
      </dl>
      {customerId && seesPeople && (
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          className="mt-3 inline-flex min-h-6 items-center text-link underline"
        >
          {t("cart.customer")}
        </Link>
      )}
    </section>
  )
}

/** Closed at first: what the shopper saw comes before what they would see now. */
function AsItIs({ cart: { priced, pricedAt, timeZone, codes } }: { cart: CartPricing }) {
  const { t, locale } = useWords()
  return (
    <details className="group panel print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-card px-4 py-3 sm:px-5">
        <Icon name="next" className="size-5 text-muted group-open:rotate-90" />
        <h2 className="text-lg">{t("cart.as_now")}</h2>
        <span className="ms-auto tabular-nums">{moneyText(locale, priced.total)}</span>
      </summary>
      <div className="grid gap-4 px-4 pb-4 sm:px-5 sm:pb-5">
        <p className="text-muted text-sm">
          {t("pricing.as_it_is", { moment: momentText(locale, pricedAt, timeZone) })}{" "}
          {t("pricing.clock", { timeZone })}
        </p>
        {codes.length > 0 && <Codes codes={codes} />}
        <Steps priced={priced} timeZone={timeZone} />
      </div>
    </details>
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
