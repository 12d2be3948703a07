import { z } from "zod"
import { moneySchema } from "../../kit/money.ts"

const text = z.string()

const sums = z.strictObject({ total: moneySchema, tax: moneySchema, delivery: moneySchema })

const looked = {
  /** How many were looked at. */
  looked: z.int(),
  /** How many would have come to another amount, or to none. */
  touched: z.int(),
  /** How many could be brought today and could not any more. */
  noDelivery: z.int(),
  /** Under today's rules. What cannot be bought counts nothing. */
  before: sums,
  after: sums,
  /** By what goods cost the shop, of what would still be sold; nothing for who may not see costs. */
  margins: z
    .strictObject({
      lines: z.int(),
      /** Nobody has said what these cost: they count nowhere else. */
      unknown: z.int(),
      /** Sold at a loss under today's rules, and under the drafted ones. */
      belowBefore: z.int(),
      below: z.int(),
    })
    .nullable(),
}

const orderChange = z
  .strictObject({ orderId: text, number: text, before: moneySchema, after: moneySchema })
  .meta({ id: "OrderChange" })

export const effectReply = z
  .strictObject({
    since: z.date(),
    /** There were more than were looked at: the newest were. */
    isOrdersCut: z.boolean(),
    isCartsCut: z.boolean(),
    currencies: z.array(
      z
        .strictObject({
          currency: text,
          orders: z.strictObject({
            ...looked,
            /** What was really charged then. */
            charged: sums,
            /** Sold at other prices, rates or delivery than today's: no part of the difference. */
            soldOtherwise: z.int(),
            /** Something in it has no price today, and counts neither before nor after. */
            short: z.int(),
            /** The chosen way would not go there any more: counted with the cheapest that is left. */
            anotherWay: z.int(),
          }),
          carts: z.strictObject(looked),
        })
        .meta({ id: "EffectInCurrency" }),
    ),
    /** Nothing for who may not read orders. */
    examples: z
      .strictObject({
        rises: z.array(orderChange),
        falls: z.array(orderChange),
        /** Orders that could not be brought any more. */
        stranded: z.array(orderChange),
      })
      .nullable(),
  })
  .meta({ id: "Effect" })
