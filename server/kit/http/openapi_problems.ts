import type { JsonSchema } from "./json_schema.ts"
import type { Header, Reply } from "./openapi.ts"

const text: JsonSchema = { type: "string" }

const fieldError: JsonSchema = {
  type: "object",
  properties: {
    field: { ...text, description: "The path of the field, with dots" },
    code: { ...text, description: "What is wrong with it: `missing`, `too_long`, `format` and so on" },
    message: { ...text, description: "A sentence for people" },
    values: { type: "object", description: "What the sentence counts, by name", additionalProperties: true },
  },
  required: ["field", "code", "message"],
}

export const problemSchemas: Record<string, JsonSchema> = {
  FieldError: fieldError,
  Problem: {
    type: "object",
    description: "RFC 9457. `code` is stable and for programs, `detail` is a sentence for people.",
    properties: {
      type: text,
      title: text,
      status: { type: "integer" },
      code: { ...text, description: "Stable: decide by this one" },
      detail: text,
      requestId: { ...text, description: "Tell us this number when you ask us about it" },
      errors: { type: "array", items: { $ref: "#/components/schemas/FieldError" } },
      retryAfterSeconds: { type: "number" },
    },
    required: ["type", "title", "status", "code", "detail", "requestId"],
    additionalProperties: true,
  },
}

const retryAfter: Header = { description: "Seconds to wait before the next try", schema: { type: "integer" } }

const words: Record<string, string> = {
  400: "The request cannot be read",
  401: "Nobody is signed in, or no token came along",
  403: "Signed in, but not allowed to do this",
  404: "There is no such thing, or it is somebody else's",
  409: "It does not go with how things are now",
  413: "More than can be sent at once",
  415: "The body has another content type than this takes",
  422: "A field is missing, wrong or unknown; `errors` says which",
  429: "Too many requests from here",
  503: "Busy; nothing is lost by trying again",
  default: "A problem",
}

export const problemReplies: Record<string, Reply> = Object.fromEntries(
  Object.entries(words).map(([status, description]) => {
    const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } }
    const headers = status === "429" || status === "503" ? { headers: { "retry-after": retryAfter } } : {}
    return [`Problem${status}`, { description, ...headers, content }]
  }),
)
