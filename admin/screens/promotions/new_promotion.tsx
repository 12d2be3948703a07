import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { buttonLook } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { Editor } from "./editor.tsx"
import { kinds } from "./kinds.ts"

/** First what kind it is, then what belongs to that kind and nothing else. */
export default function NewPromotion() {
  const { t } = useWords()
  const { kind } = useSearch({ from: "/inside/promotions/new" })
  const navigate = useNavigate()
  const mayWrite = useMay("promotions.write")
  const above = <BackLink to="/promotions" page={t("promotions.title")} />
  if (!mayWrite) {
    return (
      <>
        <PageHeader title={t("promotions.new")} above={above} />
        <Notice tone="plain">{t("promotions.may_not")}</Notice>
      </>
    )
  }
  if (kind) {
    return (
      <Editor
        key={kind}
        kind={kind}
        onMade={({ promotionId }) =>
          void navigate({ to: "/promotions/$promotionId", params: { promotionId }, ignoreBlocker: true })
        }
      />
    )
  }
  return (
    <>
      <PageHeader title={t("promotions.new")} above={above} />
      <p className="mb-4 text-muted">{t("promotion.kind_text")}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {kinds.map((one) => (
          <li key={one} className="panel relative grid content-start gap-1 p-4 hover:bg-soft">
            <h2 className="text-lg">
              <Link
                data-row
                to="/promotions/new"
                search={{ kind: one }}
                className="text-link after:absolute after:inset-0 hover:underline"
              >
                {t(`promotion.kind.${one}`)}
              </Link>
            </h2>
            <p className="text-muted">{t(`promotion.example.${one}`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Another kind means other fields: what was typed does not fit there. */
export function OtherKind() {
  const { t } = useWords()
  return (
    <Link to="/promotions/new" search={{}} className={buttonLook()}>
      {t("promotion.other_kind")}
    </Link>
  )
}
