import { openStore } from "./store.ts"

export type Toast = { id: number; tone: "good" | "bad"; text: string }

export const toasts = openStore<readonly Toast[]>([])

// Long enough to be read twice; what went wrong stays until it is closed.
const shownMs = 6_000
let count = 0

export function say(text: string, tone: Toast["tone"] = "good"): void {
  const toast = { id: ++count, tone, text }
  toasts.set([...toasts.get().slice(-2), toast])
  if (tone === "good") setTimeout(() => dismiss(toast.id), shownMs)
}

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
