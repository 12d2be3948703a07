import { openStore, type Store } from "./store.ts"

/** What somebody has chosen for this browser: it stays here and is nobody else's business. */
function openPreference<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Store<Choice> {
  const key = `cartwright.${name}`
  const kept = keptAt(key)
  const store = openStore(choices.find((choice) => choice === kept) ?? otherwise)
  store.subscribe(() => keepAt(key, store.get()))
  return store
}

// A browser may forbid to keep anything; then a choice lasts as long as the page.
function keptAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keepAt(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
}

export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]
export const theme = openPreference("theme", themes, "system")

export const languages = ["en", "de", "id"] as const
export type Language = (typeof languages)[number]
// The last is the language of tests; no menu offers it.
export const language = openPreference<Language | "qps">("language", [...languages, "qps"], spokenHere())

export const shortcuts = openPreference("shortcuts", ["on", "off"] as const, "on")

function spokenHere(): Language {
  const wanted = navigator.languages.map((one) => one.slice(0, 2).toLowerCase())
  return wanted.flatMap((one) => languages.find((known) => known === one) ?? [])[0] ?? "en"
}

/** Writes the theme onto the page, now and at each change. */
export function wearTheme(): void {
  const wear = () => {
    const chosen = theme.get()
    if (chosen === "system") delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
  }
  theme.subscribe(wear)
  wear()
}
