import { type KeyboardEvent, type MouseEvent, useRef } from "react"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { type Focus, focusAt, type Part } from "./cropping.ts"
import { type Medium, pictureUrl } from "./reading.ts"

bring(collectionsEn)

type Props = { whole: Medium["whole"]; part: Part; focus: Focus; change: (focus: Focus) => void }

const keyStep = 5

/** The point that stays in sight, put by a press on the picture or by the arrow keys. */
export function FocusArea({ whole, part, focus, change }: Props) {
  const { t } = useWords()
  const place = useRef<HTMLButtonElement>(null)
  const { leftPercent, topPercent } = focus
  const put = (event: MouseEvent) => {
    const box = place.current?.getBoundingClientRect()
    // A press by the keyboard is nowhere.
    if (!box || event.detail === 0) return
    const left = (event.clientX - box.left) / box.width
    const top = (event.clientY - box.top) / box.height
    change(focusAt({ left, top }))
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    const [right = 0, down = 0] = step
    const left = (leftPercent + right * keyStep) / 100
    change(focusAt({ left, top: (topPercent + down * keyStep) / 100 }))
  }
  const scale = (share: number) => `${(1_000_000 / share) * 100}%`
  return (
    <button
      ref={place}
      type="button"
      aria-label={t("crop.point", { left: leftPercent, top: topPercent })}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
      onClick={put}
      onKeyDown={press}
      className="relative mx-auto block max-h-[46vh] w-full max-w-lg cursor-crosshair overflow-hidden rounded-small"
      style={{ aspectRatio: `${part.width * whole.width} / ${part.height * whole.height}` }}
    >
      <img
        src={pictureUrl(whole, 640)}
        alt=""
        draggable={false}
        className="absolute max-w-none"
        style={{
          width: scale(part.width),
          height: scale(part.height),
          left: `${(-part.left / part.width) * 100}%`,
          top: `${(-part.top / part.height) * 100}%`,
        }}
      />
      <span
        className="-translate-x-1/2 -translate-y-1/2 absolute size-7 rounded-full border-3 border-white bg-primary shadow-lift"
        style={{ left: `${leftPercent}%`, top: `${topPercent}%` }}
      />
    </button>
  )
}
