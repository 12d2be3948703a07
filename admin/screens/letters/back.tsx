import { Link } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey } from "../../kit/words.ts"
import { Icon } from "../../parts/icon.tsx"
import { BackToSettings } from "../settings/back.tsx"

function Back({ to, page }: { to: "/mail" | "/mail/templates"; page: PlainKey }) {
  const { t } = useWords()
  return (
    <Link to={to} className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t(page) })}
    </Link>
  )
}

export function BackToMail() {
  return useMay("mail.read") ? <Back to="/mail" page="place.mail" /> : <BackToSettings />
}

export const BackToLetters = () => <Back to="/mail/templates" page="letters.title" />
