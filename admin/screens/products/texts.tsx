import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { TextArea, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Views } from "../../parts/views.tsx"
import type { ProductFields } from "./saving.ts"

type Props = {
  draft: Draft<ProductFields>
  languages: readonly string[]
  language: string
  choose: (language: string) => void
  mayWrite: boolean
}

type TextName = "titles" | "summaries" | "descriptions"

/** What shoppers read, in one language at a time. */
export function ProductTexts({ draft, languages, language, choose, mayWrite }: Props) {
  const { t, locale } = useWords()
  const names = new Intl.DisplayNames(locale, { type: "language" })
  const texts = (name: TextName) => draft.value[name][language] ?? ""
  const write = (name: TextName) => (text: string) => {
    const { [language]: _, ...others } = draft.value[name]
    // A text that is taken away is none, so that the shop falls back to another language.
    draft.change({ [name]: text === "" ? others : { ...draft.value[name], [language]: text } })
  }
  return (
    <Panel title={t("product.texts")}>
      <div className="grid gap-4" lang={language}>
        {languages.length > 1 && (
          <Views
            label={t("shell.language")}
            chosen={language}
            choose={choose}
            choices={languages.map((one) => ({
              value: one,
              text: `${names.of(one) ?? one}${draft.value.titles[one] ? "" : " ·"}`,
            }))}
          />
        )}
        <fieldset disabled={!mayWrite} className="grid gap-4">
          <TextField
            label={t("product.title")}
            maxLength={200}
            value={texts("titles")}
            onChange={write("titles")}
          />
          <TextField
            label={t("product.summary")}
            hint={t("product.summary_hint")}
            maxLength={500}
            value={texts("summaries")}
            onChange={write("summaries")}
          />
          <TextArea
            label={t("product.description")}
            hint={t("product.description_hint")}
            rows={8}
            maxLength={20_000}
            value={texts("descriptions")}
            onChange={write("descriptions")}
          />
        </fieldset>
      </div>
    </Panel>
  )
}
