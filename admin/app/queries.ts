import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { watchConnection } from "../kit/connection.ts"
import { meKey } from "../kit/me.ts"
import { Problem } from "../kit/problem.ts"

// Somebody else may be at work: what was read a while ago is read again when the window is looked at.
const freshMs = 10_000

/** What was read from the shop. While it cannot be reached, reads are tried again until they come through. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: lookWhoIsThere }),
  mutationCache: new MutationCache({ onError: lookWhoIsThere }),
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      networkMode: "always",
      retry: (_count, error) => error instanceof Problem && error.isPassing,
      retryDelay: (count) => Math.min(1_000 * 2 ** count, 8_000),
    },
    mutations: { networkMode: "always" },
  },
})

/** What somebody may do was changed meanwhile: the rail and the buttons follow. */
function lookWhoIsThere(error: Error): void {
  const isNews =
    error instanceof Problem && (error.code === "staff.not_allowed" || error.code === "staff.totp_needed")
  if (isNews) void queries.invalidateQueries({ queryKey: meKey })
}

export function readAgain(): void {
  void queries.resetQueries({ predicate: ({ state }) => state.status !== "success" })
  void queries.invalidateQueries()
}

watchConnection(readAgain)
