import { useQuery } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { TextArea, TextField } from "../../parts/field.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Steps } from "../home/steps.tsx"
import { shopFacts } from "../products/reading.ts"
import { type Languages, LanguagesPanel } from "./languages_panel.tsx"
import { Rooms } from "./rooms.tsx"
import { useSaveShop } from "./saving_shop.ts"

export type ShopSettings = Shape<"ShopSettings">
type Facts = Pick<ShopSettings, "name" | "legalName" | "email" | "phone" | "addressLines" | "timeZone"> &
  Languages

/** Who the shop is, and what it still needs. */
export default function Settings() {
  const shop = useQuery(shopFacts)
  if (shop.data) return <SettingsPage shop={shop.data} />
  if (shop.error) return <ErrorState error={shop.error} retry={() => void shop.refetch()} />
  return <Loading />
}

function SettingsPage({ shop }: { shop: ShopSettings }) {
  const { t } = useWords()
  const mayWrite = useMay("settings.write")
  const { name, legalName, email, phone, addressLines, timeZone, locales, defaultLocale } = shop
  const facts = { name, legalName, email, phone, addressLines, timeZone, locales, defaultLocale }
  const draft = useDraft<Facts>(facts, shop.version)
  const save = useSaveShop(draft, (changes) => {
    const body = { ...withoutEmptyLines(changes), version: shop.version }
    return ask(() => api.PATCH("/admin/v1/shop", { body }))
  })
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={t("place.settings")} />
      <Rooms />
      <div className="grid gap-4 lg:grid-cols-2">
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4 self-start">
          <FactsPanel draft={draft} />
          <LanguagesPanel value={draft.value} known={shop.knownLocales} onChange={draft.change} />
        </fieldset>
        <Steps />
      </div>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

function FactsPanel({ draft }: { draft: Draft<Facts> }) {
  const { t } = useWords()
  const { value, change } = draft
  return (
    <Panel title={t("settings.facts")} className="self-start">
      <div className="grid gap-4">
        <TextField
          label={t("settings.name")}
          maxLength={100}
          value={value.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t("settings.legal_name")}
          hint={t("settings.legal_name_hint")}
          maxLength={200}
          value={value.legalName}
          onChange={(legalName) => change({ legalName })}
        />
        <TextField
          label={t("sign_in.email")}
          hint={t("settings.email_hint")}
          type="email"
          maxLength={254}
          value={value.email}
          onChange={(email) => change({ email })}
        />
        <TextField
          label={t("settings.phone")}
          type="tel"
          maxLength={40}
          value={value.phone ?? ""}
          onChange={(phone) => change({ phone: phone || null })}
        />
        <TextArea
          label={t("settings.address")}
          hint={t("settings.address_hint")}
          value={value.addressLines.join("\n")}
          onChange={(text) => change({ addressLines: text === "" ? [] : text.split("\n") })}
        />
        <TextField
          label={t("settings.time_zone")}
          hint={t("settings.time_zone_hint")}
          maxLength={60}
          value={value.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
    </Panel>
  )
}

/** An empty line while typing is none. */
function withoutEmptyLines({ addressLines, ...changes }: Partial<Facts>): Partial<Facts> {
  if (!addressLines) return changes
  return { ...changes, addressLines: addressLines.map((line) => line.trim()).filter(Boolean) }
}
