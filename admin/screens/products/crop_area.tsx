import { type KeyboardEvent, type PointerEvent, useRef } from "react"
import { useWords } from "../../kit/use_words.ts"
import { collectionsEn } from "../../messages/collections.en.ts"
import { bring } from "../../messages/here.ts"
import { moved, type Part, type Ratio, resized } from "./cropping.ts"
import { type Medium, pictureUrl } from "./reading.ts"

bring(collectionsEn)

type Props = {
  whole: Medium["whole"]
  part: Part
  ratio: Ratio
  change: (part: Part) => void
}

type Step = (from: Part, by: { right: number; down: number }) => Part

const percent = (millionths: number) => `${millionths / 10_000}%`
const keyStep = 10_000

/** The frame is moved and, by its corner, made larger: with the mouse, a finger, or the arrow keys. */
export function CropArea({ whole, part, ratio, change }: Props) {
  const { t } = useWords()
  const { place, hold, drag, drop } = useHeld(part, change)
  const grow: Step = (from, by) => resized(from, by, { ratio, whole })
  const press = (event: KeyboardEvent, apply: Step) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const [right = 0, down = 0] = step
    // A shape that was chosen has one size: up makes it smaller, as left does.
    const isOneSize = apply === grow && ratio !== "free"
    change(apply(part, { right: (right || (isOneSize ? down : 0)) * keyStep, down: down * keyStep }))
  }
  return (
    <div ref={place} className="relative mx-auto w-fit touch-none select-none overflow-hidden rounded-small">
      <img src={pictureUrl(whole, 640)} alt="" draggable={false} className="block max-h-[46vh] max-w-full" />
      <button
        type="button"
        aria-label={t("crop.frame", {
          left: Math.round(part.left / 10_000),
          top: Math.round(part.top / 10_000),
        })}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        onPointerDown={hold}
        onPointerMove={drag(moved)}
        onPointerUp={drop}
        onKeyDown={(event) => press(event, moved)}
        className="absolute cursor-move border-2 border-white shadow-[0_0_0_9999px_rgb(0_0_0/0.55)]"
        style={{
          left: percent(part.left),
          top: percent(part.top),
          width: percent(part.width),
          height: percent(part.height),
        }}
      />
      <button
        type="button"
        aria-label={t("crop.corner", {
          width: Math.round(part.width / 10_000),
          height: Math.round(part.height / 10_000),
        })}
        aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
        onPointerDown={hold}
        onPointerMove={drag(grow)}
        onPointerUp={drop}
        onKeyDown={(event) => press(event, grow)}
        className="-translate-x-full -translate-y-full absolute size-9 cursor-nwse-resize rounded-tl-small border-2 border-white bg-primary"
        style={{ left: percent(part.left + part.width), top: percent(part.top + part.height) }}
      />
    </div>
  )
}

/** What is held follows the pointer until it is let go. */
function useHeld(part: Part, change: (part: Part) => void) {
  const place = useRef<HTMLDivElement>(null)
  const held = useRef<{ x: number; y: number; part: Part }>(null)
  const hold = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
    held.current = { x: event.clientX, y: event.clientY, part }
  }
  const drag = (apply: Step) => (event: PointerEvent) => {
    const box = place.current?.getBoundingClientRect()
    if (!held.current || !box) return
    const right = ((event.clientX - held.current.x) / box.width) * 1_000_000
    const down = ((event.clientY - held.current.y) / box.height) * 1_000_000
    change(apply(held.current.part, { right, down }))
  }
  const drop = () => {
    held.current = null
  }
  return { place, hold, drag, drop }
}
