import { lazy, type ReactNode, Suspense } from "react"

export type DialogProps = {
  title: string
  /** Left out where nothing but an answer ends it. */
  onClose?: () => void
  children: ReactNode
  wide?: boolean
  /** May lie over another dialog: Escape ends this one only. */
  above?: boolean
}

const load = () => import("./dialog_popup.tsx")
const Popup = lazy(load)

// The first page needs none. A little later it is here: a question is asked even when the shop is away.
const soonMs = 10_000
setTimeout(() => void load().catch(() => {}), soonMs)

/** A question that waits for its answer. */
export function Dialog({ open, ...given }: DialogProps & { open: boolean }) {
  return open ? (
    <Suspense>
      <Popup {...given} />
    </Suspense>
  ) : null
}

export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>
}
