import { openStore } from "./store.ts"

/** Whether the shop answered the last call. */
export const connection = openStore<"open" | "away">("open")

export function watchConnection(tryAgain: () => void): void {
  addEventListener("offline", () => connection.set("away"))
  addEventListener("online", tryAgain)
}
