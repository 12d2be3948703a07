import { z } from "zod"
import type { Actor, Db, Outside, Work } from "../db.ts"
import type { FileStore } from "../files.ts"
import type { RouteLog } from "./logging.ts"

/**
 * What a policy sees of a request. An absent header, cookie or parameter is undefined, never an empty text.
 */
export type Incoming = {
  header(name: string): string | undefined
  cookie(name: string): string | undefined
  query(name: string): string | undefined
  ip: string
}

/**
 * Who may, by name: it says who acts and what they hold, or refuses. The route's `where` names the holder.
 */
export type Policy<Holder = unknown> = {
  name: string
  allow(request: Incoming, db: Db): Promise<Allowed<Holder>>
}

export type Allowed<Holder> = {
  actor: Actor
  holder: Holder
  /** Done in a transaction of its own after the reply, because a policy only reads. */
  later?: ((work: Work) => Promise<void>) | undefined
}

/** Anybody, and nothing is theirs. */
export const everyone: Policy<Record<never, never>> = {
  name: "everyone",
  allow: async () => ({ actor: { kind: "nobody" }, holder: {} }),
}

/**
 * What a call costs the machine: each class has its own room, so that a flood of one
 * leaves room for the others.
 */
export type CostClass = "read" | "begin" | "write" | "checkout" | "password" | "upload" | "report" | "file"

export type Upload = { fileName: string; contentType: string; bytes: Buffer }

export type Route = {
  kind: "read" | "write" | "document" | "file" | "hook"
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  path: string
  who: Policy
  input: z.ZodType
  reply: z.ZodType
  status: number
  summary: string
  cost: CostClass
  /** Takes an Idempotency-Key: the same key gives the same reply, and happens once. */
  idempotent: boolean
  /** Answers with a file of one of these types. */
  fileTypes: readonly string[] | undefined
  /** Takes one file as multipart, of at most so many bytes. */
  uploadBytesMax: number | undefined
  run(context: Db | Work | Outside, input: never, files?: FileStore): Promise<unknown>
  prepare: ((out: Outside, input: never) => Promise<unknown>) | undefined
  next: ((out: Outside, result: never) => Promise<unknown>) | undefined
  key: ((input: never) => string) | undefined
  /** A document that is given out for up to 250 ms after a change, while a new one is being made. */
  mayLag: boolean
  /** What is written down of a change at the desk; "itself": the command does, in its own words. */
  logs: RouteLog | "itself" | "nothing" | undefined
}

// An empty strict object is Record<string, never> to the compiler, which would make the holder impossible.
type Given<Input extends z.ZodType, Holder> = (string extends keyof z.output<Input>
  ? unknown
  : z.output<Input>) & {
  holder: Holder
}

type Described<Method extends string, Holder, Input extends z.ZodType, Reply extends z.ZodType> = {
  path: `${Method} /${string}`
  who: Policy<Holder>
  input: Input
  reply: Reply
  summary: string
  cost?: CostClass
}

/** A file, whole or in pieces that are made one after the other while it is sent. */
export type FileReply = { name: string; type: string; parts: AsyncIterable<string | Buffer> }

/**
 * A file to keep. However long it is, no more than a piece of it is in memory, and the next piece is made
 * when there is room for it on the way: a slow reader holds no connection of the database, only its place.
 */
export function file<Holder, Input extends z.ZodType>(
  route: Omit<Described<"GET", Holder, Input, z.ZodType<FileReply>>, "reply"> & {
    /** What the description of the API says it is. */
    types: readonly `${string}/${string}`[]
    /** Written down before the first piece leaves: who took which file. */
    logs?: RouteLog<Given<Input, Holder>>
    run: (db: Db, input: Given<Input, Holder>, files: FileStore) => Promise<FileReply>
  },
): Route {
  const { types: fileTypes, ...described } = route
  const isOurs = (given: unknown) => isFile(given) && fileTypes.some((type) => given.type.startsWith(type))
  return describe({ cost: "file", reply: z.custom<FileReply>(isOurs), fileTypes, ...described }, "file")
}

function isFile(given: unknown): given is FileReply {
  return typeof given === "object" && given !== null && "parts" in given && "name" in given && "type" in given
}

type Change = "POST" | "PUT" | "PATCH" | "DELETE"

/** A reply made by a query. */
export function read<Holder, Input extends z.ZodType, Reply extends z.ZodType>(
  route: Described<"GET", Holder, Input, Reply> & {
    run: (db: Db, input: Given<Input, Holder>) => Promise<z.input<Reply>>
  },
): Route {
  return describe({ cost: "read", ...route }, "read")
}

/** A reply made by a query, to what is too long for an address: it is sent as a body, and changes nothing. */
export function question<Holder, Input extends z.ZodType, Reply extends z.ZodType>(
  route: Described<"POST", Holder, Input, Reply> & {
    run: (db: Db, input: Given<Input, Holder>) => Promise<z.input<Reply>>
  },
): Route {
  return describe({ cost: "read", ...route }, "read")
}

type Changed<Input> = {
  status?: 200 | 201 | 202
  idempotent?: boolean
  logs?: RouteLog<Input> | "itself" | "nothing"
}

/** A change made by a command; `next` is what comes after it, outside its transaction. */
export function write<Holder, Input extends z.ZodType, Reply extends z.ZodType>(
  route: Described<Change, Holder, Input, Reply> &
    Changed<Given<Input, Holder>> & {
      run: (work: Work, input: Given<Input, Holder>) => Promise<z.input<Reply>>
      next?: never
    },
): Route
export function write<Holder, Input extends z.ZodType, Reply extends z.ZodType, Result>(
  route: Described<Change, Holder, Input, Reply> &
    Changed<Given<Input, Holder>> & {
      run: (work: Work, input: Given<Input, Holder>) => Promise<Result>
      next: (out: Outside, result: Result) => Promise<z.input<Reply>>
    },
): Route
export function write(route: object): Route {
  return describe({ cost: "write", ...route }, "write")
}

/** A change that needs something from outside its transaction first: a picture drawn anew, for instance. */
export function upload<Holder, Input extends z.ZodType, Reply extends z.ZodType, Prepared>(
  route: Described<"POST" | "PUT", Holder, Input, Reply> & {
    bytesMax: number
    prepare: (out: Outside, input: Given<Input, Holder> & { upload: Upload }) => Promise<Prepared>
    run: (work: Work, input: Prepared) => Promise<z.input<Reply>>
    status?: 200 | 201
    logs?: RouteLog<Given<Input, Holder>>
  },
): Route {
  return { ...describe({ cost: "upload", ...route }, "write"), uploadBytesMax: route.bytesMax }
}

/** The same without a file: what it needs from outside is named in its input. */
export function prepared<Holder, Input extends z.ZodType, Reply extends z.ZodType, Prepared>(
  route: Described<Change, Holder, Input, Reply> & {
    prepare: (out: Outside, input: Given<Input, Holder>) => Promise<Prepared>
    run: (work: Work, input: Prepared) => Promise<z.input<Reply>>
    logs?: RouteLog<Given<Input, Holder>>
  },
): Route {
  return describe({ cost: "upload", ...route }, "write")
}

/**
 * A public reply that is the same for everybody who asks alike: made once, kept as
 * bytes until a tag is touched.
 */
export function document<Input extends z.ZodType, Reply extends z.ZodType>(
  route: Omit<Described<"GET", Record<never, never>, Input, Reply>, "who"> & {
    who: typeof everyone
    /** Everything the reply depends on, in words; two inputs with the same key get the same bytes. */
    key: (input: z.output<Input>) => string
    /**
     * For lists, which nearly every change alters: it may be 250 ms old, and nobody waits for a new one.
     */
    mayLag?: true
    run: (db: Db, input: z.output<Input>) => Promise<{ reply: z.input<Reply>; tags: readonly string[] }>
  },
): Route {
  return describe({ cost: "read", ...route }, "document")
}

/**
 * What another program sends us, as it came: a signature is over bytes, so the body is not
 * parsed before it is checked.
 */
export type HookMessage = { body: string; header(name: string): string | undefined }

/**
 * A message of another program. It signs what it sends: there is no policy. `input` is what the path names.
 */
export function hook<Input extends z.ZodType, Reply extends z.ZodType>(route: {
  path: `POST /${string}`
  input: Input
  reply: Reply
  summary: string
  run: (out: Outside, input: z.output<Input> & HookMessage) => Promise<z.input<Reply>>
}): Route {
  return describe({ cost: "write", who: everyone, ...route }, "hook")
}

// A provider's message is small; what is longer than this is not read.
export const hookBytesMax = 65_536

function describe(route: object, kind: Route["kind"]): Route {
  const given = route as Partial<Route> & { path: string }
  const [method = "", path = ""] = given.path.split(" ")
  return {
    status: 200,
    idempotent: false,
    fileTypes: undefined,
    uploadBytesMax: undefined,
    prepare: undefined,
    next: undefined,
    key: undefined,
    mayLag: false,
    logs: undefined,
    ...given,
    kind,
    method: method as Route["method"],
    path,
  } as Route
}

export type Cookie = {
  name: string
  /** Empty with an age of 0 takes the cookie away. */
  value: string
  maxAgeSeconds: number
}

const cookies = new WeakMap<object, Cookie[]>()

/** The same reply, with a cookie beside it: HttpOnly, SameSite=Lax, and Secure wherever the shop is. */
export function withCookie<Reply extends object>(reply: Reply, cookie: Cookie): Reply {
  cookies.set(reply, [...cookiesOf(reply), cookie])
  return reply
}

export function cookiesOf(reply: unknown): Cookie[] {
  return typeof reply === "object" && reply !== null ? (cookies.get(reply) ?? []) : []
}
