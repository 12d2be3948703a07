import { Dialog } from "@base-ui/react/dialog"
import { useNavigate } from "@tanstack/react-router"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { Spinner } from "../../parts/button.tsx"
import { Icon } from "../../parts/icon.tsx"
import { recent } from "./recent.ts"
import { type Group, type Result, useResults } from "./results.ts"

bring(rulesEn)

type Props = { onClose: () => void; openSheet: () => void }

const popup =
  "fixed inset-x-3 top-3 z-50 mx-auto flex max-h-[calc(100dvh-1.5rem)] max-w-2xl flex-col panel shadow-lift " +
  "sm:top-[10vh] sm:max-h-[76vh]"

/** One field for everything: what is looked for, where to go, what to do. */
export default function Palette({ onClose, openSheet }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const open = useOpen(onClose)
  const { groups, isAsking } = useResults(typed, openSheet)
  const results = groups.flatMap((group) => group.results)
  const here = Math.min(at, results.length - 1)
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: results.length - 1 }[event.key]
    const result = results[here]
    // Home and End belong to what is typed, as long as something is.
    if (to !== undefined && results.length > 0 && (typed === "" || event.key.startsWith("Arrow"))) {
      event.preventDefault()
      setAt((to + results.length) % results.length)
    } else if (event.key === "Enter" && result && !event.nativeEvent.isComposing) {
      event.preventDefault()
      open(result)
    }
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup
          className={popup}
          aria-label={t("palette.title")}
          initialFocus={() => focused(field.current)}
        >
          <div className="relative border-line border-b p-3">
            <Icon name="search" className="-translate-y-1/2 absolute start-6 top-1/2 size-5 text-muted" />
            <input
              ref={field}
              role="combobox"
              aria-expanded="true"
              aria-controls="palette-results"
              aria-autocomplete="list"
              aria-activedescendant={results[here] ? `palette-${here}` : undefined}
              aria-label={t("palette.title")}
              placeholder={t("palette.hint")}
              value={typed}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.target.value)
                setAt(0)
              }}
              onKeyDown={press}
              className="field border-transparent ps-11 text-lg"
            />
            {isAsking && (
              <span className="-translate-y-1/2 absolute end-6 top-1/2 text-muted">
                <Spinner />
              </span>
            )}
          </div>
          <Results groups={groups} here={here} setAt={setAt} open={open} />
          <p
            role="status"
            className={results.length > 0 || isAsking ? "sr-only" : "p-6 text-center text-muted"}
          >
            {isAsking ? "" : t("palette.count", { count: results.length })}
          </p>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** At once, not a frame later as a dialog does it: whoever types right after the keys loses no letter. */
function focused(field: HTMLInputElement | null) {
  field?.focus()
  return field
}

/** Goes there, or does it; the palette is gone before. */
function useOpen(onClose: () => void) {
  const navigate = useNavigate()
  return (result: Result) => {
    onClose()
    if ("run" in result) return result.run()
    const { to, search, hash } = result
    if (result.keeps) recent.add({ ...result, to })
    void navigate({ to, search: search ?? {}, ...(hash && { hash }) } as never)
  }
}

type ResultsProps = {
  groups: Group[]
  here: number
  setAt: (place: number) => void
  open: (result: Result) => void
}

function Results({ groups, here, setAt, open }: ResultsProps) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen scrolls into sight.
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" })
  }, [here])
  let place = -1
  return (
    <div
      ref={list}
      id="palette-results"
      role="listbox"
      aria-label={t("palette.results")}
      tabIndex={-1}
      className="min-h-0 flex-1 overflow-y-auto p-2"
    >
      {groups.map(({ name, results }) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped like this.
        <div key={name} role="group" aria-label={t(name)}>
          <p aria-hidden="true" className="px-3 pt-2 pb-1 text-muted text-sm">
            {t(name)}
          </p>
          {results.map((result) => {
            place += 1
            return (
              <Option key={result.id} result={result} place={place} here={here} setAt={setAt} open={open} />
            )
          })}
        </div>
      ))}
    </div>
  )
}

type OptionProps = Omit<ResultsProps, "groups"> & { result: Result; place: number }

function Option({ result, place, here, setAt, open }: OptionProps) {
  return (
    // The field has the focus and hears the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={`palette-${place}`}
      role="option"
      aria-selected={place === here}
      onMouseMove={() => place !== here && setAt(place)}
      onClick={() => open(result)}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-small px-3 py-1.5 aria-selected:bg-soft"
    >
      <Icon name={result.icon} className="size-5 text-muted" />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{result.text}</span>
        {result.aside && <span className="block truncate text-muted text-sm">{result.aside}</span>}
      </span>
    </div>
  )
}
