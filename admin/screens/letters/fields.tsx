import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { TextArea, TextField } from "../../parts/field.tsx"
import type { Letter } from "./reading.ts"
import { type Field, textIn, unknownBlank, withWords } from "./writing.ts"

type Props = {
  letter: Letter
  words: Letter["words"]
  language: string
  change: (words: Letter["words"]) => void
}

/** Subject, first and last words in one language; what is in between is the mail's own. */
export function LetterFields({ letter, words, language, change }: Props) {
  const { t } = useWords()
  const known = letter.blanks.map(({ name }) => `{${name}}`).join(", ")
  const wired = (field: Field) => {
    const value = textIn(letter, words, { language, field })
    const blank = unknownBlank(letter, value)
    return {
      value,
      lang: language,
      problem: blank === undefined ? undefined : t("letters.unknown_blank", { blank: `{${blank}}`, known }),
      onChange: (text: string) => change(withWords(letter, words, { language, field, text })),
    }
  }
  const isOwn = words[language] !== undefined
  const original = () => {
    const { [language]: _, ...others } = words
    change(others)
  }
  return (
    <>
      <TextField label={t("letters.subject")} maxLength={150} {...wired("subject")} />
      <TextArea label={t("letters.opening")} rows={4} maxLength={2000} {...wired("opening")} />
      <TextArea
        label={t("letters.closing")}
        hint={t("letters.closing_hint")}
        rows={3}
        maxLength={2000}
        {...wired("closing")}
      />
      <section>
        <h3 className="font-medium text-[0.95rem]">{t("letters.blanks")}</h3>
        <p className="mb-2 text-muted text-sm">{t("letters.blanks_hint")}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {letter.blanks.map(({ name, example }) => (
            <div key={name} className="contents">
              <dt>
                <code>{`{${name}}`}</code>
              </dt>
              <dd className="break-words text-muted">{example}</dd>
            </div>
          ))}
        </dl>
      </section>
      {isOwn && (
        <Button onClick={original} className="justify-self-start">
          {t("letters.original")}
        </Button>
      )}
    </>
  )
}
