import { hasFields, type JsonSchema, openSchemas, type Schemas, withoutProperties } from "./json_schema.ts"
import { problemReplies, problemSchemas } from "./openapi_problems.ts"
import type { Route } from "./routes.ts"

type Reference = { $ref: string }
type Media = { schema: JsonSchema }
export type Header = { description: string; schema: JsonSchema }
export type Reply = { description: string; headers?: Record<string, Header>; content?: Record<string, Media> }
export type Parameter = {
  name: string
  in: "path" | "query" | "header"
  required: boolean
  description?: string
  schema: JsonSchema
}

export type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  security: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Record<string, Media> }
  responses: Record<string, Reply | Reference>
  /** The cost class, which decides how often it may be asked for. */
  "x-cost": string
}

export type Credential =
  | { type: "http"; scheme: "bearer"; description: string }
  | { type: "apiKey"; in: "header" | "cookie" | "query"; name: string; description: string }

/** Among what a policy takes: it may be left out. */
export const nobody = "nobody"

/** What shows who somebody is, and which of it the policies take: each one of the names is enough. */
export type Credentials = {
  schemes: Record<string, Credential>
  /** By the policy's name, without its argument. */
  policies: Record<string, readonly string[]>
}

export type OpenApi = {
  openapi: "3.1.0"
  info: { title: string; version: string; description?: string }
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, Reply>
    securitySchemes: Record<string, Credential>
  }
}

export type ApiFacts = {
  title: string
  version: string
  serverUrl: string
  description?: string
  credentials?: Credentials
}

/** The OpenAPI 3.1 description of the routes. Hooks are left out: they speak a provider's language. */
export function openApiOf(routes: readonly Route[], facts: ApiFacts): OpenApi {
  const { title, version, description, credentials = { schemes: {}, policies: {} } } = facts
  const schemas = openSchemas()
  const described = routes
    .filter(({ kind }) => kind !== "hook")
    .map((route) => ({ route, path: route.path.replace(/:(\w+)/g, "{$1}") }))
    .sort((one, other) => (placeOf(one.route) < placeOf(other.route) ? -1 : 1))
  const paths: OpenApi["paths"] = {}
  for (const { route, path } of described) {
    paths[path] ??= {}
    paths[path][route.method.toLowerCase()] = operationOf(route, schemas, credentials)
  }
  const tags = [...new Set(described.map(({ route }) => tagOf(route)))]
  return {
    openapi: "3.1.0",
    info: { title, version, ...(description !== undefined && { description }) },
    servers: [{ url: facts.serverUrl }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas.shared(), ...problemSchemas },
      responses: problemReplies,
      securitySchemes: credentials.schemes,
    },
  }
}

const methodOrder = ["GET", "POST", "PUT", "PATCH", "DELETE"]

function placeOf({ path, method }: Route): string {
  return `${path} ${methodOrder.indexOf(method)}`
}

/** The part of the API and the thing it is about: "store orders". */
function tagOf({ path }: Route): string {
  const [, part = "", , thing = part] = path.split("/")
  return `${part} ${thing}`
}

/** What a policy asks beyond who somebody is. */
function descriptionOf(conditions: readonly string[]): { description?: string } {
  const permission = conditions.find((one) => one.includes("."))
  const sentences = [
    ...(permission ? [`Needs the permission \`${permission}\`.`] : []),
    ...(conditions.includes("stepUp") ? ["Asks who it is once more, every ten minutes."] : []),
  ]
  return sentences.length > 0 ? { description: sentences.join(" ") } : {}
}

function operationOf(route: Route, schemas: Schemas, { policies }: Credentials): Operation {
  const { parameters, body } = inputOf(route, schemas)
  const [, policy = "", conditions] = /^(\w+)(?:\((.*)\))?$/.exec(route.who.name) ?? []
  const accepted = policies[policy] ?? []
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    summary: route.summary,
    ...descriptionOf(conditions?.split(", ") ?? []),
    security: accepted.map((name) => (name === nobody ? {} : { [name]: [] })),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: {
      ...done(route, schemas.of(route.reply)),
      ...problemsOf(route, {
        needsCredential: accepted.length > 0 && !accepted.includes(nobody),
        needsPermission: conditions !== undefined,
      }),
    },
    "x-cost": route.cost,
  }
}

function operationIdOf({ method, path }: Route): string {
  const words =
    path
      .replace(/\/v\d+\//, "/")
      .replace(/:(\w)/g, "by $1")
      .match(/[a-zA-Z0-9]+/g) ?? []
  const rest = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
  return `${method.toLowerCase()}${rest.join("")}`
}

type Input = { parameters: Parameter[]; body: Operation["requestBody"] | undefined }

function inputOf(route: Route, schemas: Schemas): Input {
  const input = schemas.of(route.input)
  const whole = schemas.resolved(input)
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const parameters: Parameter[] = inPath.map((name) => {
    return { name, in: "path", required: true, schema: whole.properties?.[name] ?? { type: "string" } }
  })
  if (route.idempotent) parameters.push(idempotencyKey)
  const rest = inPath.length === 0 ? whole : withoutProperties(whole, inPath)
  if (route.method === "GET") {
    for (const [name, schema] of Object.entries(rest.properties ?? {})) {
      const required = rest.required?.includes(name) ?? false
      parameters.push({ name, in: "query", required, schema: repeatable(schema) })
    }
    return { parameters, body: undefined }
  }
  if (route.uploadBytesMax !== undefined) return { parameters, body: uploadBody(rest, route.uploadBytesMax) }
  if (!hasFields(rest)) return { parameters, body: undefined }
  const required = rest.properties === undefined || (rest.required?.length ?? 0) > 0
  const schema = inPath.length === 0 ? input : rest
  return { parameters, body: { required, content: { "application/json": { schema } } } }
}

/** In an address one value is a list of one, and an empty list is nothing: so it is only a list. */
function repeatable(schema: JsonSchema): JsonSchema {
  const { anyOf = [] } = schema
  const list = anyOf.find(({ type }) => type === "array")
  const isOne = (choice: JsonSchema) => JSON.stringify(choice) === JSON.stringify(list?.items)
  return list && anyOf.every((choice) => choice === list || isOne(choice)) ? list : schema
}

function uploadBody(fields: JsonSchema, bytesMax: number): Operation["requestBody"] {
  const description = `At most ${bytesMax.toLocaleString("en")} bytes.`
  const file: JsonSchema = { type: "string", format: "binary", description }
  const schema: JsonSchema = {
    type: "object",
    properties: { ...fields.properties, file },
    required: [...(fields.required ?? []), "file"],
  }
  return { required: true, content: { "multipart/form-data": { schema } } }
}

const idempotencyKey: Parameter = {
  name: "idempotency-key",
  in: "header",
  required: false,
  description: "the same key gives the same reply, and the change happens once; kept for 48 hours",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,200}$" },
}

/** A file of JSON is what stands in it to whoever reads it, and every other one a text or bytes. */
function fileSchemaOf(type: string): JsonSchema {
  return type === "application/json" ? {} : { type: "string" }
}

function done(route: Route, schema: JsonSchema): Record<string, Reply> {
  const content: Record<string, Media> = route.fileTypes
    ? Object.fromEntries(route.fileTypes.map((type) => [type, { schema: fileSchemaOf(type) }]))
    : { "application/json": { schema } }
  const reply: Reply = { description: replyWords[route.status] ?? "Done", content }
  if (route.kind !== "document") return { [route.status]: reply }
  const etag = { description: "Send it back as If-None-Match.", schema: { type: "string" } }
  return { 200: { ...reply, headers: { etag } }, 304: { description: "What you have is current" } }
}

const replyWords: Record<number, string> = {
  200: "Done",
  201: "Made",
  202: "Accepted; it is done in a moment",
}

type Needs = { needsCredential: boolean; needsPermission: boolean }

function problemsOf(route: Route, { needsCredential, needsPermission }: Needs): Record<string, Reference> {
  const isChange = route.method !== "GET"
  const isPossible: Record<string, boolean> = {
    400: isChange,
    401: needsCredential,
    403: needsPermission,
    404: route.path.includes(":"),
    409: isChange,
    413: isChange,
    415: isChange,
    422: true,
    429: true,
    503: true,
  }
  const statuses = Object.keys(isPossible).filter((status) => isPossible[status])
  return Object.fromEntries(
    [...statuses, "default"].map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  )
}
