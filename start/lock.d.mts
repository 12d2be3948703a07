export function underLock<Result>(work: () => Promise<Result>): Promise<Result>
