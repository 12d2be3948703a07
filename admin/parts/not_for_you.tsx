import type { ReactNode } from "react"
import { notAllowed } from "../kit/problem.ts"
import { PageHeader } from "./page.tsx"
import { ErrorState } from "./states.tsx"

/** A page that somebody came to by its address and may not see: a sentence, and nothing to press. */
export function NotForYou({ title, above }: { title: string; above?: ReactNode }) {
  return (
    <>
      <PageHeader title={title} above={above} />
      <ErrorState error={notAllowed()} />
    </>
  )
}
