import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { fieldSentence, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { type Draft, useDraft } from "../../parts/draft.tsx"
import { SelectField, TextArea, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { Notice } from "../../parts/states.tsx"
import { accountsLike } from "../customers/groups_reading.ts"
import { publicShopFacts } from "../products/reading.ts"
import { countryNames } from "../settings/countries.ts"
import { type Draft as Order, pathOf, useChange } from "./reading.ts"

const addressFields = ["line1", "line2", "postalCode", "city", "region", "phone"] as const

type Form = Record<(typeof addressFields)[number], string> & {
  email: string
  name: string
  country: string
  note: string
  locale: string
  marketCode: string
}

function formOf({ link, cart }: Order): Form {
  const { address } = link
  return {
    email: link.email ?? "",
    name: link.buyerName ?? address?.name ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
    postalCode: address?.postalCode ?? "",
    city: address?.city ?? "",
    region: address?.region ?? "",
    phone: address?.phone ?? "",
    country: address?.country ?? "",
    note: link.note ?? "",
    locale: link.locale,
    marketCode: cart?.marketCode ?? "",
  }
}

export type BuyerDraft = Draft<Form>

/** What is typed of the buyer, over what is kept of them, and how it is saved. */
export function useBuyer(order: Order) {
  const { t } = useWords()
  const { linkId, version } = order.link
  const kept = formOf(order)
  const draft = useDraft<Form>(kept, version)
  const save = useChange(linkId, async () => {
    const { changes } = draft
    const body = { ...bodyOf(draft.value, kept), version }
    await ask(() => api.PATCH("/admin/v1/pay-links/{linkId}", { ...pathOf(linkId), body }))
    draft.saved(changes)
    say(t("save.saved"))
  })
  return { draft, save }
}

type Props = { order: Order; draft: BuyerDraft; error: unknown }

/** For whom it is and where it goes. What is left empty, the buyer fills in. */
export function Buyer({ order, draft, error }: Props) {
  const { t } = useWords()
  const { value: form, change } = draft
  const wrong = (field: string) =>
    fieldSentence(t, error, field) ?? fieldSentence(t, error, `address.${field}`)
  return (
    <Panel title={t("pay_links.buyer")}>
      <Known order={order} isDirty={draft.isDirty} />
      <div className="mt-4 grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label={t("pay_links.email")}
            type="email"
            maxLength={254}
            problem={wrong("email")}
            value={form.email}
            onChange={(email) => change({ email })}
          />
          <TextField
            label={t("pay_links.name")}
            maxLength={100}
            problem={wrong("name") ?? wrong("buyerName")}
            value={form.name}
            onChange={(name) => change({ name })}
          />
          <MarketFields form={form} change={change} wrong={wrong} />
          {addressFields.map((name) => (
            <TextField
              key={name}
              label={t(`pay_links.address.${name}`)}
              maxLength={120}
              problem={wrong(name)}
              value={form[name]}
              onChange={(typed) => change({ [name]: typed })}
            />
          ))}
        </div>
        <TextArea
          label={t("pay_links.note")}
          hint={t("pay_links.note_hint")}
          maxLength={1_000}
          value={form.note}
          onChange={(note) => change({ note })}
        />
      </div>
    </Panel>
  )
}

/** Without a street there is no address yet: then the buyer writes it. */
function bodyOf(form: Form, kept: Form) {
  const { email, name, note, locale, marketCode, country, line1, postalCode, city } = form
  const optional = { line2: form.line2, region: form.region, phone: form.phone }
  const hasAddress = [line1, postalCode, city].some((text) => text.trim() !== "")
  return {
    email: email.trim() || null,
    buyerName: name.trim() || null,
    note: note.trim() || null,
    ...(locale !== kept.locale && { locale }),
    ...(marketCode !== kept.marketCode && { marketCode }),
    address: hasAddress
      ? {
          ...{ name: name.trim(), line1, postalCode, city, country },
          ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text.trim() !== "")),
        }
      : null,
  }
}

type FieldsProps = {
  form: Form
  change: (more: Partial<Form>) => void
  wrong: (field: string) => string | undefined
}

function MarketFields({ form, change, wrong }: FieldsProps) {
  const { t, locale } = useWords()
  // Whoever takes orders on the phone may not see the settings: this is what every visitor sees.
  const { data: shop } = useQuery(publicShopFacts)
  const open = shop?.markets ?? []
  const names = countryNames(locale)
  const languages = new Intl.DisplayNames(locale, { type: "language" })
  const countries = open.find(({ code }) => code === form.marketCode)?.countries ?? []
  return (
    <>
      {open.length > 1 && (
        <SelectField
          label={t("pay_links.market")}
          value={form.marketCode}
          onChange={(marketCode) => change({ marketCode })}
          choices={open.map(({ code, titles }) => ({ value: code, text: textFor(titles, locale) || code }))}
        />
      )}
      {shop && shop.locales.length > 1 && (
        <SelectField
          label={t("pay_links.language")}
          value={form.locale}
          onChange={(spoken) => change({ locale: spoken })}
          choices={shop.locales.map((code) => ({ value: code, text: languages.of(code) ?? code }))}
        />
      )}
      <SelectField
        label={t("pay_links.address.country")}
        value={form.country}
        problem={wrong("country")}
        onChange={(country) => change({ country })}
        choices={[
          { value: "", text: t("pay_links.country_none") },
          ...countries.map((code) => ({ value: code, text: names.of(code) ?? code })),
        ]}
      />
    </>
  )
}

/** Somebody with an account: their prices count. */
function Known({ order, isDirty }: { order: Order; isDirty: boolean }) {
  const { t } = useWords()
  const { linkId, version, customerId, buyerName, email } = order.link
  const [q, setQ] = useState("")
  const { data: people } = useQuery(accountsLike(q))
  const choose = useChange(linkId, async (chosen: string | null) => {
    await ask(() =>
      api.PATCH("/admin/v1/pay-links/{linkId}", { ...pathOf(linkId), body: { customerId: chosen, version } }),
    )
    setQ("")
  })
  if (customerId !== null) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        {t("pay_links.account", { name: buyerName || (email ?? "") })}
        <Button tone="quiet" disabled={isDirty} onClick={() => choose.mutate(null)}>
          {t("pay_links.account_none")}
        </Button>
      </p>
    )
  }
  return (
    <div className="grid gap-2">
      <SearchField label={t("pay_links.account_search")} q={q} onSearch={setQ} />
      {people?.length === 0 && <p className="text-muted">{t("pay_links.account_nobody")}</p>}
      <ul className="grid gap-1 empty:hidden">
        {people?.map(({ customerId: id, name, email: mailbox }) => (
          <li key={id}>
            <Button
              tone="quiet"
              className="text-start"
              disabled={isDirty}
              onClick={() => id && choose.mutate(id)}
            >
              {[name, mailbox].filter(Boolean).join(", ")}
            </Button>
          </li>
        ))}
      </ul>
      {choose.error && <Notice tone="bad">{sentenceOf(t, choose.error)}</Notice>}
    </div>
  )
}
