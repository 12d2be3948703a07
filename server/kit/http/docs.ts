import { type Content, type Html, html } from "../html.ts"
import { chapters, introduction } from "./docs_introduction.ts"
import { type Field, fieldsOf, inline, schemaAnchor, typeOf } from "./docs_schema.ts"
import { docsStyle } from "./docs_style.ts"
import { exampleOf } from "./examples.ts"
import type { JsonSchema } from "./json_schema.ts"
import type { OpenApi, Operation, Parameter } from "./openapi.ts"

/** Where the page looks for its style; serve `css` there. */
export const docsStylePath = "/docs.css"

type Entry = { path: string; method: string; operation: Operation }

/** The API as one page to read. No script, and the style beside it: the strictest policy lets it be. */
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
        ${partsOf(document).flatMap(({ tags }) => tags.map((tag) => group(document, tag)))}
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

/** The parts of the API with what is in them: what is for everybody before what is for the desk. */
function partsOf({ tags }: OpenApi): { part: string; tags: string[] }[] {
  const parts = [...new Set(tags.map(({ name }) => partOf(name)))].sort().reverse()
  return parts.map((part) => {
    return { part, tags: tags.map(({ name }) => name).filter((name) => partOf(name) === part) }
  })
}

function contents(document: OpenApi): Html {
  return html`<nav class="contents" aria-label="Contents">
    <details open>
      <summary>Contents</summary>
      <ul>${chapters.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
      ${partsOf(document).map(
        ({ part, tags }) => html`<p>/${part}</p>
          <ul>${tags.map((tag) => html`<li><a href="#${anchorOf(tag)}">${thingOf(tag)}</a></li>`)}</ul>`,
      )}
      <ul><li><a href="#schemas">Shapes</a></li></ul>
    </details>
  </nav>`
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
      <p>${inline(operation.description ?? "")} ${accepted(operation)}
        Class <em>${operation["x-cost"]}</em>.</p>
      ${operation.parameters && fieldTable("Parameters", operation.parameters.map(parameterField))}
      ${media && bodyTable(media[0], media[1].schema)}
      <h4>Replies</h4>
      <ul class="replies">${Object.entries(operation.responses).map((one) => replyLine(document, one))}</ul>
      <h4>Example</h4>
      <pre tabindex="0">${curlOf(document, { path, method, operation })}</pre>
    </div>
  </details>`
}

function accepted({ security }: Operation): Content {
  const names = security.flatMap((one) => Object.keys(one))
  if (names.length === 0) return "Anybody may."
  const isOpen = security.some((one) => Object.keys(one).length === 0)
  return [
    isOpen ? "Anybody may; accepts " : "Accepts ",
    names.map((name, place) => [place > 0 && ", ", html`<code>${name}</code>`]),
    ".",
  ]
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
  return html`<h4>${title}</h4><div class="wide"><table class="fields">
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
  const says = inline(found?.description ?? "")
  return html`<li><b>${status}</b> ${says}${schema && [": ", typeOf(schema)]}</li>`
}

function shape(name: string, schema: JsonSchema): Html {
  const fields = fieldsOf(schema)
  return html`<article class="shape">
    <h3 id="${schemaAnchor(name)}">${name}</h3>
    ${schema.description && html`<p>${inline(schema.description)}</p>`}
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
