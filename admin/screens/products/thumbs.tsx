import { type DragEvent, type KeyboardEvent, useState } from "react"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { movedTo } from "./picture_order.ts"
import { type Medium, pictureUrl } from "./reading.ts"

const wordless = "absolute inset-x-1 bottom-1 rounded-small bg-surface px-1 text-center text-sm text-warn"

type Props = {
  media: readonly Medium[]
  language: string
  /** Left out for whoever may not change their order. */
  put: ((mediaIds: readonly string[]) => void) | undefined
  open: (id: string) => void
}

/** In their order, which is changed by dragging them or by Alt and the arrow keys. */
export function Thumbs({ media, language, put, open }: Props) {
  const { t } = useWords()
  const [dragged, setDragged] = useState<string>()
  const [said, setSaid] = useState("")
  const move = (id: string, place: number) => {
    if (place < 0 || place >= media.length) return
    put?.(movedTo(media, id, place))
    setSaid(t("product.picture_place", { number: place + 1, count: media.length }))
  }
  const drop = (event: DragEvent, place: number) => {
    if (dragged === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(dragged, place)
    setDragged(undefined)
  }
  const press = (event: KeyboardEvent, id: string, place: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!event.altKey || step === undefined) return
    event.preventDefault()
    move(id, place + step)
  }
  return (
    <>
      <ul className="mb-3 flex flex-wrap gap-3 empty:hidden">
        {media.map((medium, place) => (
          <li
            key={medium.id}
            draggable={put !== undefined}
            onDragStart={() => setDragged(medium.id)}
            onDragEnd={() => setDragged(undefined)}
            onDrop={(event) => drop(event, place)}
            onKeyDown={(event) => press(event, medium.id, place)}
            className={dragged === medium.id ? "opacity-50" : ""}
          >
            <Thumb medium={medium} language={language} open={() => open(medium.id)} />
          </li>
        ))}
      </ul>
      {put && media.length > 1 && (
        <p className="mb-3 text-muted text-sm">
          <span className="pointer-coarse:hidden">{t("product.picture_order_hint")}</span>
          <span className="hidden pointer-coarse:inline">{t("product.picture_touch_hint")}</span>
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}

function Thumb({ medium, language, open }: { medium: Medium; language: string; open: () => void }) {
  const { t } = useWords()
  const alt = textFor(medium.alts, language)
  return (
    <button
      type="button"
      onClick={open}
      className="relative block rounded-small"
      aria-label={t("product.picture_open", { alt: alt || t("product.no_alt") })}
    >
      <img src={pictureUrl(medium)} alt="" className="size-28 rounded-small object-cover" />
      {!alt && <span className={wordless}>{t("product.no_alt")}</span>}
    </button>
  )
}
