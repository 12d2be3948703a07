import { QueryClient } from "@tanstack/react-query"
import { watchConnection } from "../kit/connection.ts"
import { Problem } from "../kit/problem.ts"

// Somebody else may be at work: what was read a while ago is read again when the window is looked at.
const freshMs = 10_000

/** What was read from the shop. While it cannot be reached, reads are tried again until they come through. */
export const queries = new QueryClient({
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

export function readAgain(): void {
  void queries.resetQueries({ predicate: ({ state }) => state.status !== "success" })
  void queries.invalidateQueries()
}

watchConnection(readAgain)
