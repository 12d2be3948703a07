import { type Content, type Html, html } from "../../kit/html.ts"
import { type IconName, icon } from "../icons.ts"

type Mood = "good" | "warn" | "bad" | "note"

const moods: Record<Mood, IconName> = { good: "check", warn: "alert", bad: "alert", note: "note" }

/** Something that the reader should know before the rest. Bad news is read out at once. */
export function notice(mood: Mood, title: string, more?: Content): Html {
  return html`<div class="notice ${mood}"${mood === "bad" && html` role="alert"`}>${icon(moods[mood])}<div>
<h2>${title}</h2>${more}</div></div>`
}

/** All that is wrong with a form, at its top: each entry leads to its field. */
export function problemList(title: string, problems: Readonly<Record<string, string>>): Content {
  const entries = Object.entries(problems)
  if (entries.length === 0) return null
  return html`<div class="notice bad" role="alert" tabindex="-1"
data-problems>${icon("alert")}<div><h2>${title}</h2><ul>${entries.map(
    ([name, problem]) => html`<li><a href="#${name}">${problem}</a></li>`,
  )}</ul></div></div>`
}
