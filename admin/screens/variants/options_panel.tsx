import { useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { withText } from "../products/languages.tsx"
import { codeOf, type Option, optionsMax, valueCodeOf } from "./combining.ts"
import { isNew, rowFor, usersOf, type VariantsDraft } from "./drafts.ts"

type Props = { draft: VariantsDraft; language: string; problemSeen: boolean; mayWrite: boolean }

/** What shoppers choose by, and what there is to choose. */
export function OptionsPanel({ draft, language, problemSeen, mayWrite }: Props) {
  const { t } = useWords()
  const { options } = draft.options.value
  const put = (code: string, option: Option | undefined) =>
    draft.options.change({
      options: options.flatMap((one) => (one.code === code ? (option ?? []) : one)),
    })
  return (
    <Panel title={t("variants.options")}>
      {options.length === 0 && <p className="text-muted">{t("variants.options_none")}</p>}
      <div className="grid gap-5">
        {options.map((option) => (
          <OptionFields
            key={option.code}
            draft={draft}
            option={option}
            language={language}
            problemSeen={problemSeen}
            mayWrite={mayWrite}
            put={(changed) => put(option.code, changed)}
          />
        ))}
      </div>
      {mayWrite && options.length < optionsMax && (
        <NewName
          label={t("variants.option_new")}
          press={t("variants.option_add")}
          add={(name) => {
            const taken = options.map(({ code }) => code)
            const code = codeOf(name, { taken, otherwise: "option" })
            draft.options.change({
              options: [...options, { code, titles: { [language]: name }, values: [] }],
            })
          }}
        />
      )}
    </Panel>
  )
}

type FieldsProps = Props & { option: Option; put: (option: Option | undefined) => void }

function OptionFields({ draft, option, language, problemSeen, mayWrite, put }: FieldsProps) {
  const { t } = useWords()
  const title = textFor(option.titles, language)
  const missing = problemSeen && Object.keys(option.titles).length === 0
  return (
    <fieldset className="grid min-w-0 gap-3 border-line border-b pb-5 last:border-b-0">
      <legend className="sr-only">{title}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow sm:max-w-72" lang={language}>
          <TextField
            label={t("variants.option_name")}
            problem={missing ? t("variants.name_missing") : undefined}
            maxLength={200}
            value={option.titles[language] ?? ""}
            onChange={(text) => put({ ...option, titles: withText(option.titles, language, text) })}
          />
        </div>
        {mayWrite && (
          <Button tone="quiet" onClick={() => put(undefined)}>
            {t("variants.option_remove", { option: title })}
          </Button>
        )}
      </div>
      <Values draft={draft} option={option} language={language} mayWrite={mayWrite} put={put} />
      {problemSeen && option.values.length === 0 && (
        <p className="text-bad text-sm">{t("variants.values_missing")}</p>
      )}
      {mayWrite && (
        <NewName
          label={t("variants.value_new", { option: title })}
          press={t("variants.value_add")}
          add={(name) => {
            const taken = option.values.map(({ code }) => code)
            const value = { code: valueCodeOf(name, taken), titles: { [language]: name } }
            put({ ...option, values: [...option.values, value] })
          }}
        />
      )}
      <ForAll draft={draft} option={option} language={language} />
    </fieldset>
  )
}

type ValuesProps = Omit<FieldsProps, "problemSeen">

function Values({ draft, option, language, mayWrite, put }: ValuesProps) {
  const { t } = useWords()
  const title = textFor(option.titles, language)
  return (
    <ul className="grid gap-2 empty:hidden sm:grid-cols-2 lg:grid-cols-3">
      {option.values.map((value, place) => {
        const count = usersOf(draft, option.code, value.code)
        const name = textFor(value.titles, language)
        const others = option.values.filter((one) => one !== value)
        return (
          <li key={value.code} className="flex min-w-0 items-center gap-1" lang={language}>
            <input
              aria-label={t("variants.value_name", { option: title, number: place + 1 })}
              className="field"
              maxLength={200}
              placeholder={name}
              value={value.titles[language] ?? ""}
              onChange={(event) => {
                const changed = { ...value, titles: withText(value.titles, language, event.target.value) }
                put({ ...option, values: option.values.map((one) => (one === value ? changed : one)) })
              }}
            />
            {count > 0 && (
              <span className="shrink-0 ps-1 text-muted text-sm">{t("variants.value_used", { count })}</span>
            )}
            {count === 0 && mayWrite && (
              <IconButton
                icon="close"
                label={t("variants.value_remove", { value: name })}
                onClick={() => put({ ...option, values: others })}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A new option finds variants that are sold already: what they are in it. */
function ForAll({ draft, option, language }: { draft: VariantsDraft; option: Option; language: string }) {
  const { t } = useWords()
  const count = draft.product.variants.filter((one) => rowFor(draft, one).state === "active").length
  const { forAll } = draft.options.value
  const [first] = option.values
  if (!isNew(draft, option.code) || !first || count === 0) return null
  return (
    <div className="sm:max-w-72">
      <SelectField
        label={t("variants.for_all", { count })}
        hint={t("variants.for_all_hint")}
        value={forAll[option.code] ?? first.code}
        onChange={(value) => draft.options.change({ forAll: { ...forAll, [option.code]: value } })}
        choices={option.values.map(({ code, titles }) => ({ value: code, text: textFor(titles, language) }))}
      />
    </div>
  )
}

type NewNameProps = { label: string; press: string; add: (name: string) => void }

/** One name after the other: Enter adds, and the field is empty for the next. */
function NewName({ label, press, add }: NewNameProps) {
  const [name, setName] = useState("")
  const submit = () => {
    if (name.trim() === "") return
    add(name.trim())
    setName("")
  }
  return (
    <div className="mt-1 flex flex-wrap items-end gap-2">
      <div className="min-w-0 grow sm:max-w-72">
        <TextField
          label={label}
          maxLength={200}
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return
            event.preventDefault()
            submit()
          }}
        />
      </div>
      <Button onClick={submit}>{press}</Button>
    </div>
  )
}
