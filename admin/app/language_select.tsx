import { type Language, language } from "../kit/preferences.ts"
import { useStore } from "../kit/store.ts"
import { useWords } from "../kit/use_words.ts"

/** Each language by its own name: whoever looks for theirs does not read ours. */
export const languageNames: readonly { value: Language; text: string }[] = [
  { value: "en", text: "English" },
  { value: "de", text: "Deutsch" },
  { value: "id", text: "Bahasa Indonesia" },
]

export function LanguageSelect() {
  const { t } = useWords()
  const chosen = useStore(language)
  return (
    <select
      aria-label={t("shell.language")}
      value={chosen}
      onChange={(event) => language.set(event.target.value as Language)}
      className="field w-auto py-1"
    >
      {languageNames.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
