// Made by `npm run generate` from the routes of the server; changes go there.

export const oddityKinds = ["dispute","paid_twice","payment_without_order","money_for_canceled_order","refund_failed","refund_returned","capture_failed","authorization_ends","authorization_ended","amount_differs","message_refused","unknown_too_long","reconciliation_difference"] as const
export const oddityStates = ["open","resolved","dismissed"] as const
export const messageStates = ["taken","parked","refused"] as const
