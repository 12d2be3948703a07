import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { PageHeader } from "../../parts/page.tsx"
import { Row, Rows } from "../../parts/rows.tsx"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { BackToMail } from "./back.tsx"
import { allLetters, type Letter } from "./reading.ts"

bring(rulesEn)

/** Every kind of mail that the shop writes, and what makes it leave. */
export default function Letters() {
  const { t } = useWords()
  const letters = useQuery(allLetters)
  if (letters.error && !letters.data)
    return <ErrorState error={letters.error} retry={() => void letters.refetch()} />
  return (
    <>
      <PageHeader title={t("letters.title")} above={<BackToMail />} />
      <p className="mb-4 text-muted">{t("letters.text")}</p>
      {letters.isPending && <Loading />}
      {letters.data && (
        <Rows>
          {letters.data.letters.map((letter) => (
            <LetterRow key={letter.template} letter={letter} />
          ))}
        </Rows>
      )}
    </>
  )
}

function LetterRow({ letter }: { letter: Letter }) {
  const { t } = useWords()
  const { template } = letter
  const isWritten = Object.keys(letter.words).length > 0
  return (
    <Row>
      <div className="min-w-48 flex-1">
        <Link
          data-row
          to="/mail/templates/$template"
          params={{ template }}
          className="font-semibold text-link after:absolute after:inset-0 hover:underline"
        >
          {t(`letter.${template}`)}
        </Link>
        <span className="block text-muted text-sm">{t(`letter.${template}.when`)}</span>
      </div>
      {isWritten && <Badge tone="plain">{t("letters.own")}</Badge>}
      {!letter.isOn && <Badge tone="warn">{t("rules.off")}</Badge>}
    </Row>
  )
}
