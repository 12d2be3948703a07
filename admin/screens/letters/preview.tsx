import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { MailFrame } from "../../parts/mail_frame.tsx"
import { Panel } from "../../parts/page.tsx"
import { useSettled } from "../../parts/settled.ts"
import { Loading, Notice } from "../../parts/states.tsx"
import { Views } from "../../parts/views.tsx"
import type { Letter } from "./reading.ts"
import { ownIn } from "./writing.ts"

type Props = {
  letter: Letter
  words: Letter["words"]
  language: string
  /** It has a blank that there is not: it is shown as it was. */
  isWrong: boolean
  isDirty: boolean
}

const looks = ["desk", "phone", "text"] as const
const phoneWidthPx = 360
const pauseMs = 300

/** The very mail that would leave, with an example's values. */
export function LetterPreview({ letter, words, language, isWrong, isDirty }: Props) {
  const { t } = useWords()
  const mayWrite = useMay("content.write")
  const [look, setLook] = useState<(typeof looks)[number]>("desk")
  const typed = JSON.stringify({ locale: language, words: ownIn(words, language) })
  const asked = useSettled(isWrong ? undefined : typed, pauseMs)
  const { template } = letter
  const preview = useQuery({
    queryKey: ["letters", "preview", template, asked],
    queryFn: () => {
      const body = JSON.parse(asked ?? typed)
      const params = { path: { template } }
      return ask(() => api.POST("/admin/v1/mail-templates/{template}/preview", { params, body }))
    },
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return (
    <Panel title={t("letters.preview")} className="min-w-0">
      <div className="grid gap-4">
        <div className="flex">
          <Views
            label={t("letters.preview")}
            chosen={look}
            choose={setLook}
            choices={looks.map((value) => ({ value, text: t(`letters.look.${value}`) }))}
          />
        </div>
        {preview.error && <Notice tone="bad">{sentenceOf(t, preview.error)}</Notice>}
        {preview.isPending && !preview.error && <Loading />}
        {preview.data && (
          <>
            <p lang={language} className="break-words font-semibold">
              {preview.data.subject}
            </p>
            {look === "text" ? (
              <pre
                lang={language}
                className="overflow-x-auto whitespace-pre-wrap rounded-card bg-bg p-4 font-sans"
              >
                {preview.data.text}
              </pre>
            ) : (
              <MailFrame
                title={t("letters.preview_of", { subject: preview.data.subject })}
                html={preview.data.html}
                widthPx={look === "phone" ? phoneWidthPx : undefined}
              />
            )}
          </>
        )}
        {mayWrite && <Example letter={letter} language={language} isDirty={isDirty} />}
      </div>
    </Panel>
  )
}

function Example({ letter, language, isDirty }: Pick<Props, "letter" | "language" | "isDirty">) {
  const { t } = useWords()
  const send = useMutation({
    mutationFn: () => {
      const params = { path: { template: letter.template } }
      const body = { locale: language }
      return ask(() => api.POST("/admin/v1/mail-templates/{template}/examples", { params, body }))
    },
    onSuccess: ({ to }) => say(t("letters.example_sent", { to })),
  })
  return (
    <div className="grid gap-2">
      {send.error && <Notice tone="bad">{sentenceOf(t, send.error)}</Notice>}
      <Button
        disabled={isDirty || !letter.isOn}
        busy={send.isPending}
        onClick={() => send.mutate()}
        className="justify-self-start"
      >
        {t("letters.example")}
      </Button>
      {(isDirty || !letter.isOn) && (
        <p className="text-muted text-sm">{isDirty ? t("letters.example_save") : t("letters.example_off")}</p>
      )}
    </div>
  )
}
