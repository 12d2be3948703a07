import { lazy, Suspense, useEffect, useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"

const load = () => import("./palette.tsx")
const Palette = lazy(load)

/** Whether it is open; Ctrl-K or Cmd-K opens it from everywhere, and the key before it fetches it. */
export function usePalette() {
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") void load()
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      setIsOpen((was) => !was)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
  return { isOpen, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}

type Props = ReturnType<typeof usePalette> & { openSheet: () => void }

export function PaletteHere({ isOpen, close, openSheet }: Props) {
  return isOpen ? (
    <Suspense>
      <Palette onClose={close} openSheet={openSheet} />
    </Suspense>
  ) : null
}

/** The way to it that can be seen: in the rail, and over the page on a phone. */
export function PaletteButton({ open }: { open: () => void }) {
  const { t } = useWords()
  return (
    <button
      type="button"
      onClick={open}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-11 w-full items-center gap-3 rounded-small border border-edge bg-bg px-3 text-muted hover:bg-soft"
    >
      <Icon name="search" />
      {t("palette.open")}
      <kbd className="ms-auto font-sans text-xs max-lg:hidden">{isApple() ? "⌘K" : t("palette.key")}</kbd>
    </button>
  )
}

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}
