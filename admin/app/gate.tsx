import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { api, askOnce } from "../kit/api.ts"
import { type Me, MeContext } from "../kit/me.ts"
import { Problem } from "../kit/problem.ts"
import { ErrorState, Loading } from "../parts/states.tsx"
import { ConnectionNote } from "./notes.tsx"
import { queries } from "./queries.ts"
import { SignIn } from "./sign_in.tsx"

const meKey = ["me"]

/** Whoever is signed in sees the rest; anybody else the form to sign in, at the same address. */
export function Gate({ children }: { children: ReactNode }) {
  const { data: me, error, refetch } = useQuery({ queryKey: meKey, queryFn: whoIsThere })
  if (me) return <MeContext value={me}>{children}</MeContext>
  if (me === null) return <SignIn />
  return (
    <main className="mx-auto max-w-xl p-6">
      <ConnectionNote />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />}
    </main>
  )
}

async function whoIsThere(): Promise<Me | null> {
  try {
    return await askOnce(() => api.GET("/admin/v1/me"))
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null
    throw error
  }
}

/** Somebody has signed in. The same person goes on; what another one may have read is gone. */
export async function enter(): Promise<void> {
  const me = await askOnce(() => api.GET("/admin/v1/me"))
  if (queries.getQueryData<Me | null>(meKey)?.id === me.id) queries.setQueryData(meKey, me)
  else forgetAllBut(me)
}

export async function leave(): Promise<void> {
  await askOnce(() => api.DELETE("/admin/v1/sessions/current")).catch((error: unknown) => {
    // Signed out already is signed out.
    if (!(error instanceof Problem) || error.status !== 401) throw error
  })
  forgetAllBut(null)
}

// Whoever looks at who is there keeps looking at the same entry, so that one stays.
function forgetAllBut(me: Me | null): void {
  queries.setQueryData(meKey, me)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
}
