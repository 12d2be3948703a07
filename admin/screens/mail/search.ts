export const mailStates = ["waiting", "sent", "kept", "dead"] as const
export type MailSearch = { to?: string; state?: (typeof mailStates)[number] }

/** Reads an address, whoever wrote it. */
export function mailSearch(given: Record<string, unknown>): MailSearch {
  const to = typeof given.to === "string" ? given.to.trim().toLowerCase().slice(0, 254) : ""
  const state = mailStates.find((one) => one === given.state)
  return { ...(to && { to }), ...(state && { state }) }
}
