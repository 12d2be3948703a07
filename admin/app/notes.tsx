import { useLayoutEffect, useRef } from "react"
import { connection } from "../kit/connection.ts"
import { useStore } from "../kit/store.ts"
import { dismiss, toasts } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Button, IconButton } from "../parts/button.tsx"
import { Icon } from "../parts/icon.tsx"
import { readAgain } from "./queries.ts"

const standing =
  "pointer-events-none fixed inset-x-3 bottom-20 z-50 grid justify-items-center gap-2 " +
  "max-lg:data-above:top-3 max-lg:data-above:bottom-auto " +
  "max-lg:in-has-[[role=dialog]]:top-3 max-lg:in-has-[[role=dialog]]:bottom-auto lg:bottom-6 print:hidden"

let pressed: Element | undefined
addEventListener(
  "click",
  ({ target }) => {
    pressed = target as Element
  },
  true,
)

// What the bar of a phone and the air above it take.
const barHigh = 80

/** On a phone: it would lie over what was just pressed, or under the keyboard of the screen. */
function isInTheWay(high: number): boolean {
  const floor = innerHeight - barHigh
  const { top = 0, bottom = 0 } = pressed?.getBoundingClientRect() ?? {}
  const isOver = top < floor && bottom > floor - high
  return isOver || (visualViewport?.height ?? floor) < floor
}

/**
 * What was just done, said aloud and shown for a moment, at the foot; on a phone above where it would be in
 * the way there, and where a dialog makes room.
 */
export function Toasts() {
  const { t } = useWords()
  const shown = useStore(toasts)
  const room = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const high = room.current?.offsetHeight ?? 0
    document.documentElement.style.setProperty("--toasts", `${shown.length && high + 8}px`)
    room.current?.toggleAttribute("data-above", isInTheWay(high))
  }, [shown])
  return (
    <div ref={room} aria-live="polite" className={standing}>
      {shown.map(({ id, tone, text, act }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-lg items-center gap-2 rounded-card bg-text ps-4 pe-1 text-bg shadow-lift"
        >
          <Icon name={tone === "good" ? "check" : "warning"} />
          <span className="py-3">{text}</span>
          {act && (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                act.run()
              }}
              className="min-h-11 rounded-full px-3 font-semibold underline"
            >
              {act.text}
            </button>
          )}
          <IconButton
            icon="close"
            label={t("part.dismiss")}
            onClick={() => dismiss(id)}
            className="hover:bg-transparent"
          />
        </div>
      ))}
    </div>
  )
}

/** While the shop cannot be reached: nothing is lost, and it is tried again. */
export function ConnectionNote() {
  const { t } = useWords()
  const state = useStore(connection)
  return (
    <div role="status" className="print:hidden">
      {state === "away" && (
        <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card bg-glow px-4 py-2">
          <Icon name="warning" className="size-5 text-warn" />
          <span className="min-w-48 flex-1">{t("shell.away")}</span>
          <Button tone="quiet" onClick={readAgain}>
            {t("part.try_again")}
          </Button>
        </div>
      )}
    </div>
  )
}
