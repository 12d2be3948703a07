import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useId, useRef, useState } from "react"
import { api, ask, keyed, newKey } from "../../kit/api.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { type Product, productKey } from "../products/reading.ts"
import { type Choices, countOf, missingOf, skuFor, stemOf, variantsMax } from "./combining.ts"
import { chosenAs, rowFor, type VariantsDraft } from "./drafts.ts"
import { nameOf } from "./rows.tsx"

type Props = { draft: VariantsDraft; language: string; isDirty: boolean }
type Proposal = { id: string; chosen: Choices; name: string; sku: string; isWanted: boolean }

/** Combinations that no variant is yet: which of them will be made, and under which SKU, before they are. */
export function MissingVariants({ draft, language, isDirty }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState<Readonly<Record<string, { sku?: string; isWanted?: boolean }>>>({})
  const proposals = proposalsFor(draft, language, typed)
  const make = useMake(draft)
  const wanted = proposals.filter(({ isWanted }) => isWanted)
  const skus = [...draft.product.variants, ...wanted].map(({ sku }) => sku.trim())
  const isWrong = (sku: string) =>
    sku.trim() === "" || skus.indexOf(sku.trim()) !== skus.lastIndexOf(sku.trim())
  const room = variantsMax - draft.product.variants.length
  const type = (id: string, more: { sku?: string; isWanted?: boolean }) =>
    setTyped((before) => ({ ...before, [id]: { ...before[id], ...more } }))
  if (countOf(draft.options.value.options) > variantsMax)
    return <Notice tone="warn">{t("variants.too_many", { count: variantsMax })}</Notice>
  return (
    <Panel title={t("variants.missing")}>
      {proposals.length === 0 && <p className="text-muted">{t("variants.missing_none")}</p>}
      {proposals.length > 0 && <p className="mb-3 text-muted text-sm">{t("variants.missing_hint")}</p>}
      <ul className="mb-4 divide-y divide-line empty:hidden">
        {proposals.map((one) => (
          <ProposalRow key={one.id} proposal={one} isWrong={one.isWanted && isWrong(one.sku)} type={type} />
        ))}
      </ul>
      {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
      {proposals.length > 0 && isDirty && <p className="text-muted">{t("variants.save_first")}</p>}
      {wanted.length > 0 && !isDirty && wanted.length > room && (
        <Notice tone="warn">{t("variants.too_many", { count: variantsMax })}</Notice>
      )}
      {wanted.length > 0 && !isDirty && wanted.length <= room && (
        <Button
          tone="primary"
          busy={make.isPending}
          onClick={() => !wanted.some(({ sku }) => isWrong(sku)) && make.mutate(wanted)}
        >
          {t("variants.make", { count: wanted.length })}
        </Button>
      )}
    </Panel>
  )
}

type RowProps = {
  proposal: Proposal
  isWrong: boolean
  type: (id: string, more: { sku?: string; isWanted?: boolean }) => void
}

function ProposalRow({ proposal: { id, name, sku, isWanted }, isWrong, type }: RowProps) {
  const { t } = useWords()
  const label = name || sku
  const problemId = useId()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <label className="flex min-h-11 min-w-40 flex-1 items-center gap-2.5">
        <input
          type="checkbox"
          checked={isWanted}
          onChange={(event) => type(id, { isWanted: event.target.checked })}
          className="size-4 accent-primary"
        />
        {label}
      </label>
      {isWanted && (
        <div className="grid w-full gap-1 sm:w-72">
          <input
            aria-label={t("variants.sku_of", { variant: label })}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? problemId : undefined}
            className="field"
            maxLength={64}
            value={sku}
            onChange={(event) => type(id, { sku: event.target.value })}
          />
          {isWrong && (
            <span id={problemId} className="text-bad text-sm">
              {sku.trim() === "" ? t("variants.sku_missing") : t("variants.sku_twice")}
            </span>
          )}
        </div>
      )}
    </li>
  )
}

function proposalsFor(
  draft: VariantsDraft,
  language: string,
  typed: Readonly<Record<string, { sku?: string; isWanted?: boolean }>>,
): Proposal[] {
  const { product } = draft
  const { options } = draft.options.value
  if (options.some(({ values }) => values.length === 0) || countOf(options) > variantsMax) return []
  const made = product.variants.map((one) => {
    const row = rowFor(draft, one)
    return { options: row.state === "active" ? chosenAs(draft, one) : row.options }
  })
  const stem = stemOf(product)
  const taken = product.variants.map(({ sku }) => sku)
  return missingOf(options, made).map((chosen) => {
    const id = JSON.stringify(chosen)
    const proposed = skuFor(stem, chosen, taken)
    taken.push(proposed)
    const { sku = proposed, isWanted = true } = typed[id] ?? {}
    return { id, chosen, name: nameOf(options, chosen, language), sku, isWanted }
  })
}

/** One after the other, each with its key: sent again, what is made already is not made twice. */
function useMake({ product, ownSaved }: VariantsDraft) {
  const { t } = useWords()
  const queries = useQueryClient()
  const keys = useRef(new Map<string, string>())
  return useMutation({
    async mutationFn(wanted: readonly Proposal[]) {
      let { version } = product
      for (const { id, sku, chosen } of wanted) {
        const intention = `${version} ${id} ${sku}`
        const key = keys.current.get(intention) ?? newKey()
        keys.current.set(intention, key)
        const params = { path: { productId: product.id }, header: keyed(key) }
        const body = { version, sku: sku.trim(), options: { ...chosen } }
        const saved = await ask(() => api.POST("/admin/v1/products/{productId}/variants", { params, body }))
        ;({ version } = saved)
        ownSaved()
        queries.setQueryData(productKey(product.id), saved)
      }
      return wanted.length
    },
    onSuccess: (count) => say(t("variants.made_now", { count })),
    onError(error) {
      // What was refused is another intention when it is tried again; what got no answer is the same.
      if (error instanceof Problem && !error.isPassing) keys.current.clear()
      const fresh =
        error instanceof Problem && error.code === "catalog.product_changed" && error.details.product
      if (fresh) queries.setQueryData(productKey(product.id), fresh as Product)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["products"] }),
  })
}
