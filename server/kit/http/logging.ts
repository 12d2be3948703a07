import { logChange } from "../audit_log.ts"
import type { Db, Work } from "../db.ts"
import { hashToken } from "../ids.ts"
import type { Route, Upload } from "./routes.ts"

/**
 * What a route of the desk writes down. `id` names the field of the input that says which object it is,
 * without it the first parameter of the path; `made` names the field of the reply that does, for what is
 * new. `before` reads the object as it was, in the reply's or the input's own words: what is not what was
 * asked for is the change.
 */
export type RouteLog<Input = never> = {
  kind: string
  id?: string
  made?: string
  before?: (db: Db, input: Input) => Promise<object | undefined>
  /**
   * Fields of which only the name is written down: what a shopper is called, or what was written about them.
   * The log is for ever, and people may ask to be forgotten.
   */
  hides?: readonly string[]
  /** The object is named by a mail address: written down is its hash, which finds it and tells nothing. */
  hidesId?: true
}

type Run = { route: Route; input: object; given: object; upload: Upload | undefined }

/**
 * Runs a command and writes down what it did. The question what was there before goes out together with the
 * command's own, and the note with its last read and COMMIT: neither costs a trip, but where only the reply
 * says what was made.
 */
export async function runLogged(work: Work, { route, input, given, upload }: Run): Promise<unknown> {
  const { logs } = route
  if (!logs || logs === "itself" || logs === "nothing") return route.run(work, input as never)
  let before: object | undefined
  let isKnown = !logs.before
  let isWritten = false
  const note = (reply?: unknown) => {
    isWritten = true
    const after = route.method === "DELETE" ? undefined : { ...withoutIds(route, given), ...nameOf(upload) }
    const id = idOf(logs, { route, given, reply })
    const object = { kind: logs.kind, id: logs.hidesId && id !== null ? hashToken(id) : id }
    logChange(work, { object, before, after, hides: logs.hides })
  }
  const asked = logs.before?.(work.tx, given as never).then(
    (found) => {
      before = found
      isKnown = true
    },
    // What is not there has no state before; the command says so itself.
    () => {},
  )
  const commit = () => {
    if (!isKnown || logs.made) return
    note()
    work.pending.commit()
  }
  const result = await route.run({ ...work, pending: { ...work.pending, commit } }, input as never)
  await asked
  if (!isWritten) note(result)
  return result
}

function parametersOf(route: Route): string[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
}

function withoutIds(route: Route, given: object): object {
  const ids = parametersOf(route)
  return Object.fromEntries(Object.entries(given).filter(([name]) => !ids.includes(name)))
}

function nameOf(upload: Upload | undefined): object {
  return upload ? { file: { name: upload.fileName.slice(0, 200), bytes: upload.bytes.length } } : {}
}

function idOf(
  { id, made }: RouteLog,
  { route, given, reply }: { route: Route; given: object; reply: unknown },
): string | null {
  const name = made ?? id ?? parametersOf(route)[0]
  const from = made ? reply : given
  const found = name === undefined ? undefined : (from as Record<string, unknown>)[name]
  return typeof found === "string" ? found : null
}
