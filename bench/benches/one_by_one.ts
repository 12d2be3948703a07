import type { Question, Reply } from "../load/connection.ts"
import { type Times, timesOf } from "../load/statistics.ts"

export type Asked = Omit<Question, "from">

const asks = 100
const warmUpAsks = 10

/** A hundred answers, one after the other. Anything but a success fails the bench. */
export async function oneByOne(ask: (question: Asked) => Promise<Reply>, next: () => Asked): Promise<Times> {
  const times: number[] = []
  for (let count = 0; count < warmUpAsks + asks; count++) {
    const question = next()
    const { status, ms } = await ask(question)
    if (status !== 200) throw new Error(`${question.method} ${question.path} was answered ${status}`)
    if (count >= warmUpAsks) times.push(ms)
  }
  return timesOf(Float64Array.from(times))
}
