import { type Html, html } from "../html.ts"
import { rooms } from "./limits.ts"
import type { Credential, OpenApi } from "./openapi.ts"

/** What to know before the first call: each has its id and its title. */
export const chapters = [
  ["start", "Start"],
  ["who", "Who is asking"],
  ["problems", "Problems"],
  ["once", "Only once"],
  ["lists", "Long lists"],
  ["values", "Amounts and times"],
  ["limits", "How often"],
] as const

export function introduction({ info, servers, components }: OpenApi): Html {
  return html`<section class="intro">
    <h1>${info.title} API</h1>
    <p class="lead">${info.description}</p>
    <h2 id="start">Start</h2>
    <p>All addresses begin with <code>${servers[0]?.url}</code>. Bodies and replies are JSON in UTF-8. Unknown
      fields are refused, so that a mistyped name is noticed; replies may gain fields: ignore those you do not
      know. Every reply carries <code>x-request-id</code>: name it when you ask about a request.</p>
    <h2 id="who">Who is asking</h2>
    <p>Each operation says what it accepts; any one of it is enough. Tokens are secrets: keep them out of
      addresses and logs. Cookies count only for requests from the shop's own pages.</p>
    <div class="wide"><table>
      <thead><tr><th>Name</th><th>How</th><th>Where it comes from</th></tr></thead>
      <tbody>${Object.entries(components.securitySchemes).map(credentialRow)}</tbody>
    </table></div>
    <p>Somebody else's things are answered like things that do not exist: with 404.</p>
    <h2 id="problems">Problems</h2>
    <p>What is refused is answered with <code>application/problem+json</code> (RFC 9457). Decide by
      <code>code</code>, show <code>detail</code>. A 422 lists the fields under <code>errors</code>.</p>
    <pre tabindex="0">${problemExample}</pre>
    <h2 id="once">Only once</h2>
    <p>Operations that take an <code>idempotency-key</code> may be sent again with the same key when an answer
      was lost: the change happens once, and the first reply comes again. Keys are kept for 48 hours. The same
      key with another body is refused with <code>idempotency.other_request</code>.</p>
    <h2 id="lists">Long lists</h2>
    <p>Lists take a <code>limit</code> and answer with <code>next</code>. Send it as <code>after</code> for
      the following page; <code>null</code> says that this was the last. Where a list is read backwards the
      parameter is <code>before</code>; products answer with <code>nextCursor</code> for <code>cursor</code>.</p>
    <h2 id="values">Amounts and times</h2>
    <p>Amounts are whole minor units with their currency: <code>{ "minor": 1999, "currency": "EUR" }</code> is
      19.99 €, and <code>{ "minor": 500, "currency": "JPY" }</code> is 500 ¥. Rates are parts per million.
      Times are ISO 8601 in UTC.</p>
    <h2 id="limits">How often</h2>
    <p>Each client has room per class of operation. More is answered with 429, a busy shop with 503, both with
      <code>retry-after</code> in seconds.</p>
    <div class="wide"><table>
      <thead><tr><th>Class</th><th>At once</th><th>Then per minute</th></tr></thead>
      <tbody>${Object.entries(rooms).map(roomRow)}</tbody>
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

function roomRow([cost, { burst, perSecond }]: [string, { burst: number; perSecond: number }]): Html {
  return html`<tr><td>${cost}</td><td>${burst}</td><td>${perSecond * 60}</td></tr>`
}
