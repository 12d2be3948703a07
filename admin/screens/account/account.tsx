import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { ownAccountEn } from "../../messages/own_account.en.ts"
import { PageHeader } from "../../parts/page.tsx"
import { AuthenticatorPanel } from "./authenticator.tsx"
import { PasswordPanel } from "./password.tsx"
import { PersonPanel } from "./person.tsx"
import { SessionsPanel } from "./sessions.tsx"

bring(ownAccountEn)

/** What is one's own: who I am here, how I come in, and where I am signed in. */
export default function Account() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("account.title")} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-4 print:hidden">
          <PersonPanel />
          <PasswordPanel />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          <AuthenticatorPanel />
          <SessionsPanel />
        </div>
      </div>
    </>
  )
}
