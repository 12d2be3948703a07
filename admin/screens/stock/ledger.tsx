import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { momentText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog } from "../../parts/dialog.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { whoDid } from "../orders/timeline.tsx"
import { ChangeStock } from "./change.tsx"
import { movementsOf, type StockRow, stockOf } from "./reading.ts"
import { whyText } from "./whys.ts"

/** One thing at one place: change how many there are, and see everything that ever changed it. */
export function Ledger({ row: opened, onClose }: { row: StockRow; onClose: () => void }) {
  const { t, locale } = useWords()
  // After a change it is read again, whether or not it still is in the list below.
  const { data: row = opened } = useQuery(stockOf(opened))
  const mayWrite = useMay("inventory.write")
  return (
    <Dialog title={`${textFor(row.productTitles, locale)}, ${row.sku}`} open onClose={onClose} wide>
      <div className="grid gap-6">
        {mayWrite && <ChangeStock row={row} />}
        <section>
          <h3 className="mb-2 font-heading text-lg">{t("stock.ledger")}</h3>
          <Movements row={row} />
        </section>
      </div>
    </Dialog>
  )
}

function Movements({ row }: { row: StockRow }) {
  const { t, locale } = useWords()
  const me = useMe()
  const found = useInfiniteQuery(movementsOf(row.variantId))
  if (found.error && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const movements = found.data.pages
    .flatMap((page) => page.movements)
    .filter(({ placeId }) => placeId === row.placeId)
  return (
    <>
      <ol className="divide-y divide-line">
        {movements.map((movement) => (
          <li key={movement.movementId} className="grid grid-cols-[4.5rem_1fr] gap-x-3 py-2">
            <span className="text-end font-semibold tabular-nums">{signed(movement)}</span>
            <span>
              {stateText(t, movement.from)} → {stateText(t, movement.to)}
              <span className="block text-muted text-sm">
                {whyText(t, movement.why)} ·{" "}
                <time dateTime={movement.at}>{momentText(locale, movement.at)}</time>,{" "}
                {t(whoDid(movement.actor, me.id))}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {found.hasNextPage && (
        <Button className="mt-3" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("part.show_more")}
        </Button>
      )}
    </>
  )
}

/** As the shelf that sells sees it: what comes adds, what goes takes away, the rest only moves. */
function signed({ from, to, quantity }: { from: string; to: string; quantity: number }): string {
  if (to === "available") return `+${quantity}`
  return from === "available" ? `−${quantity}` : String(quantity)
}

const states = [
  "outside",
  "available",
  "reserved",
  "committed",
  "incoming",
  "damaged",
  "quality_control",
  "safety_stock",
] as const

function stateText(t: ReturnType<typeof useWords>["t"], state: string): string {
  const known = states.find((one) => one === state)
  return known ? t(`stock.state.${known}`) : state
}
