import { type Content, type Html, html } from "../../kit/html.ts"
import type { Place } from "../place.ts"
import { type Frame, layOut } from "./layout.ts"

export type Slim = {
  title: string
  path: string
  content: Content
  intro?: Content
  again?: number | undefined
  wide?: boolean | undefined
}

/** A page of one column for one thing: a form, a question, an answer. Search engines stay away. */
export function slimPage(
  place: Place,
  frame: Frame,
  { title, path, content, intro, again, wide }: Slim,
): Html {
  return layOut({
    place,
    frame,
    head: { title, path, hidden: true, again },
    content: html`<div class="${wide ? "narrow" : "slim"} stack"><h1>${title}</h1>${
      intro &&
      html`<div
class="lead">${intro}</div>`
    }${content}</div>`,
  })
}
