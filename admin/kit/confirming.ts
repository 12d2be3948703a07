import { openStore } from "./store.ts"

/** What an account is asked for once more: the app's code where there is an app, else the password. */
export type Proof = "code" | "password"

type Asked = { proof: Proof; callers: readonly ((isConfirmed: boolean) => void)[] }

/** Those whose call was refused until somebody has said once more that it is them. */
export const confirming = openStore<Asked | undefined>(undefined)

/** Resolves when it was confirmed, or with false when it was called off. */
export function confirmItIsMe(proof: Proof): Promise<boolean> {
  return new Promise((resolve) => {
    confirming.set({ proof, callers: [...(confirming.get()?.callers ?? []), resolve] })
  })
}

export function confirmed(isConfirmed: boolean): void {
  const callers = confirming.get()?.callers ?? []
  confirming.set(undefined)
  for (const go of callers) go(isConfirmed)
}
