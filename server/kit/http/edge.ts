import { isLogged, logChange, noteCall } from "../audit_log.ts"
import type { DocumentCache } from "../cache.ts"
import type { Actor, Db, Outside, Providers, Work } from "../db.ts"
import { assert, Refusal } from "../errors.ts"
import type { Log } from "../log.ts"
import { newStats, type Pools, type Stats } from "../pool.ts"
import type { Seal } from "../seal.ts"
import {
  type Call,
  callOf,
  claimCall,
  findCall,
  forgetCall,
  KeyTaken,
  keepReply,
  takeOverCall,
} from "./idempotency.ts"
import { checkInput } from "./input.ts"
import { type Limits, type Place, wait } from "./limits.ts"
import { runLogged } from "./logging.ts"
import { type Cookie, cookiesOf, type FileReply, type Incoming, type Route, type Upload } from "./routes.ts"

/** One call of a route, from the API or from a form of the storefront: everything goes through `perform`. */
export type EdgeCall = {
  incoming: Incoming
  /** Called once the call is admitted: a stranger's body is not even read where reading it is dear. */
  read: () => Given | Promise<Given>
  idempotencyKey?: string | undefined
  requestId: string
  stats: Stats
}

/** Path parameters, query and body together, unchecked. */
export type Given = { raw: Record<string, unknown>; upload?: Upload }

export type Answer = { status: number; reply: unknown; cookies: Cookie[]; isReplayed?: true }

export type Edge = {
  perform(route: Route, call: EdgeCall): Promise<Answer>
  outside(actor: Actor, stats?: Stats): Outside
  db: Db
  cache: DocumentCache
  limits: Limits
  log: Log
}

type Options = {
  pools: Pools
  providers: Providers
  cache: DocumentCache
  limits: Limits
  log: Log
  seal: Seal
  /** Compares every reply with its schema: on in tests, where a wrong one must fail loudly. */
  checkReplies: boolean
}

// A browser gives up after about 30 s; whatever still runs then is finished by its job.
const requestMsMax = 25_000

export function openEdge(options: Options): Edge {
  const { pools, providers, log } = options
  const outside = (actor: Actor, stats: Stats = newStats()): Outside => ({
    db: pools.reader(stats),
    providers,
    log,
    now: () => new Date(),
    pause: wait,
    inWork: (command) => pools.inWork(command, { actor, stats }),
  })
  const edge = { ...options, outside, db: pools.db }
  return { ...edge, perform: (route, call) => withDeadline(perform(edge, route, call)) }
}

type Desk = Options & { outside: Edge["outside"] }

async function perform(desk: Desk, route: Route, call: EdgeCall): Promise<Answer> {
  desk.limits.count(call.incoming.ip, route.cost)
  const place = await desk.limits.enter(route.cost)
  let isPassedOn = false
  try {
    const allowed = await route.who.allow(call.incoming, desk.pools.reader(call.stats))
    const { actor, holder } = allowed
    const given = await call.read()
    const input = { ...(checkInput(route.input, given.raw) as object), holder }
    const answer =
      route.kind === "read" || route.kind === "file"
        ? answerOf(
            route,
            await route.run(readerFor(desk, route, call.stats), input as never, desk.providers.files),
          )
        : await change(desk, { ...given, route, call, place, actor, holder, input })
    if (allowed.later) afterwards(desk, actor, allowed.later)
    if (route.kind === "file") await noteTaken(desk, { route, call, actor, input })
    // A kept reply was checked when it was made; it comes back as JSON, with texts for dates.
    if (desk.checkReplies && !answer.isReplayed) {
      checkReply(route, answer.reply)
      checkLog(route, allowed.actor)
    }
    if (route.kind !== "file") return answer
    isPassedOn = true
    return { ...answer, reply: leavingAtTheEnd(answer.reply as FileReply, place) }
  } finally {
    if (!isPassedOn) place.leave()
  }
}

function readerFor({ pools }: Desk, { cost }: Route, stats: Stats): Db {
  return cost === "report" || cost === "file" ? pools.reports(stats) : pools.reader(stats)
}

type Taken = { route: Route; call: EdgeCall; actor: Actor; input: object }

/** Who took which file is known before its first piece leaves: a file that breaks off was taken too. */
async function noteTaken(desk: Desk, { route, call, actor, input }: Taken): Promise<void> {
  const { logs } = route
  if (typeof logs !== "object") return
  noteCall(actor, { route: `${route.method} ${route.path}`, requestId: call.requestId })
  const change = { object: { kind: logs.kind, id: null }, after: input, hides: logs.hides }
  await desk.pools.inWork(async (work) => logChange(work, change), { actor })
}

/** A file keeps its place in the room until its last piece is made, or nobody wants it any more. */
function leavingAtTheEnd(file: FileReply, place: Place): FileReply {
  let isGone = false
  const leave = () => {
    if (!isGone) place.leave()
    isGone = true
  }
  return {
    ...file,
    parts: {
      [Symbol.asyncIterator]() {
        const inner = file.parts[Symbol.asyncIterator]()
        return {
          async next() {
            const piece = await inner.next().catch((error: unknown) => {
              leave()
              throw error
            })
            if (piece.done) leave()
            return piece
          },
          // Also of what was never begun, where a generator would not even look at its own end.
          async return() {
            leave()
            await inner.return?.()
            return { done: true, value: undefined }
          },
        }
      },
    },
  }
}

type Change = Given & {
  route: Route
  call: EdgeCall
  place: Place
  actor: Actor
  holder: unknown
  input: object
}

async function change(desk: Desk, given: Change): Promise<Answer> {
  const { route, call } = given
  noteCall(given.actor, { route: `${route.method} ${route.path}`, requestId: call.requestId })
  const key = route.idempotent ? call.idempotencyKey : undefined
  if (key === undefined) return makeChange(desk, given, undefined)
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refusal("idempotency.bad_key", 400, "An Idempotency-Key has 1 to 200 visible ASCII characters.")
  }
  const known = callOf({ route: `${route.method} ${route.path}`, holder: given.holder, key, raw: given.raw })
  try {
    return await makeChange(desk, given, { call: known, first: (work) => claimCall(work, known) })
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error
  }
  const stored = await findCall(desk.pools.db, known, desk.seal)
  if (stored !== "dead") return { ...stored, cookies: [], isReplayed: true }
  const isOurs = await desk.pools.inWork((work) => takeOverCall(work, known), { actor: given.actor })
  if (!isOurs)
    throw new Refusal("idempotency.running", 409, "The same request is still being worked on.", {
      retryAfterSeconds: 1,
    })
  return makeChange(desk, given, { call: known, first: () => {} })
}

type Keyed = { call: Call; first: (work: Work) => void }

async function makeChange(desk: Desk, given: Change, keyed: Keyed | undefined): Promise<Answer> {
  const { route, call, place, actor, upload } = given
  const out = { ...desk.outside(actor, call.stats), pause: place.pause }
  const input = route.prepare
    ? ((await route.prepare(out, { ...given.input, upload } as never)) as object)
    : given.input
  const keepHere = keyed && !route.next
  const command = (work: Work) => runLogged(work, { route, input, given: given.input, upload })
  const result = await desk.pools.inWork(command, {
    actor,
    stats: call.stats,
    first: (work) => keyed?.first(work),
    ...(keepHere && {
      last: (work: Work, reply: unknown) =>
        keepReply(work, keyed.call, { ...answerOf(route, reply), seal: desk.seal }),
    }),
  })
  if (!route.next) return answerOf(route, result)
  return finish(desk, { given, keyed, out, result })
}

type Finishing = { given: Change; keyed: Keyed | undefined; out: Outside; result: unknown }

/**
 * The second half, outside the transaction. Refused, it may be tried again with the same
 * key; done, its reply is kept.
 */
async function finish(desk: Desk, { given, keyed, out, result }: Finishing): Promise<Answer> {
  const { route, actor } = given
  const next = route.next as (out: Outside, result: unknown) => Promise<unknown>
  // The very object that was kept: a transaction that came to nothing has kept another one.
  const kept = new WeakSet<object>()
  const keep = (work: Work, reply: object) => {
    if (!keyed) return
    keepReply(work, keyed.call, { ...answerOf(route, reply), seal: desk.seal })
    kept.add(reply)
  }
  try {
    const reply = await next({ ...out, keepReply: keep }, result)
    if (!kept.has(reply as object))
      await desk.pools.inWork(async (work) => keep(work, reply as object), { actor })
    return answerOf(route, reply)
  } catch (error) {
    if (keyed && error instanceof Refusal)
      await desk.pools.inWork((work) => forgetCall(work, keyed.call), { actor })
    throw error
  }
}

function answerOf(route: Route, reply: unknown): Answer {
  return { status: route.status, reply, cookies: cookiesOf(reply) }
}

function afterwards(desk: Desk, actor: Actor, later: (work: Work) => Promise<void>): void {
  desk.pools
    .inWork(later, { actor })
    .catch((error) => desk.log.warn({ err: error }, "a note after a reply was not made"))
}

function checkReply(route: Route, reply: unknown): void {
  const checked = route.reply.safeParse(reply)
  if (checked.success) return
  throw new Error(
    `The reply of ${route.method} ${route.path} is not what its schema says: ${checked.error.message}`,
  )
}

function checkLog({ kind, method, path, logs }: Route, actor: Actor): void {
  if (kind !== "write" || !path.startsWith("/admin/") || logs === "nothing") return
  assert(isLogged(actor), `${method} ${path} writes down what was done`)
}

async function withDeadline<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const message = "This takes longer than it should. It may still be done: look before you try again."
    timer = setTimeout(
      () => reject(new Refusal("request.too_slow", 503, message, { retryAfterSeconds: 5 })),
      requestMsMax,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
