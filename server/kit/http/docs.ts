import { type Content, type Html, html } from "../html.ts"
import { exampleOf, type Field, fieldsOf, schemaAnchor, typeOf } from "./docs_schema.ts"
import { docsStyle } from "./docs_style.ts"
import type { JsonSchema } from "./json_schema.ts"
import { rooms } from "./limits.ts"
import type { Credential, OpenApi, Operation, Parameter } from "./openapi.ts"

/** Where the page looks for its style; serve `css` there. */
export const docsStylePath = "/docs.css"

type Entry = { path: string; method: string; operation: Operation }

/** The API as one page to read: no script, and its style beside it, so that the strictest policy lets it be. */
export function docsPage(document: OpenApi): { html: Buffer; css: Buffer } {
  const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${document.info.title} API</title>
    <link rel="stylesheet" href="${docsStylePath}">
  </head>
  <body>
    <a class="skip" href="#main">To the text</a>
    <header class="top">
      <a class="brand" href="#main">${document.info.title} <span>API</span></a>
      <a href="/openapi.json">openapi.json</a>
    </header>
    <div class="frame">
      ${contents(document)}
      <main id="main">
        ${introduction(document)}
        ${document.tags.map(({ name }) => group(document, name))}
        <section>
          <h2 id="schemas">Shapes</h2>
          ${Object.entries(document.components.schemas).map(([name, schema]) => shape(name, schema))}
        </section>
      </main>
    </div>
  </body>
</html>`
  return { html: Buffer.from(page.text), css: Buffer.from(docsStyle) }
}

const chapters = [
  ["start", "Start"],
  ["who", "Who is asking"],
  ["problems", "Problems"],
  ["once", "Only once"],
  ["lists", "Long lists"],
  ["values", "Amounts and times"],
  ["limits", "How often"],
] as const

function contents(document: OpenApi): Html {
  const parts = [...new Set(document.tags.map(({ name }) => partOf(name)))]
  return html`<nav class="contents" aria-label="Contents">
    <details open>
      <summary>Contents</summary>
      <ul>${chapters.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
      ${parts.map(
        (part) => html`<p>/${part}</p>
          <ul>${document.tags
            .filter(({ name }) => partOf(name) === part)
            .map(({ name }) => html`<li><a href="#${anchorOf(name)}">${thingOf(name)}</a></li>`)}</ul>`,
      )}
      <ul><li><a href="#schemas">Shapes</a></li></ul>
    </details>
  </nav>`
}

function introduction(document: OpenApi): Html {
  const { info, servers, components } = document
  const base = servers[0]?.url ?? ""
  return html`<section class="intro">
    <h1>${info.title} API</h1>
    <p class="lead">${info.description}</p>
    <h2 id="start">Start</h2>
    <p>All addresses begin with <code>${base}</code>. Bodies and replies are JSON in UTF-8. Unknown fields are refused,
      so that a mistyped name is noticed; replies may gain fields, so ignore those you do not know.
      Every reply carries <code>x-request-id</code>: name it when you ask about a request.</p>
    <h2 id="who">Who is asking</h2>
    <p>Each operation says what it accepts; any one of it is enough. Tokens are secrets: keep them out of addresses and
      logs. Cookies count only for requests from the shop's own pages.</p>
    <div class="wide"><table>
      <thead><tr><th>Name</th><th>How</th><th>Where it comes from</th></tr></thead>
      <tbody>${Object.entries(components.securitySchemes).map(credentialRow)}</tbody>
    </table></div>
    <p>Somebody else's things are answered like things that do not exist: with 404.</p>
    <h2 id="problems">Problems</h2>
    <p>What is refused is answered with <code>application/problem+json</code> (RFC 9457). Decide by <code>code</code>,
      show <code>detail</code>. A 422 lists the fields under <code>errors</code>.</p>
    <pre>${problemExample}</pre>
    <h2 id="once">Only once</h2>
    <p>Operations that take an <code>idempotency-key</code> may be sent again with the same key when an answer was lost:
      the change happens once, and the first reply comes again. Keys are kept for 48 hours. The same key with another body
      is refused with <code>idempotency.other_request</code>.</p>
    <h2 id="lists">Long lists</h2>
    <p>Lists take a <code>limit</code> and answer with <code>next</code>. Send it back as <code>after</code> for the
      following page; <code>null</code> says that this was the last.</p>
    <h2 id="values">Amounts and times</h2>
    <p>Amounts are whole minor units with their currency: <code>{ "minor": 1999, "currency": "EUR" }</code> is 19.99 €,
      and <code>{ "minor": 500, "currency": "JPY" }</code> is 500 ¥. Rates are parts per million. Times are
      ISO 8601 in UTC.</p>
    <h2 id="limits">How often</h2>
    <p>Each client has room per class of operation. More is answered with 429, a busy shop with 503, both with
      <code>retry-after</code> in seconds.</p>
    <div class="wide"><table>
      <thead><tr><th>Class</th><th>At once</th><th>Then per minute</th></tr></thead>
      <tbody>${Object.entries(rooms).map(
        ([cost, room]) =>
          html`<tr><td>${cost}</td><td>${room.burst}</td><td>${room.perSecond * 60}</td></tr>`,
      )}</tbody>
    </table></div>
  </section>`
}

const problemExample = `{
  "type": "about:blank",
  "title": "Unprocessable Entity",
  "status": 422,
  "code": "request.invalid",
  "detail": "quantity: Too small: expected number to be >=1",
  "requestId": "req_0199c0ffee007000800000000000c0de",
  "errors": [{ "field": "quantity", "message": "Too small: expected number to be >=1" }]
}`

function credentialRow([name, scheme]: [string, Credential]): Html {
  const how = scheme.type === "http" ? "authorization: Bearer …" : `${scheme.in} ${scheme.name}`
  return html`<tr><td>${name}</td><td><code>${how}</code></td><td>${scheme.description}</td></tr>`
}

function group(document: OpenApi, tag: string): Html {
  const entries: Entry[] = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  )
  return html`<section>
    <h2 id="${anchorOf(tag)}"><span>${partOf(tag)}</span> ${thingOf(tag)}</h2>
    ${entries.map((entry) => operationBox(document, entry))}
  </section>`
}

function operationBox(document: OpenApi, { path, method, operation }: Entry): Html {
  const media = Object.entries(operation.requestBody?.content ?? {})[0]
  return html`<details class="operation">
    <summary>
      <span class="method ${method}">${method.toUpperCase()}</span>
      <code class="path">${path}</code>
      <span class="says">${operation.summary}</span>
    </summary>
    <div class="inside">
      <h3 class="anchor" id="${operation.operationId}">${operation.summary}</h3>
      <p>${operation.description} ${accepted(operation)} Class <em>${operation["x-cost"]}</em>.</p>
      ${operation.parameters && fieldTable("Parameters", operation.parameters.map(parameterField))}
      ${media && bodyTable(media[0], media[1].schema)}
      <h4>Replies</h4>
      <ul class="replies">${Object.entries(operation.responses).map((reply) => replyLine(document, reply))}</ul>
      <h4>Example</h4>
      <pre>${curlOf(document, { path, method, operation })}</pre>
    </div>
  </details>`
}

function accepted({ security }: Operation): Content {
  const names = security.flatMap((one) => Object.keys(one))
  if (names.length === 0) return "Anybody may."
  return ["Accepts ", names.map((name, place) => [place > 0 && ", ", html`<code>${name}</code>`]), "."]
}

function parameterField({ name, in: place, required, schema, description }: Parameter): Field {
  const [field] = fieldsOf({ properties: { [name]: schema } })
  return {
    name,
    type: typeOf(schema),
    required,
    notes: [`in the ${place}`, description ?? "", ...(field?.notes ?? [])],
  }
}

function bodyTable(contentType: string, schema: JsonSchema): Html {
  const fields = fieldsOf(schema)
  if (fields.length > 0) return fieldTable(`Body (${contentType})`, fields)
  return html`<h4>Body (${contentType})</h4><p>${typeOf(schema)}</p>`
}

function fieldTable(title: string, fields: Field[]): Html {
  return html`<h4>${title}</h4><div class="wide"><table>
    <tbody>${fields.map(
      ({ name, type, required, notes }) => html`<tr>
        <td><code>${name}</code>${!required && html` <small>optional</small>`}</td>
        <td class="type">${type}</td><td>${notes.filter(Boolean).join("; ")}</td>
      </tr>`,
    )}</tbody>
  </table></div>`
}

function replyLine(
  document: OpenApi,
  [status, reply]: [string, Operation["responses"][string]],
): Html | false {
  if (status === "default") return false
  const found = "$ref" in reply ? document.components.responses[reply.$ref.split("/").at(-1) ?? ""] : reply
  const schema = found?.content?.["application/json"]?.schema
  return html`<li><b>${status}</b> ${found?.description}${schema && [": ", typeOf(schema)]}</li>`
}

function shape(name: string, schema: JsonSchema): Html {
  const fields = fieldsOf(schema)
  return html`<article class="shape">
    <h3 id="${schemaAnchor(name)}">${name}</h3>
    ${schema.description && html`<p>${schema.description}</p>`}
    ${fields.length > 0 ? fieldTable("", fields) : html`<p class="type">${typeOf(schema)}</p>`}
  </article>`
}

function curlOf(document: OpenApi, { path, method, operation }: Entry): string {
  const { schemas, securitySchemes } = document.components
  const example = (schema: JsonSchema) => exampleOf(schema, schemas)
  const parameters = operation.parameters ?? []
  const filled = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((address, { name, schema }) => address.replace(`{${name}}`, String(example(schema))), path)
  const needed = parameters.filter((parameter) => parameter.in === "query" && parameter.required)
  const query = needed.map(({ name, schema }) => `${name}=${example(schema)}`).join("&")
  const scheme = securitySchemes[Object.keys(operation.security[0] ?? {})[0] ?? ""]
  const [contentType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  const words = [
    method === "get" ? "curl" : `curl -X ${method.toUpperCase()}`,
    scheme?.type === "http" && `-H "authorization: Bearer $TOKEN"`,
    scheme?.type === "apiKey" && scheme.in === "header" && `-H "${scheme.name}: $TOKEN"`,
    parameters.some(({ name }) => name === "idempotency-key") && `-H "idempotency-key: $(uuidgen)"`,
    contentType === "multipart/form-data" && "-F file=@picture.jpg",
    contentType === "application/json" &&
      media &&
      `--json '${JSON.stringify(example(media.schema), null, 2)}'`,
    `"${document.servers[0]?.url ?? ""}${filled}${query && `?${query}`}"`,
  ]
  return words.filter((word) => word !== false && word !== undefined).join(" \\\n  ")
}

function partOf(tag: string): string {
  return tag.split(" ")[0] ?? tag
}

function thingOf(tag: string): string {
  return tag.split(" ")[1] ?? tag
}

function anchorOf(tag: string): string {
  return tag.replace(" ", "-")
}
