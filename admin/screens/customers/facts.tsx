import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { dayText, momentText, moneyText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { actorKey } from "./actor.ts"
import type { Person } from "./reading.ts"

/** How to reach somebody, and what they are to the shop. */
export function FactsBox({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const seesMail = useMay("mail.read")
  const { email, phone, since, spent, sessions, kind } = person
  const language = person.locale && new Intl.DisplayNames(locale, { type: "language" }).of(person.locale)
  return (
    <Panel title={t("customer.facts")}>
      <dl className="grid gap-3">
        <Fact term={t("customers.column.email")}>
          <a href={`mailto:${email}`} className="break-all text-link underline">
            {email}
          </a>
          {seesMail && (
            <Link
              to="/mail"
              search={{ q: email }}
              className="flex min-h-6 items-center text-link text-sm underline"
            >
              {t("customer.mails")}
            </Link>
          )}
        </Fact>
        {phone && (
          <Fact term={t("customers.column.phone")}>
            <a href={`tel:${phone}`} className="text-link underline">
              {phone}
            </a>
          </Fact>
        )}
        {language && <Fact term={t("customer.language")}>{language}</Fact>}
        {since && <Fact term={t("customers.since")}>{dayText(locale, since)}</Fact>}
        <Fact term={t("customer.spent")}>
          {spent.length === 0
            ? t("customer.spent_nothing")
            : spent.map((sum) => <div key={sum.currency}>{moneyText(locale, sum)}</div>)}
        </Fact>
        {kind === "account" && (
          <Fact term={t("customer.sessions")}>
            {sessions.count === 0
              ? t("customer.sessions_none")
              : t("customer.sessions_count", { count: sessions.count })}
            {sessions.seenAt && (
              <span className="block text-muted text-sm">
                {t("customer.seen", { when: momentText(locale, sessions.seenAt) })}
              </span>
            )}
          </Fact>
        )}
      </dl>
    </Panel>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Whether mails about offers may be sent, and each yes and no that was said. */
export function ConsentBox({ person: { marketingConsent, consents } }: { person: Person }) {
  const { t, locale } = useWords()
  const me = useMe()
  return (
    <Panel title={t("customers.consent")}>
      <p className="font-medium">{t(`customer.consent.${marketingConsent ? "yes" : "no"}`)}</p>
      {consents.length > 0 && (
        <ol className="mt-3 grid gap-2 text-sm">
          {consents.map(({ consent, actor, why, at }) => (
            <li key={`${at} ${consent}`}>
              {t(`customer.said.${consent ? "yes" : "no"}`)}
              <span className="block text-muted">
                <time dateTime={at}>{momentText(locale, at)}</time>, {t(actorKey(actor, me.id))}
              </span>
              {why && <span className="block">{why}</span>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

export function Addresses({ person: { addresses, kind } }: { person: Person }) {
  const { t, locale } = useWords()
  const countryName = new Intl.DisplayNames(locale, { type: "region" })
  return (
    <Panel title={t(kind === "guest" ? "customer.last_address" : "customer.addresses")}>
      {addresses.length === 0 && <p className="text-muted">{t("customer.no_addresses")}</p>}
      <ul className="grid gap-4">
        {addresses.map((one) => (
          <li key={one.id}>
            {one.preferred && <p className="text-muted text-sm">{t("customer.preferred")}</p>}
            <address className="wrap-anywhere not-italic">
              {[
                one.name,
                one.line1,
                one.line2,
                `${one.postalCode} ${one.city}`,
                [one.region, countryName.of(one.country)].filter(Boolean).join(", "),
                one.phone,
              ]
                .filter(Boolean)
                .map((line) => (
                  <div key={line}>{line}</div>
                ))}
            </address>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
