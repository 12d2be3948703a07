import { Resolver } from "node:dns/promises"

/** What the name servers know of a name: its texts, that there are none, or that nobody could be asked. */
export type TextsFound =
  | { kind: "found"; texts: string[] }
  | { kind: "none" }
  | { kind: "away"; detail: string }

export type NameLookup = { texts(name: string): Promise<TextsFound> }

declare module "../../../kit/db.ts" {
  interface Providers {
    dns: NameLookup
  }
}

const waitMs = 3_000

/** Each question to the name servers of this machine waits three seconds, once. */
export function openDns(): NameLookup {
  return {
    async texts(name) {
      const resolver = new Resolver({ timeout: waitMs, tries: 1 })
      const timer = setTimeout(() => resolver.cancel(), waitMs)
      try {
        const texts = (await resolver.resolveTxt(name)).map((pieces) => pieces.join(""))
        return texts.length > 0 ? { kind: "found", texts } : { kind: "none" }
      } catch (fault) {
        const code = (fault as NodeJS.ErrnoException).code ?? "unknown"
        return code === "ENOTFOUND" || code === "ENODATA" ? { kind: "none" } : { kind: "away", detail: code }
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
