import { type FormEvent, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { TextArea } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { usePersonAct } from "./acting.ts"
import { actorKey } from "./actor.ts"
import type { Person } from "./reading.ts"

/** What colleagues should know about somebody. A note stays as it was written. */
export function Notes({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const me = useMe()
  const mayWrite = useMay("customers.write")
  return (
    <Panel title={t("customer.notes")}>
      {mayWrite && <NewNote customerId={person.customerId} />}
      {person.notes.length === 0 && <p className="text-muted">{t("customer.no_notes")}</p>}
      <ul className="grid gap-3">
        {person.notes.map((note) => (
          <li key={note.noteId} className="border-line border-s-4 ps-3">
            <p className="whitespace-pre-wrap break-words">{note.text}</p>
            <p className="text-muted text-sm">
              <time dateTime={note.at}>{momentText(locale, note.at)}</time>, {t(actorKey(note.actor, me.id))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const lengthMax = 2_000

function NewNote({ customerId }: { customerId: string }) {
  const { t } = useWords()
  const [text, setText] = useState("")
  const add = usePersonAct({
    act: () =>
      ask(() =>
        api.POST("/admin/v1/customers/{customerId}/notes", {
          params: { path: { customerId } },
          body: { text: text.trim() },
        }),
      ),
    done: () => t("customer.note_added"),
    after: () => setText(""),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form onSubmit={submit} className="mb-4 grid justify-items-start gap-3 *:w-full">
      {add.error && <Notice tone="bad">{sentenceOf(t, add.error)}</Notice>}
      <TextArea
        label={t("customer.new_note")}
        hint={t("customer.new_note_hint")}
        rows={2}
        required
        maxLength={lengthMax}
        value={text}
        onChange={setText}
      />
      <Button type="submit" busy={add.isPending} disabled={text.trim() === ""} className="sm:w-auto!">
        {t("customer.add_note")}
      </Button>
    </form>
  )
}
