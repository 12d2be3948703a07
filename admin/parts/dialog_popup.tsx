import { Dialog as Base } from "@base-ui/react/dialog"
import { type KeyboardEvent, useRef } from "react"
import { useWords } from "../kit/use_words.ts"
import { IconButton } from "./button.tsx"
import type { DialogProps } from "./dialog.tsx"

const popup =
  "fixed inset-x-3 bottom-3 z-40 mx-auto overflow-y-auto panel p-5 shadow-lift " +
  "max-h-[calc(100dvh-2.25rem-var(--toasts,0px))] sm:top-[12vh] sm:bottom-auto sm:max-h-[76vh]"

/** A question that waits for its answer. It takes the focus, keeps it, and gives it back. */
export default function DialogPopup({ title, onClose, children, wide = false, above = false }: DialogProps) {
  const { t } = useWords()
  const whole = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    if (!above || event.key !== "Escape") return
    event.stopPropagation()
    onClose?.()
  }
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose?.()} disablePointerDismissal>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          ref={whole}
          className={`${popup} ${wide ? "max-w-3xl" : "max-w-lg"}`}
          initialFocus={() => beginning(whole.current)}
          onKeyDown={press}
        >
          <div className="mb-4 flex items-start justify-between gap-3">
            <Base.Title className="pt-1.5 text-xl">{title}</Base.Title>
            {onClose && (
              <IconButton icon="close" label={t("part.close")} onClick={onClose} className="-me-2 -mt-1" />
            )}
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const fields =
  "input:not([type=hidden],[type=file],[type=radio]:not(:checked),[tabindex='-1'],:disabled)," +
  "select:not(:disabled),textarea:not(:disabled)"

/**
 * Where the keyboard begins: in the first field, else on the first button below the title, which changes
 * nothing. A long text is read from its top. On a phone a field would bring up the keyboard.
 */
function beginning(whole: HTMLElement | null): HTMLElement | true {
  if (!whole || matchMedia("(pointer: coarse)").matches) return true
  const first = (of: string) => whole.querySelector<HTMLElement>(of)
  const one = first(fields) ?? first(":scope > :not(:first-child) button:not(:disabled)")
  const endOf = (part: HTMLElement) => part.getBoundingClientRect().bottom
  return one && endOf(one) <= endOf(whole) ? one : true
}
