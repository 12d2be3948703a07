import { useQuery } from "@tanstack/react-query"
import { useWords } from "../../kit/use_words.ts"
import { type Import, type NoteCode, notesOf } from "./reading.ts"

type Props = { one: Import; chosen: NoteCode | undefined; choose: (note: NoteCode) => void }

/** What is worth knowing about many rows, once for all of them; each leads to its rows. */
export function Notes({ one, chosen, choose }: Props) {
  const { t } = useWords()
  const { data } = useQuery(notesOf(one.id))
  const notes = data?.notes ?? []
  if (notes.length === 0) return null
  return (
    <div className="grid gap-1">
      <h2 className="text-lg">{t("imports.notes")}</h2>
      <ul className="grid justify-items-start">
        {notes.map(({ code, rows }) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={code === chosen}
              onClick={() => choose(code)}
              className="min-h-9 py-1 text-start text-link hover:underline aria-pressed:font-semibold"
            >
              {t(`imports.note.${code}`, { count: rows })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
