import { useQuery } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { api, ask, askOnce } from "../kit/api.ts"
import { type Me, MeContext, meKey } from "../kit/me.ts"
import { Problem } from "../kit/problem.ts"
import { ErrorState, Loading } from "../parts/states.tsx"
import { AppNeeded } from "./app_needed.tsx"
import { ConnectionNote } from "./notes.tsx"
import { queries } from "./queries.ts"
import { SessionDialog } from "./session_dialog.tsx"
import { SignIn } from "./sign_in.tsx"
import { StepUpDialog } from "./step_up_dialog.tsx"

/** Whoever is signed in sees the rest; anybody else the form to sign in, at the same address. */
export function Gate({ children }: { children: ReactNode }) {
  const { data: me, error, refetch } = useQuery({ queryKey: meKey, queryFn: whoIsThere })
  if (me) return <Inside me={me}>{children}</Inside>
  if (me === null) return <SignIn />
  return (
    <main className="mx-auto max-w-xl p-6">
      <ConnectionNote />
      {error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />}
    </main>
  )
}

/** Where the owner asks for codes, an app comes before anything else, and its recovery codes are kept. */
function Inside({ me, children }: { me: Me; children: ReactNode }) {
  const [isSettingUp, setIsSettingUp] = useState(me.totpNeeded)
  if (me.totpNeeded && !isSettingUp) setIsSettingUp(true)
  return (
    <MeContext value={me}>
      {isSettingUp ? <AppNeeded onDone={() => setIsSettingUp(false)} /> : children}
      <StepUpDialog />
      <SessionDialog />
    </MeContext>
  )
}

async function whoIsThere(): Promise<Me | null> {
  // Over a page that is open already, signing in again takes nothing away.
  const isOpen = queries.getQueryData<Me | null>(meKey) != null
  try {
    return await (isOpen ? ask : askOnce)(() => api.GET("/admin/v1/me"))
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
