import { describe, expect, test } from "vitest"
import { Refusal } from "../../kit/errors.ts"
import { applied, type Balance, bandOf, changedBands, share, takeUnits } from "./rules.ts"

const none = {
  available: 0,
  reserved: 0,
  committed: 0,
  incoming: 0,
  damaged: 0,
  quality_control: 0,
  safety_stock: 0,
}

function balance(
  variantId: string,
  placeId: string,
  available: number,
  given: Partial<Balance> = {},
): Balance {
  return {
    variantId,
    placeId,
    position: Number(placeId),
    isActive: true,
    units: { ...none, available },
    ...given,
  }
}

test("a shelf is empty, nearly empty or in stock", () => {
  expect([0, 1, 5, 6].map(bandOf)).toEqual(["none", "few_left", "few_left", "in_stock"])
})

describe("choosing units", () => {
  test("takes them from the first place that has any, then from the next", () => {
    const balances = [balance("a", "2", 9), balance("a", "1", 3)]
    expect(takeUnits([{ variantId: "a", quantity: 5 }], balances)).toEqual([
      { variantId: "a", placeId: "1", quantity: 3 },
      { variantId: "a", placeId: "2", quantity: 2 },
    ])
  })

  test("knows no limit for what is not counted", () => {
    expect(takeUnits([{ variantId: "file", quantity: 500 }], [])).toEqual([])
  })

  test("does not take from a closed place", () => {
    const balances = [balance("a", "1", 9, { isActive: false }), balance("a", "2", 1)]
    expect(takeUnits([{ variantId: "a", quantity: 1 }], balances)).toEqual([
      { variantId: "a", placeId: "2", quantity: 1 },
    ])
  })

  test("counts lines of the same variant together, and says how many there are when it is too few", () => {
    const lines = [
      { variantId: "a", quantity: 2 },
      { variantId: "a", quantity: 2 },
    ]
    const choose = () => takeUnits(lines, [balance("a", "1", 3)])
    expect(choose).toThrow(Refusal)
    expect(choose).toThrow(
      expect.objectContaining({
        code: "inventory.too_few",
        status: 409,
        details: { variantId: "a", available: 3 },
      }),
    )
  })
})

test("units are shared over places in their order", () => {
  const places = [
    { placeId: "1", free: 2 },
    { placeId: "2", free: 0 },
    { placeId: "3", free: 9 },
  ]
  expect(share(5, places, ({ free }) => free)).toEqual([
    { placeId: "1", quantity: 2 },
    { placeId: "3", quantity: 3 },
  ])
})

describe("movements", () => {
  const movement = { variantId: "a", placeId: "1", from: "available", to: "reserved", why: "test" } as const

  test("take from one state what they give to another", () => {
    const [after] = applied([balance("a", "1", 5)], [{ ...movement, quantity: 2 }])
    expect(after?.units).toMatchObject({ available: 3, reserved: 2 })
  })

  test("never take what is not there", () => {
    expect(() => applied([balance("a", "1", 1)], [{ ...movement, quantity: 2 }])).toThrow("nothing is taken")
  })

  test("change the band only when the sum over the open places crosses a border", () => {
    const before = [balance("a", "1", 6), balance("a", "2", 9, { isActive: false })]
    const take = (quantity: number) => changedBands(before, applied(before, [{ ...movement, quantity }]))
    expect(take(6)).toEqual(["a"])
    expect(take(1)).toEqual(["a"])
    expect(changedBands(before, before)).toEqual([])
  })
})
