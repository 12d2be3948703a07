import { openStore } from "./store.ts"

/** What can be done about it at once: undone, mostly. */
export type ToastAct = { text: string; run: () => void }
export type Toast = { id: number; tone: "good" | "bad"; text: string; act?: ToastAct | undefined }

export const toasts = openStore<readonly Toast[]>([])

// Long enough to be read twice, or to be taken back; what went wrong stays until it is closed.
const shownMs = 6_000
const withActMs = 15_000
let count = 0

export function say(text: string, tone: Toast["tone"] = "good", act?: ToastAct): void {
  const toast = { id: ++count, tone, text, act }
  toasts.set([...toasts.get().slice(-2), toast])
  if (tone === "good") setTimeout(() => dismiss(toast.id), act ? withActMs : shownMs)
}

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
