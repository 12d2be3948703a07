import { once } from "node:events"
import type { Readable } from "node:stream"
import { finished } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { Stop } from "../terminal.ts"

/**
 * Runs a script of ours as psql would: statements, and after each `copy … from stdin;` its rows up to `\.`.
 * Its closing `commit;` is left to the caller, who may still look at what was loaded.
 */
export async function loadScript(client: pg.Client, script: Readable): Promise<void> {
  let statements = ""
  let copy: CopyTarget | undefined
  for await (const lines of wholeLines(script)) {
    let rest = lines
    while (rest.length > 0) {
      if (copy) {
        const end = endOfRows(rest)
        if (end === -1) {
          await copy.write(rest)
          break
        }
        await copy.write(rest.subarray(0, end))
        await copy.close()
        copy = undefined
        rest = rest.subarray(end + 3)
      } else {
        const start = startOfRows(rest)
        if (start === undefined) {
          statements += rest.toString("utf8")
          break
        }
        statements += rest.subarray(0, start.at).toString("utf8")
        await runStatements(client, statements)
        statements = ""
        copy = openCopy(client, start.command)
        rest = rest.subarray(start.after)
      }
    }
  }
  if (copy) throw new Stop("The backup ends in the middle of a table.")
  const beforeCommit = statements.replace(/\ncommit;\s*$/, "\n")
  if (beforeCommit === statements) throw new Stop("The backup ends before its last line.")
  await runStatements(client, beforeCommit)
}

/** Chunks that end at a line's end, so that no marker is ever cut in two. */
async function* wholeLines(script: Readable): AsyncGenerator<Buffer> {
  let open: Buffer[] = []
  for await (const chunk of script as AsyncIterable<Buffer>) {
    const end = chunk.lastIndexOf(10)
    if (end === -1) {
      open.push(chunk)
      continue
    }
    yield Buffer.concat([...open, chunk.subarray(0, end + 1)])
    open = [chunk.subarray(end + 1)]
  }
  const last = Buffer.concat(open)
  if (last.length > 0) yield Buffer.concat([last, Buffer.from("\n")])
}

function endOfRows(lines: Buffer): number {
  if (lines.subarray(0, 3).equals(endMark)) return 0
  const at = lines.indexOf("\n\\.\n")
  return at === -1 ? -1 : at + 1
}

const endMark = Buffer.from("\\.\n")

function startOfRows(lines: Buffer): { at: number; after: number; command: string } | undefined {
  for (let at = 0; at !== -1 && at < lines.length; ) {
    const end = lines.indexOf(10, at)
    if (lines.subarray(at, at + 5).equals(copyWord)) {
      const line = lines.subarray(at, end).toString("utf8")
      if (line.endsWith(" from stdin;")) return { at, after: end + 1, command: line.slice(0, -1) }
    }
    at = end === -1 ? -1 : end + 1
  }
  return undefined
}

const copyWord = Buffer.from("copy ")

type CopyTarget = ReturnType<typeof openCopy>

function openCopy(client: pg.Client, command: string) {
  const target = client.query(copyFrom(command))
  let failure: Error | undefined
  target.once("error", (error) => {
    failure = error
  })
  return {
    async write(rows: Buffer): Promise<void> {
      if (failure) throw failure
      if (rows.length > 0 && !target.write(rows)) await once(target, "drain")
    },
    async close(): Promise<void> {
      if (failure) throw failure
      target.end()
      await finished(target)
    },
  }
}

async function runStatements(client: pg.Client, statements: string): Promise<void> {
  if (statements.trim() !== "") await client.query(statements)
}
