import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField, TextArea, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { withText } from "../products/languages.tsx"
import type { Collection } from "./reading.ts"
import type { CollectionFields } from "./saving.ts"

type TextsProps = { draft: Draft<CollectionFields>; language: string; mayWrite: boolean }
type TextName = "titles" | "descriptions" | "pageTitles" | "pageDescriptions"

export function CollectionTexts({ draft, language, mayWrite }: TextsProps) {
  const { t } = useWords()
  const isUnnamed = Object.keys(draft.value.titles).length === 0
  const wired = (name: TextName) => ({
    value: draft.value[name][language] ?? "",
    onChange: (text: string) => draft.change({ [name]: withText(draft.value[name], language, text) }),
  })
  return (
    <Panel title={t("product.texts")}>
      <fieldset disabled={!mayWrite} className="grid gap-4" lang={language}>
        <TextField
          label={t("categories.name")}
          problem={isUnnamed ? t("collections.name_missing") : undefined}
          maxLength={200}
          {...wired("titles")}
        />
        <TextArea
          label={t("product.description")}
          hint={t("product.description_hint")}
          maxLength={20_000}
          {...wired("descriptions")}
        />
        <TextField
          label={t("collections.page_title")}
          hint={t("collections.page_title_hint")}
          maxLength={200}
          {...wired("pageTitles")}
        />
        <TextArea
          label={t("collections.page_description")}
          hint={t("collections.page_description_hint")}
          rows={2}
          maxLength={500}
          {...wired("pageDescriptions")}
        />
      </fieldset>
    </Panel>
  )
}

const sorts = ["picked", "popular", "newest", "price_up", "price_down"] as const

type FactsProps = { collection: Collection; draft: Draft<CollectionFields>; mayWrite: boolean }

/** Whether shoppers see it, under which address, and in which order. */
export function CollectionFacts({ collection, draft, mayWrite }: FactsProps) {
  const { t } = useWords()
  const { slug, sort, isShown } = draft.value
  const orders = sorts.filter((one) => one !== "picked" || collection.picks === "by_hand")
  return (
    <Panel title={t("product.facts")} className="self-start">
      <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
        <Check
          label={t("collections.shown")}
          hint={t("collections.shown_hint")}
          checked={isShown}
          onChange={(shown) => draft.change({ isShown: shown })}
        />
        <TextField
          label={t("product.slug")}
          hint={t("product.slug_hint")}
          maxLength={120}
          value={slug}
          onChange={(typed) => draft.change({ slug: typed })}
        />
        <SelectField
          label={t("collections.sort")}
          hint={t("collections.sort_hint")}
          value={sort}
          onChange={(chosen) => draft.change({ sort: chosen })}
          choices={orders.map((value) => ({ value, text: t(`collections.sort.${value}`) }))}
        />
      </fieldset>
    </Panel>
  )
}
