export function buildAdmin(): Promise<void>
export function watchAdmin(): Promise<() => Promise<void>>
