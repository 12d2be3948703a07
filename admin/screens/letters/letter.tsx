import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { Check } from "../../parts/check.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { LanguageViews } from "../products/languages.tsx"
import { BackToLetters } from "./back.tsx"
import { LetterFields } from "./fields.tsx"
import { LetterPreview } from "./preview.tsx"
import { allLetters, type Letter, type Letters } from "./reading.ts"
import { fields, textIn, unknownBlank } from "./writing.ts"

bring(rulesEn)

/** One kind of mail: its words in each language, and how it looks with them. */
export default function LetterScreen() {
  const { t } = useWords()
  const { template } = useParams({ from: "/inside/mail/templates/$template" })
  const letters = useQuery(allLetters)
  if (letters.error && !letters.data)
    return <ErrorState error={letters.error} retry={() => void letters.refetch()} />
  if (!letters.data) return <Loading />
  const letter = letters.data.letters.find((one) => one.template === template)
  if (letter) return <Editor key={template} letter={letter} languages={letters.data.languages} />
  return (
    <>
      <PageHeader title={t("part.not_found")} above={<BackToLetters />} />
      <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
    </>
  )
}

type Form = Pick<Letter, "isOn" | "words">

function Editor({ letter, languages }: { letter: Letter; languages: readonly string[] }) {
  const { t } = useWords()
  const mayWrite = useMay("content.write")
  const [language, setLanguage] = useState(languages[0] ?? "en")
  const { isOn, words } = letter
  const draft = useDraft<Form>({ isOn, words }, letter.version)
  const save = useSaveLetter(letter, draft)
  const wrong = languages.find((one) => isWrong(letter, draft.value.words, one))
  const isConflict = save.error instanceof Problem && save.error.code === "mail.template_changed"
  const drop = () => {
    draft.drop()
    save.reset()
  }
  const problem = () => {
    if (wrong) return t("rules.look_again")
    return save.error && !(isConflict && draft.isBehind) ? sentenceOf(t, save.error) : undefined
  }
  return (
    <>
      <PageHeader title={t(`letter.${letter.template}`)} above={<BackToLetters />}>
        {!letter.isOn && <Badge tone="warn">{t("rules.off")}</Badge>}
      </PageHeader>
      <p className="mb-4 text-muted">{t(`letter.${letter.template}.when`)}</p>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t("letters.words")}>
          <LanguageViews languages={languages} language={language} choose={setLanguage} />
          <fieldset disabled={!mayWrite} className="mt-4 grid min-w-0 gap-4">
            {letter.isOptional ? (
              <Check
                label={t("letters.is_on")}
                checked={draft.value.isOn}
                onChange={(next) => draft.change({ isOn: next })}
              />
            ) : (
              <p className="text-muted text-sm">{t("letters.needed")}</p>
            )}
            <LetterFields
              letter={letter}
              words={draft.value.words}
              language={language}
              change={(next) => draft.change({ words: next })}
            />
          </fieldset>
        </Panel>
        <LetterPreview
          letter={letter}
          words={draft.value.words}
          language={language}
          isWrong={isWrong(letter, draft.value.words, language)}
          isDirty={draft.isDirty}
        />
      </div>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={problem()}
        onSave={() => !wrong && save.mutate()}
      />
    </>
  )
}

function isWrong(letter: Letter, words: Letter["words"], language: string): boolean {
  return fields.some(
    (field) => unknownBlank(letter, textIn(letter, words, { language, field })) !== undefined,
  )
}

function useSaveLetter(letter: Letter, draft: Draft<Form>) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { template, version } = letter
  const keep = (fresh: Letter) =>
    queries.setQueryData(
      allLetters.queryKey,
      (before?: Letters) =>
        before && {
          ...before,
          letters: before.letters.map((one) => (one.template === template ? fresh : one)),
        },
    )
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      const body = { version, ...draft.value }
      const params = { path: { template } }
      keep(await ask(() => api.PUT("/admin/v1/mail-templates/{template}", { params, body })))
      draft.saved(changes)
    },
    onSuccess: () => say(t("save.saved")),
    onError(error) {
      const fresh = error instanceof Problem && error.code === "mail.template_changed" && error.details.letter
      if (fresh) keep(fresh as Letter)
    },
  })
}
