import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Check } from "../../parts/check.tsx"
import { Chip } from "../../parts/list/filters.tsx"
import { useNames } from "./names.tsx"
import { PickDialog } from "./pick_dialog.tsx"
import { useMayEdit, useProblem } from "./problems.tsx"
import type { Items } from "./reading.ts"

type Things = Pick<Items, "variantIds" | "productIds" | "collectionIds">
type Props = { label: string; field: string; value: Items; onChange: (items: Items) => void }

/** Which things are meant: all of them, or some; without others; only at full price. */
export function ItemsField({ label, field, value, onChange }: Props) {
  const { t } = useWords()
  const problem = useProblem(field)
  const { without = {}, fullPriceOnly = false } = value
  const put = (more: { named?: Things; without?: Things; fullPriceOnly?: boolean }) => {
    const { fullPriceOnly: wasFull, without: wasWithout, ...named } = value
    const leftOut = more.without ?? wasWithout ?? {}
    onChange({
      ...(more.named ?? named),
      ...(idsIn(leftOut).length > 0 && { without: leftOut }),
      ...((more.fullPriceOnly ?? wasFull) && { fullPriceOnly: true }),
    })
  }
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 font-medium text-[0.95rem]">{label}</legend>
      <ThingsRow
        title={label}
        none={t("promotion.items.everything")}
        button={t("promotion.items.choose")}
        things={value}
        change={(named) => put({ named })}
      />
      <ThingsRow
        title={t("promotion.items.without")}
        none=""
        before={idsIn(without).length > 0 ? t("promotion.items.without") : ""}
        button={t("promotion.items.leave_out")}
        things={without}
        change={(leftOut) => put({ without: leftOut })}
      />
      <Check
        label={t("promotion.items.full_price")}
        checked={fullPriceOnly}
        onChange={(isFull) => put({ fullPriceOnly: isFull })}
      />
      {problem && <p className="text-bad text-sm">{problem}</p>}
    </fieldset>
  )
}

const lists = ["collectionIds", "productIds", "variantIds"] as const

const idsIn = (things: Things) => lists.flatMap((list) => things[list] ?? [])

type RowProps = {
  title: string
  none: string
  before?: string
  button: string
  things: Things
  change: (things: Things) => void
}

function ThingsRow({ title, none, before = "", button, things, change }: RowProps) {
  const { t } = useWords()
  const { nameOf, learn } = useNames()
  const [isPicking, setIsPicking] = useState(false)
  const mayEdit = useMayEdit()
  const seesCatalog = useMay("catalog.read")
  const ids = idsIn(things)
  const set = (list: (typeof lists)[number], chosen: string[]) => {
    const { variantIds, productIds, collectionIds } = things
    const all = { variantIds, productIds, collectionIds, [list]: chosen }
    const kept = Object.entries(all).filter(([, given]) => given !== undefined && given.length > 0)
    change(Object.fromEntries(kept) as Things)
  }
  const listOf = (id: string) => (id.startsWith("prd_") ? "productIds" : "collectionIds")
  return (
    <div className="flex flex-wrap items-center gap-2">
      {ids.length === 0 && none && <span>{none}</span>}
      {before && <span className="text-muted">{before}</span>}
      {lists.flatMap((list) =>
        (things[list] ?? []).map((id) => {
          const text = nameOf(id) ?? t("promotion.items.gone", { id })
          const without = (things[list] ?? []).filter((one) => one !== id)
          if (mayEdit) return <Chip key={id} text={text} remove={() => set(list, without)} />
          return (
            <span key={id} className="rounded-full bg-glow px-4 py-1.5 text-sm">
              {text}
            </span>
          )
        }),
      )}
      {mayEdit && seesCatalog && (
        <Button
          tone="quiet"
          className={ids.length === 0 && !none ? "-ms-3" : ""}
          aria-label={`${title}: ${button}`}
          onClick={() => setIsPicking(true)}
        >
          {button}
        </Button>
      )}
      {isPicking && (
        <PickDialog
          title={title}
          taken={ids}
          pick={(id, name) => {
            learn(id, name)
            set(listOf(id), [...(things[listOf(id)] ?? []), id])
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
    </div>
  )
}
