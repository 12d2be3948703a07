import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { AuthenticatorPanel } from "./authenticator.tsx"
import { PasswordPanel } from "./password.tsx"
import { SessionsPanel } from "./sessions.tsx"

/** What is one's own: who I am here, how I come in, and where I am signed in. */
export default function Account() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("account.title")} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-4 print:hidden">
          <Person />
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

function Person() {
  const { t } = useWords()
  const me = useMe()
  // Roles that come with the program have no name of their own.
  const roles = me.roles.map(({ id, name }) => name ?? t(`account.role.${builtIn(id)}`))
  return (
    <Panel title={me.name}>
      <dl className="grid gap-3">
        <div>
          <dt className="text-muted text-sm">{t("sign_in.email")}</dt>
          <dd className="break-all">{me.email}</dd>
        </div>
        <div>
          <dt className="text-muted text-sm">{t("account.roles")}</dt>
          <dd>{roles.join(", ")}</dd>
        </div>
      </dl>
    </Panel>
  )
}

const builtInRoles = [
  "owner",
  "manager",
  "support",
  "warehouse",
  "marketing",
  "accountant",
  "read_only",
] as const

function builtIn(id: string): (typeof builtInRoles)[number] | "other" {
  return builtInRoles.find((one) => one === id) ?? "other"
}
