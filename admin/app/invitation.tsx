import { useSearch } from "@tanstack/react-router"
import { api, askOnce } from "../kit/api.ts"
import { useWords } from "../kit/use_words.ts"
import { NewcomerPage } from "./newcomer.tsx"

/** The link of an invitation ends here: a name, a password, and at work. */
export default function Invitation() {
  const { t } = useWords()
  const { token } = useSearch({ from: "/invitation" })
  const words = {
    title: t("invitation.title"),
    intro: t("invitation.intro"),
    submit: t("invitation.submit"),
    done: t("invitation.done"),
  }
  return (
    <NewcomerPage
      words={words}
      asksEmail={false}
      send={({ name, password }) =>
        askOnce(() => api.POST("/admin/v1/invitations/acceptance", { body: { token, name, password } }))
      }
    />
  )
}
