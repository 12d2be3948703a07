/**
 * Cards that a provider keeps for shoppers who come again. A function that may or may not have reached the
 * provider answers `unknown` and is asked again; each does the same however often it is asked.
 */
export type KeepsCards = {
  /** Makes the payer known to the provider, under our key; gives what the provider calls them. */
  openPayer(input: { key: string }): Promise<Kept<{ reference: string }>>
  cardsOf(input: { payer: string }): Promise<Kept<{ cards: CardAtProvider[] }>>
  /** What is gone already is forgotten, too. */
  forgetCard(input: { payer: string; fingerprint: string }): Promise<Kept<object>>
  forgetPayer(input: { payer: string }): Promise<Kept<object>>
}

export type Kept<Found> = ({ kind: "done" } & Found) | { kind: "unknown"; why: string }

export type CardAtProvider = {
  reference: string
  brand: string
  lastFour: string
  expiresYear: number
  expiresMonth: number
  /** The same for one card, however often it was typed. */
  fingerprint: string
}
