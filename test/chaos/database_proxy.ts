import { connect, createServer, type Socket } from "node:net"

/** What to do when a transaction that moves orders or money is about to be committed. */
export type AtCommit = (tables: string) => "go" | "kill_before" | "kill_after"

export type DatabaseProxy = {
  url: string
  watch(atCommit: AtCommit | undefined, kill: () => void): void
  close(): Promise<void>
}

const moves = /(?:insert into|update|delete from)\s+((?:payments|checkout|orders)\.\w+)/g

/**
 * Stands between the program and its database and knows, from the messages of PostgreSQL's protocol, which
 * tables a transaction has written when its COMMIT comes by: so a program can be killed before the database
 * hears of it, or after and before the program does.
 */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl)
  const socketDir = target.searchParams.get("host")
  const port = Number(target.port || target.searchParams.get("port") || 5432)
  const toDatabase = () =>
    socketDir ? connect(`${socketDir}/.s.PGSQL.${port}`) : connect(port, target.hostname)
  const watching: { atCommit: AtCommit | undefined; kill: () => void } = { atCommit: undefined, kill() {} }
  const sockets = new Set<Socket>()
  const server = createServer((program) => {
    const database = toDatabase()
    for (const socket of [program, database]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on("error", () => {})
      socket.on("close", () => {
        sockets.delete(socket)
        program.destroy()
        database.destroy()
      })
    }
    pass({ program, database, watching })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const own = new URL(databaseUrl)
  own.searchParams.delete("host")
  own.searchParams.delete("port")
  own.hostname = "127.0.0.1"
  own.port = String((server.address() as { port: number }).port)
  return {
    url: own.href,
    watch: (atCommit, kill) => Object.assign(watching, { atCommit, kill }),
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Ends = {
  program: Socket
  database: Socket
  watching: { atCommit: AtCommit | undefined; kill: () => void }
}

function pass({ program, database, watching }: Ends): void {
  const statements = new Map<string, string>()
  const written = new Set<string>()
  let isStarted = false
  let rest: Buffer = Buffer.alloc(0)
  let dies = false
  const die = () => {
    watching.kill()
    program.destroy()
    database.destroy()
  }
  /** False when the message is not to arrive any more. */
  const hear = (text: string): boolean => {
    const word = text.trim().toLowerCase()
    if (word.startsWith("begin")) written.clear()
    if (word !== "commit") {
      for (const [, table] of text.matchAll(moves)) if (table) written.add(table)
      return true
    }
    if (written.size === 0 || !watching.atCommit) return true
    const what = watching.atCommit([...written].sort().join(" "))
    written.clear()
    if (what === "kill_after") dies = true
    return what !== "kill_before"
  }
  program.on("data", (chunk: Buffer) => {
    const all = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let at = 0
    while (at < all.length) {
      const head = isStarted ? 1 : 0
      if (all.length < at + head + 4) break
      const end = at + head + all.readInt32BE(at + head)
      if (all.length < end) break
      const said = isStarted ? textOf(all.subarray(at, end), statements) : undefined
      isStarted = true
      if (said !== undefined && !hear(said)) {
        database.write(all.subarray(0, at))
        return die()
      }
      at = end
    }
    rest = all.subarray(at)
    database.write(all.subarray(0, at))
  })
  database.on("data", (chunk: Buffer) => {
    // The tag of a COMMIT that was carried out.
    if (dies && chunk.includes("COMMIT\0")) return die()
    program.write(chunk)
  })
}

/** What a message of the program has the database do; nothing for what carries no statement. */
function textOf(message: Buffer, statements: Map<string, string>): string | undefined {
  const kind = String.fromCharCode(message[0] ?? 0)
  if (kind === "Q") return cString(message, 5).text
  if (kind === "P") {
    const name = cString(message, 5)
    statements.set(name.text, cString(message, name.end).text)
    return undefined
  }
  if (kind !== "B") return undefined
  const portal = cString(message, 5)
  return statements.get(cString(message, portal.end).text)
}

function cString(message: Buffer, from: number): { text: string; end: number } {
  const end = message.indexOf(0, from)
  return { text: message.toString("utf8", from, end), end: end + 1 }
}
