import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { SelectField, TextArea, TextField } from "../../parts/field.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { invoiceSettings, lettersMissing, type Settings } from "../invoices/reading.ts"
import { shopFacts } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { NumbersPanel } from "./invoice_numbers.tsx"
import { TitlesFields } from "./titles_fields.tsx"

export type Form = Pick<
  Settings,
  | "issueWhen"
  | "mailsBuyer"
  | "paper"
  | "vatNumber"
  | "taxNumber"
  | "registerEntry"
  | "bankLines"
  | "footers"
  | "numbering"
>

/** What stands on every invoice, when one is issued, and how they are numbered. */
export default function InvoiceSettings() {
  const settings = useQuery(invoiceSettings)
  const shop = useQuery(shopFacts)
  const failed = [settings, shop].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!settings.data || !shop.data) return <Loading />
  return <Editor settings={settings.data} languages={shop.data.locales} />
}

function Editor({ settings, languages }: { settings: Settings; languages: readonly string[] }) {
  const { t } = useWords()
  const mayWrite = useMay("settings.write")
  const { version, seller: _, missing, ...form } = settings
  const draft = useDraft<Form>(form, version)
  const save = useSave(draft, version)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={t("invoices.settings")} above={<BackToSettings />} />
      <p className="mb-4 text-muted">{t("invoices.settings_text")}</p>
      {missing.length > 0 && (
        <div className="mb-4">
          <Notice tone="warn">
            {t("invoices.seller_missing")}{" "}
            <Link to="/settings" className="text-link underline">
              {t("invoices.seller_change")}
            </Link>
          </Notice>
        </div>
      )}
      <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-4">
          <RulePanel draft={draft} />
          <NumbersPanel draft={draft} />
        </div>
        <SellerPanel draft={draft} seller={settings.seller} languages={languages} version={version} />
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

function useSave(draft: Draft<Form>, version: number) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      const { numbering, bankLines, ...others } = changes
      const body = {
        ...others,
        ...(bankLines && { bankLines: bankLines.map((line) => line.trim()).filter(Boolean) }),
        ...(numbering && {
          numbering: numbering.map(({ kind, prefix, digits, nextNumber }) => ({
            ...{ kind, prefix, digits, nextNumber },
          })),
        }),
        version,
      }
      const saved = await ask(() => api.PATCH("/admin/v1/invoice-settings", { body }))
      queries.setQueryData(invoiceSettings.queryKey, saved)
      draft.saved(changes)
    },
    onSuccess: () => say(t("save.saved")),
    onError: () => void queries.invalidateQueries({ queryKey: invoiceSettings.queryKey }),
  })
}

const papers = ["by_market", "a4", "letter"] as const
const moments = ["by_hand", "paid", "dispatched"] as const

function RulePanel({ draft: { value, change } }: { draft: Draft<Form> }) {
  const { t } = useWords()
  return (
    <Panel title={t("invoices.issuing")}>
      <div className="grid gap-4">
        <SelectField
          label={t("invoices.when")}
          hint={t("invoices.when_hint")}
          value={value.issueWhen}
          onChange={(issueWhen) => change({ issueWhen })}
          choices={moments.map((moment) => ({ value: moment, text: t(`invoices.when.${moment}`) }))}
        />
        <Check
          label={t("invoices.mails")}
          checked={value.mailsBuyer}
          onChange={(mailsBuyer) => change({ mailsBuyer })}
        />
        <SelectField
          label={t("invoices.paper")}
          hint={t("invoices.paper_hint")}
          value={value.paper}
          onChange={(paper) => change({ paper })}
          choices={papers.map((paper) => ({ value: paper, text: t(`invoices.paper.${paper}`) }))}
        />
      </div>
    </Panel>
  )
}

type SellerProps = {
  draft: Draft<Form>
  seller: Settings["seller"]
  languages: readonly string[]
  version: number
}

function SellerPanel({ draft: { value, change }, seller, languages, version }: SellerProps) {
  const { t } = useWords()
  return (
    <Panel title={t("invoices.seller")}>
      <div className="grid gap-4">
        <div>
          <p className="whitespace-pre-line break-words font-medium">
            {[seller.name, ...seller.addressLines].filter(Boolean).join("\n")}
          </p>
          <p className="text-muted text-sm">
            {t("invoices.seller_where")} {t("invoices.logo_where")}
          </p>
          <LettersNote version={version} />
        </div>
        <TextField
          label={t("invoices.vat")}
          maxLength={40}
          value={value.vatNumber ?? ""}
          onChange={(vatNumber) => change({ vatNumber: vatNumber || null })}
        />
        <TextField
          label={t("invoices.tax")}
          hint={t("invoices.tax_hint")}
          maxLength={40}
          value={value.taxNumber ?? ""}
          onChange={(taxNumber) => change({ taxNumber: taxNumber || null })}
        />
        <TextField
          label={t("invoices.register")}
          hint={t("invoices.register_hint")}
          maxLength={120}
          value={value.registerEntry ?? ""}
          onChange={(registerEntry) => change({ registerEntry: registerEntry || null })}
        />
        <TextArea
          label={t("invoices.bank")}
          hint={t("invoices.bank_hint")}
          rows={3}
          value={value.bankLines.join("\n")}
          onChange={(text) => change({ bankLines: text === "" ? [] : text.split("\n") })}
        />
        <TitlesFields
          label={t("invoices.footer")}
          titles={value.footers}
          languages={languages}
          lengthMax={1_000}
          onChange={(footers) => change({ footers })}
        />
        <p className="-mt-2 text-muted text-sm">{t("invoices.footer_hint")}</p>
      </div>
    </Panel>
  )
}

/** What is saved by now, and has no place in the font of the PDFs. */
function LettersNote({ version }: { version: number }) {
  const { t } = useWords()
  const { data } = useQuery(lettersMissing(version))
  if (!data || data.letters.length === 0) return null
  return (
    <div className="mt-3">
      <Notice tone="warn">{t("invoices.letters", { letters: data.letters.join(" ") })}</Notice>
    </div>
  )
}
