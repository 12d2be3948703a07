import { useMe } from "../kit/me.ts"
import { signedInAgain, waiting } from "../kit/session.ts"
import { useStore } from "../kit/store.ts"
import { useWords } from "../kit/use_words.ts"
import { Dialog } from "../parts/dialog.tsx"
import { enter } from "./gate.tsx"
import { SignInForm } from "./sign_in.tsx"

/** Over the page as it is: whatever was typed stays, and what was asked for is asked again afterwards. */
export function SessionDialog() {
  const { t } = useWords()
  const me = useMe()
  const callers = useStore(waiting)
  return (
    <Dialog title={t("session.title")} open={callers.length > 0} above>
      <p className="mb-4 text-muted">{t("session.text")}</p>
      <SignInForm
        email={me.email}
        onSignedIn={async () => {
          await enter()
          signedInAgain()
        }}
      />
    </Dialog>
  )
}
