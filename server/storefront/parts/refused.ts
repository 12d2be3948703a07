import { Refusal } from "../../kit/errors.ts"

/** What is there, or nothing; other faults are still faults. */
export async function orNothing<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}

/** Thrown where a prepared page finds that its address has moved: nothing is kept, the visitor is led on. */
export class Moved extends Error {
  readonly path: string
  constructor(path: string) {
    super(`moved to ${path}`)
    this.path = path
  }
}
