import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { SelectField, TextArea, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { withText } from "../products/languages.tsx"
import type { CategoryFields } from "./saving.ts"
import { type Category, parentChoices, parentsFor, placeOf, siblingsUnder } from "./tree.ts"

type TextsProps = { draft: Draft<CategoryFields>; language: string; mayWrite: boolean }

export function CategoryTexts({ draft, language, mayWrite }: TextsProps) {
  const { t } = useWords()
  const { titles, descriptions } = draft.value
  const isUnnamed = Object.keys(titles).length === 0
  return (
    <Panel title={t("product.texts")}>
      <fieldset disabled={!mayWrite} className="grid gap-4" lang={language}>
        <TextField
          label={t("categories.name")}
          problem={isUnnamed ? t("categories.name_missing") : undefined}
          maxLength={200}
          value={titles[language] ?? ""}
          onChange={(text) => draft.change({ titles: withText(titles, language, text) })}
        />
        <TextArea
          label={t("product.description")}
          hint={t("product.description_hint")}
          maxLength={20_000}
          value={descriptions[language] ?? ""}
          onChange={(text) => draft.change({ descriptions: withText(descriptions, language, text) })}
        />
      </fieldset>
    </Panel>
  )
}

type FactsProps = Omit<TextsProps, "language"> & { category: Category; all: readonly Category[] }

/** Its address, and where it stands in the tree. */
export function CategoryFacts({ category, all, draft, mayWrite }: FactsProps) {
  const { t, locale } = useWords()
  const { slug, parentId, place } = draft.value
  const beside = siblingsUnder(all, parentId).filter(({ id }) => id !== category.id)
  const move = (under: string) => {
    const to = under || null
    const count = siblingsUnder(all, to).filter(({ id }) => id !== category.id).length
    draft.change({ parentId: to, place: to === category.parentId ? placeOf(all, category) : count })
  }
  return (
    <Panel title={t("product.facts")} className="self-start">
      <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
        <TextField
          label={t("product.slug")}
          hint={t("product.slug_hint")}
          maxLength={120}
          value={slug}
          onChange={(typed) => draft.change({ slug: typed })}
        />
        <SelectField
          label={t("categories.parent")}
          hint={t("categories.parent_hint")}
          value={parentId ?? ""}
          onChange={move}
          choices={[
            { value: "", text: t("categories.top") },
            ...parentChoices(all, locale, parentsFor(all, category)),
          ]}
        />
        <SelectField
          label={t("categories.place")}
          value={String(place)}
          onChange={(to) => draft.change({ place: Number(to) })}
          choices={[
            { value: "0", text: t("categories.place_first") },
            ...beside.map(({ titles }, before) => ({
              value: String(before + 1),
              text: t("categories.place_after", { category: textFor(titles, locale) }),
            })),
          ]}
        />
      </fieldset>
    </Panel>
  )
}
