import { openStore } from "./store.ts"

/** Those who wait until somebody has signed in again; nobody while the session lasts. */
export const waiting = openStore<readonly (() => void)[]>([])

/** Resolves once somebody has signed in again. */
export function signInAgain(): Promise<void> {
  return new Promise((resolve) => waiting.set([...waiting.get(), resolve]))
}

export function signedInAgain(): void {
  const callers = waiting.get()
  waiting.set([])
  for (const go of callers) go()
}
