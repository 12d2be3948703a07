import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { meetAtOnce } from "./crowd.ts"
import { tellAtRate } from "./messages.ts"
import { beginPages, endPages } from "./pages.ts"
import type { Measured, PagesPlan, Plan } from "./plans.ts"
import { readAlong } from "./reads.ts"
import { shopAlong, shopAtRate } from "./shoppers.ts"

export type Generator = {
  run(plan: Plan): Promise<Measured>
  /** Goes on until it is ended: for something else that takes as long as it takes. */
  begin(plan: PagesPlan): Promise<{ end(): Promise<Measured> }>
  close(): void
}

/**
 * Opens one of the bench's own roles in a process of its own, so that neither side takes the other's time.
 */
export function openRole(root: string, role: string): ChildProcess {
  const bundle = pathToFileURL(join(root, "build", "bench.js")).href
  const program = `
    const bench = await import(${JSON.stringify(bundle)})
    process.exitCode = await bench.main([${JSON.stringify(role)}], { root: ${JSON.stringify(root)} })`
  return spawn(process.execPath, ["--enable-source-maps", "--input-type=module", "-e", program], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
}

/** Sends one message to a role and waits for its answer; a role that dies meanwhile fails the bench. */
export function askRole<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error("a process of the bench has ended before it was done"))
    child.once("exit", gone)
    child.once("message", (answer: { error?: string; answer?: Answer }) => {
      child.off("exit", gone)
      if (answer.error === undefined) resolve(answer.answer as Answer)
      else reject(new Error(answer.error))
    })
    child.send(message)
  })
}

/** Answers every message with what `answer` makes of it, until the other side is gone. */
export function answerAsRole<Message, Answer>(
  answer: (message: Message) => Promise<Answer>,
): Promise<number> {
  process.on("message", (message: Message) => {
    answer(message).then(
      (result) => process.send?.({ answer: result }),
      (error) =>
        process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  // Ctrl-C goes to the whole group; whoever opened us decides when we leave.
  process.on("SIGINT", () => {})
  return new Promise((resolve) => process.once("disconnect", () => resolve(0)))
}

export function openGenerator(root: string): Generator {
  const child = openRole(root, "generator")
  return {
    run: (plan) => askRole<Measured>(child, plan),
    async begin(plan) {
      await askRole(child, plan)
      return { end: () => askRole<Measured>(child, endOfPages) }
    },
    close: () => void (child.connected && child.disconnect()),
  }
}

const endOfPages = { kind: "end of pages" } as const

export function generate(): Promise<number> {
  return answerAsRole<Plan | PagesPlan | typeof endOfPages, Measured | undefined>(async (plan) => {
    switch (plan.kind) {
      case "reads":
        return readAlong(plan)
      case "shoppers":
        return shopAlong(plan)
      case "arrivals":
        return shopAtRate(plan)
      case "crowd":
        return meetAtOnce(plan)
      case "messages":
        return tellAtRate(plan)
      case "pages":
        return void beginPages(plan)
      case "end of pages":
        return endPages()
    }
  })
}
