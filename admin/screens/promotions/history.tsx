import { useQuery } from "@tanstack/react-query"
import { momentText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { whoDid } from "../orders/timeline.tsx"
import { movesOf } from "./reading.ts"

/** How it came to be in its state, the newest first. */
export function History({ promotionId }: { promotionId: string }) {
  const { t, locale } = useWords()
  const me = useMe()
  const { data: moves = [] } = useQuery(movesOf(promotionId))
  if (moves.length === 0) return null
  return (
    <Panel title={t("promotion.history")}>
      <ol className="grid gap-3">
        {moves.map(({ id, toState, actor, why, at }) => (
          <li key={id}>
            <p>{t(`promotion.moved.${toState}`)}</p>
            <p className="text-muted text-sm">
              <time dateTime={at}>{momentText(locale, at)}</time>, {t(whoDid(actor, me.id))}
            </p>
            {why && <p className="text-sm">{why}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
