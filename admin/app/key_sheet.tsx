import { shortcuts } from "../kit/preferences.ts"
import { useStore } from "../kit/store.ts"
import { useWords } from "../kit/use_words.ts"
import { Dialog } from "../parts/dialog.tsx"
import type { Place } from "./places.ts"

type Props = { open: boolean; onClose: () => void; places: readonly Place[] }

/** Every key of the admin on one sheet. Each has a visible path too. */
export function KeySheet({ open, onClose, places }: Props) {
  const { t } = useWords()
  const isOn = useStore(shortcuts) === "on"
  const rows: readonly [keys: string[], text: string][] = [
    [[t("keys.control"), "K"], t("palette.title")],
    [["/"], t("keys.search")],
    ...places.map(({ letter, label }): [string[], string] => [
      ["g", letter],
      t("keys.go", { place: t(label) }),
    ]),
    [["j", "k"], t("keys.rows")],
    [["Enter"], t("keys.open")],
    [["x"], t("keys.select")],
    [["⇧", "x"], t("keys.select_range")],
    [["a"], t("keys.act")],
    [[t("keys.control"), "S"], t("keys.save")],
    [["?"], t("keys.sheet")],
  ]
  return (
    <Dialog title={t("keys.title")} open={open} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {rows.map(([keys, text]) => (
          <div key={text} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-8 rounded-small border border-edge bg-bg px-2 py-0.5 text-center font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-5 flex min-h-11 items-center gap-3 border-line border-t pt-4">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => shortcuts.set(event.target.checked ? "on" : "off")}
          className="size-5 accent-primary"
        />
        {t("keys.on")}
      </label>
    </Dialog>
  )
}
