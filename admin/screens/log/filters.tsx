import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { calendarDayText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { english } from "../../messages/here.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { SelectField, TextField } from "../../parts/field.tsx"
import { Chip } from "../../parts/list/filters.tsx"
import { everybody } from "../team/reading.ts"
import { kindText, whoText } from "./saying.ts"
import { type LogFilter, type LogSearch, logFilters } from "./search.ts"

type Props = { search: LogSearch; show: (search: LogSearch) => void }

const kinds = Object.keys(english)
  .filter((key) => key.startsWith("kind."))
  .map((key) => key.slice("kind.".length))

/** By whom, what kind of thing, and when. */
export function LogFilters({ search, show }: Props) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button icon="settings" onClick={() => setIsOpen(true)}>
        {t("part.filters")}
      </Button>
      {isOpen && <FilterDialog search={search} show={show} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function FilterDialog({ search, show, onClose }: Props & { onClose: () => void }) {
  const { t, locale } = useWords()
  const { data: people = [] } = useQuery({ ...everybody, enabled: useMay("staff.read") })
  const [chosen, setChosen] = useState(search)
  const change = (name: LogFilter, value: string) => {
    const { [name]: _, ...rest } = chosen
    setChosen(value ? { ...rest, [name]: value } : rest)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // An id is of one kind.
    const { id, ...rest } = chosen
    show(chosen.kind === search.kind && id ? { ...rest, id } : rest)
    onClose()
  }
  const all = { value: "", text: t("part.filter_all") }
  const sorted = kinds
    .map((value) => ({ value, text: kindText(t, value) }))
    .sort((one, other) => one.text.localeCompare(other.text, locale))
  return (
    <Dialog title={t("part.filters")} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        {people.length > 0 && (
          <SelectField
            label={t("log.person")}
            value={chosen.person ?? ""}
            onChange={(person) => change("person", person)}
            choices={[all, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
          />
        )}
        <SelectField
          label={t("log.kind")}
          value={chosen.kind ?? ""}
          onChange={(kind) => change("kind", kind)}
          choices={[all, ...sorted]}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("log.from")}
            type="date"
            max={chosen.to}
            value={chosen.from ?? ""}
            onChange={(from) => change("from", from)}
          />
          <TextField
            label={t("log.to")}
            type="date"
            min={chosen.from}
            value={chosen.to ?? ""}
            onChange={(to) => change("to", to)}
          />
        </div>
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary">
            {t("log.show")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** What is looked for, in words that can be read and taken away again. */
export function LogChips({ search, show, nameOf }: Props & { nameOf: (id: string) => string }) {
  const { t, locale } = useWords()
  const texts: Record<LogFilter, (value: string) => string> = {
    person: (person) => t("log.chip.person", { name: whoText(t, person, nameOf) }),
    kind: (kind) => kindText(t, kind),
    id: (id) => t("log.chip.id", { id: nameOf(id) }),
    from: (day) => t("log.chip.from", { day: calendarDayText(locale, day) }),
    to: (day) => t("log.chip.to", { day: calendarDayText(locale, day) }),
  }
  const shown = logFilters.flatMap((name) => {
    const value = search[name]
    return value === undefined ? [] : [{ name, text: texts[name](value) }]
  })
  if (shown.length === 0) return null
  return (
    <ul className="mb-3 flex flex-wrap gap-2">
      {shown.map(({ name, text }) => (
        <li key={name} className="min-w-0">
          <Chip
            text={text}
            remove={() => {
              const { [name]: _, ...rest } = search
              show(rest)
            }}
          />
        </li>
      ))}
    </ul>
  )
}
