import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { type FormEvent, useId, useState } from "react"
import { digitsOf, moneyText } from "../../kit/format.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { NumberInput } from "../../parts/number_field.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { AddVariant } from "./add_variant.tsx"
import { ListMinus } from "./list_minus.tsx"
import { type ListedPrice, type PriceList, pricesKey, pricesPage } from "./lists_reading.ts"
import { useSayPrice } from "./saying.ts"
import { TierFields } from "./tier_fields.tsx"
import { readTiers, typedTiers } from "./typed.ts"

type Props = { list: PriceList; mayWrite: boolean }

/** What the list says of each variant: each price is saved by itself. */
export function ListRows({ list, mayWrite }: Props) {
  const { t } = useWords()
  const { listId } = list
  const pages = useInfiniteQuery({
    queryKey: pricesKey(listId),
    queryFn: ({ pageParam }) => pricesPage(listId, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const prices = pages.data?.pages.flatMap((page) => page.prices) ?? []
  return (
    <Panel title={t("lists.prices")}>
      {pages.isPending && <Loading />}
      {pages.error && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
      {pages.data && prices.length === 0 && <p className="text-muted">{t("lists.prices_none")}</p>}
      <ul className="divide-y divide-line">
        {prices.map((price) => (
          <Row key={price.variantId} list={list} price={price} mayWrite={mayWrite} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button className="mt-3" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t("lists.more")}
        </Button>
      )}
      {mayWrite && <AddVariant list={list} taken={prices.map(({ variantId }) => variantId)} />}
      {mayWrite && prices.length > 0 && <ListMinus list={list} />}
    </Panel>
  )
}

function Row({ list, price: said, mayWrite }: Props & { price: ListedPrice }) {
  const { t } = useWords()
  const { variantId, sku, price, tiers } = said
  const { currency } = list
  const kept = amountText(price)
  const [typed, setTyped] = useState<string>()
  const [isSeen, setIsSeen] = useState(false)
  const wrong = useId()
  const [isOpen, setIsOpen] = useState(false)
  const save = useSayPrice(list, () => setTyped(undefined))
  const text = typed ?? kept
  const minor = minorOf(text, currency)
  const isWrong = isSeen && minor === undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    if (minor !== undefined && !save.isPending)
      save.mutate({ variantId, price: { minor, currency }, tiers, seen: price })
  }
  return (
    <li className="grid gap-2 py-3">
      <form onSubmit={submit} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Named said={said} />
        <NumberInput
          aria-label={t("lists.price_of", { sku, currency })}
          aria-invalid={minor === undefined ? true : undefined}
          aria-describedby={isWrong ? wrong : undefined}
          digits={digitsOf(currency)}
          readOnly={!mayWrite}
          value={text}
          onChange={setTyped}
          className="field w-28 text-end tabular-nums"
        />
        {mayWrite && typed !== undefined && typed !== kept && (
          <Button type="submit" tone="primary" busy={save.isPending}>
            {t("save.save")}
          </Button>
        )}
        {mayWrite && (
          <Button onClick={() => setIsOpen(true)}>
            {t("lists.steps")}
            <span className="sr-only">: {sku}</span>
          </Button>
        )}
        {mayWrite && (
          <IconButton
            icon="close"
            label={t("lists.remove", { sku })}
            onClick={() => save.mutate({ variantId, price: null, seen: price })}
          />
        )}
      </form>
      {isWrong && (
        <p id={wrong} role="alert" className="text-bad text-sm">
          {t("depth.amount_wrong")}
        </p>
      )}
      {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
      {isOpen && <Steps list={list} said={said} onClose={() => setIsOpen(false)} />}
    </li>
  )
}

/** What it is, and what it costs elsewhere and by quantity. */
function Named({ said: { productId, titles, sku, base, tiers } }: { said: ListedPrice }) {
  const { t, locale } = useWords()
  const marketPrice = base ? t("lists.market_price", { price: moneyText(locale, base) }) : t("lists.not_sold")
  const steps = tiers.map(({ quantityMin, price: each }) =>
    t("depth.tier_at", { quantity: quantityMin, price: moneyText(locale, each) }),
  )
  return (
    <div className="min-w-40 flex-1">
      <Link to="/products/$productId" params={{ productId }} className="text-link hover:underline">
        {textFor(titles, locale)}
      </Link>
      <p className="text-muted text-sm">
        {sku} · {marketPrice}
        {steps.length > 0 && ` · ${steps.join(" · ")}`}
      </p>
    </div>
  )
}

type StepsProps = { list: PriceList; said: ListedPrice; onClose: () => void }

function Steps({ list, said, onClose }: StepsProps) {
  const { t } = useWords()
  const { variantId, sku, price } = said
  const [tiers, setTiers] = useState(() => typedTiers(said.tiers))
  const [isSeen, setIsSeen] = useState(false)
  const read = readTiers(tiers, price)
  const save = useSayPrice(list, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSeen(true)
    if (read.value && !save.isPending) save.mutate({ variantId, price, tiers: read.value, seen: price })
  }
  return (
    <Dialog title={sku} open onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        <TierFields
          tiers={tiers}
          currency={list.currency}
          problem={isSeen && read.problem ? t(read.problem) : undefined}
          change={setTiers}
        />
        {save.error && <Notice tone="bad">{sentenceOf(t, save.error)}</Notice>}
        <DialogButtons>
          <Button onClick={onClose}>{t("part.cancel")}</Button>
          <Button type="submit" tone="primary" busy={save.isPending}>
            {t("save.save")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
