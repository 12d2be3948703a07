import { assert } from "../../../kit/errors.ts"
import { divideRounded, shareOut } from "../../../kit/money.ts"

/** What was invoiced at one rate, and what of it was credited before. */
export type RateGroup = {
  ratePpm: number
  grossMinor: bigint
  taxMinor: bigint
  creditedMinor: bigint
  creditedTaxMinor: bigint
}

export type Invoiced = {
  groups: readonly RateGroup[]
  roundingMinor: bigint
  creditedRoundingMinor: bigint
}

export type Credit = {
  rows: { ratePpm: number; netMinor: bigint; taxMinor: bigint }[]
  roundingMinor: bigint
}

/** What can still be credited. */
export function leftOf({ groups, roundingMinor, creditedRoundingMinor }: Invoiced): bigint {
  return sum(groups.map(leftIn)) + roundingMinor - creditedRoundingMinor
}

/**
 * Shares an amount out over the rates: first to those of the things that it was given for (`wanted`, by
 * rate), what is more than they have left to all others. Without things it goes to all rates by what they
 * have left. The tax of a rate is always the whole part of its tax that what was credited so far is of the
 * rate's amount: however an invoice is credited, its credit notes sum to it, to the minor unit.
 */
export function creditFor(
  invoiced: Invoiced,
  { amountMinor, wanted }: { amountMinor: bigint; wanted: ReadonlyMap<number, bigint> | null },
): Credit {
  const left = leftOf(invoiced)
  assert(amountMinor > 0n && amountMinor <= left, "no more is credited than is left of an invoice")
  const { groups, roundingMinor, creditedRoundingMinor } = invoiced
  if (amountMinor === left) {
    const all = new Map(groups.map((group) => [group.ratePpm, leftIn(group)]))
    return creditOf(groups, all, roundingMinor - creditedRoundingMinor)
  }
  const ofGroups = sum(groups.map(leftIn))
  const takenMinor = amountMinor < ofGroups ? amountMinor : ofGroups
  return creditOf(groups, sharesOf(groups, { takenMinor, wanted }), amountMinor - takenMinor)
}

type Taking = { takenMinor: bigint; wanted: ReadonlyMap<number, bigint> | null }

function sharesOf(groups: readonly RateGroup[], { takenMinor, wanted }: Taking): Map<number, bigint> {
  const first = groups.map((group) => {
    const asked = wanted === null ? leftIn(group) : (wanted.get(group.ratePpm) ?? 0n)
    return { group, minor: asked < leftIn(group) ? asked : leftIn(group) }
  })
  const firstMinor = sum(first.map(({ minor }) => minor))
  if (takenMinor <= firstMinor) return shared(takenMinor, first)
  const rest = first.map(({ group, minor }) => ({ group, minor: leftIn(group) - minor }))
  const more = shared(takenMinor - firstMinor, rest)
  return new Map(first.map(({ group: { ratePpm }, minor }) => [ratePpm, minor + (more.get(ratePpm) ?? 0n)]))
}

type Weighed = { group: RateGroup; minor: bigint }

function shared(minor: bigint, weighed: readonly Weighed[]): Map<number, bigint> {
  if (minor === 0n) return new Map()
  const shares = weighed.map(({ group, minor: weight }) => ({ id: String(group.ratePpm), weight }))
  return new Map([...shareOut(minor, shares)].map(([id, share]) => [Number(id), share]))
}

function creditOf(
  groups: readonly RateGroup[],
  shares: ReadonlyMap<number, bigint>,
  roundingMinor: bigint,
): Credit {
  const rows = groups.flatMap((group) => {
    const { ratePpm, creditedMinor, creditedTaxMinor } = group
    const minor = shares.get(ratePpm) ?? 0n
    if (minor === 0n) return []
    const taxMinor = taxOn(group, creditedMinor + minor) - creditedTaxMinor
    return [{ ratePpm, netMinor: minor - taxMinor, taxMinor }]
  })
  return { rows, roundingMinor }
}

function taxOn({ grossMinor, taxMinor }: RateGroup, creditedMinor: bigint): bigint {
  return divideRounded(taxMinor * creditedMinor, grossMinor)
}

function leftIn({ grossMinor, creditedMinor }: RateGroup): bigint {
  return grossMinor - creditedMinor
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
