import { useQueryClient } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { meKey } from "../kit/me.ts"
import { sentenceOf } from "../kit/problem.ts"
import { say } from "../kit/toasts.ts"
import { useWords } from "../kit/use_words.ts"
import { Button } from "../parts/button.tsx"
import { Loading } from "../parts/states.tsx"
import { leave } from "./gate.tsx"
import { Doorway } from "./sign_in.tsx"

const Enrollment = lazy(() => import("../screens/account/enrollment.tsx"))

/** The owner asks everybody for codes: until an app is set up, this is all that is open. */
export function AppNeeded({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const done = async () => {
    await queries.invalidateQueries({ queryKey: meKey })
    onDone()
  }
  const signOut = () => void leave().catch((error: unknown) => say(sentenceOf(t, error), "bad"))
  return (
    <Doorway title={t("app.needed")} intro={t("app.needed_text")}>
      <Suspense fallback={<Loading />}>
        <Enrollment onDone={() => void done()} />
      </Suspense>
      <Button tone="quiet" onClick={signOut}>
        {t("shell.sign_out")}
      </Button>
    </Doorway>
  )
}
