import { useQuery } from "@tanstack/react-query"
import { Link, Navigate, useParams } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { Problem } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, EmptyState, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { CareMenu } from "./care_menu.tsx"
import { CartsPanel } from "./carts_panel.tsx"
import { CreditPanel } from "./credit_panel.tsx"
import { Addresses, ConsentBox, FactsBox } from "./facts.tsx"
import { GroupsPanel } from "./groups_panel.tsx"
import { Notes } from "./notes.tsx"
import { OrdersPanel } from "./orders_panel.tsx"
import { type Person, personNamed } from "./reading.ts"
import { TaxPanel } from "./tax_panel.tsx"
import { Timeline } from "./timeline.tsx"

/** One person, with an account or as a guest, and everything about them. */
export default function CustomerScreen() {
  const { customerId } = useParams({ from: "/inside/customers/$customerId" })
  const person = useQuery(personNamed(customerId))
  const { error } = person
  // A guest who has opened an account meanwhile, or ordered again, has another name in links.
  if (person.data && person.data.customerId !== customerId) {
    return <Navigate to="/customers/$customerId" params={{ customerId: person.data.customerId }} replace />
  }
  if (person.data) return <CustomerPage key={customerId} person={person.data} />
  if (error instanceof Problem && error.status === 404) return <Gone />
  if (error) return <ErrorState error={error} retry={() => void person.refetch()} />
  return <Loading />
}

function CustomerPage({ person }: { person: Person }) {
  const { t } = useWords()
  const seesOrders = useMay("orders.read")
  const seesCards = useMay("giftcards.read")
  return (
    <>
      <PageHeader title={person.name ?? person.email} above={<BackToCustomers />}>
        <CareMenu person={person} />
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <Badge tone="plain">{t(`customers.kind.${person.kind}`)}</Badge>
        {person.kind === "account" &&
          (person.confirmedAt ? (
            <Badge tone="good">{t("customers.confirmed.yes")}</Badge>
          ) : (
            <Badge tone="warn">{t("customers.confirmed.no")}</Badge>
          ))}
      </div>
      <Hints person={person} />
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="contents content-start gap-4 lg:grid">
          {seesOrders && <OrdersPanel customerId={person.customerId} />}
          <Notes person={person} />
          <Timeline person={person} />
        </div>
        <div className="contents content-start gap-4 lg:grid">
          <FactsBox person={person} />
          {person.kind === "account" && <ConsentBox person={person} />}
          <Addresses person={person} />
          {person.kind === "account" && <TaxPanel customerId={person.customerId} />}
          {seesOrders && <CartsPanel person={person} />}
          {person.kind === "account" && <GroupsPanel customerId={person.customerId} />}
          {person.kind === "account" && seesCards && <CreditPanel customerId={person.customerId} />}
        </div>
      </div>
    </>
  )
}

/** What is easily taken for something else. */
function Hints({ person }: { person: Person }) {
  const { t } = useWords()
  const { kind, confirmedAt, unconfirmedAccountId, noMailBecause } = person
  return (
    <div className="mb-4 grid gap-2 empty:hidden">
      {kind === "guest" && <Notice tone="plain">{t("customer.guest_hint")}</Notice>}
      {kind === "account" && !confirmedAt && <Notice tone="warn">{t("customer.unconfirmed_hint")}</Notice>}
      {unconfirmedAccountId && (
        <Notice tone="warn">
          {t("customer.unconfirmed_account")}{" "}
          <Link
            to="/customers/$customerId"
            params={{ customerId: unconfirmedAccountId }}
            className="text-link underline"
          >
            {t("customer.open_account")}
          </Link>
        </Notice>
      )}
      {noMailBecause && <Notice tone="warn">{t("customer.no_mail")}</Notice>}
    </div>
  )
}

function BackToCustomers() {
  const { t } = useWords()
  return (
    <Link to="/customers" className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("place.customers") })}
    </Link>
  )
}

function Gone() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("customer.gone")} above={<BackToCustomers />} />
      <EmptyState icon="person" title={t("customer.gone")} text={t("customer.gone_text")} />
    </>
  )
}
