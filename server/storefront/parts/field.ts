import { type Content, type Html, html } from "../../kit/html.ts"
import { icon } from "../icons.ts"

/** What was typed, and what is wrong with it, by the name of the field. */
export type Typed = { values: Readonly<Record<string, string>>; problems: Readonly<Record<string, string>> }

export const nothingTyped: Typed = { values: {}, problems: {} }

type Field = {
  name: string
  label: string
  type?: string | undefined
  autocomplete: string
  hint?: string | undefined
  required?: boolean | undefined
  lengthMax?: number | undefined
  inputMode?: string | undefined
  /** Passwords and cards are never sent back to the page. */
  secret?: boolean | undefined
  lengthMin?: number | undefined
  /** An attribute that lets the script ask for the page again when something else was typed. */
  refresh?: Html | undefined
  /** Letters and digits to be copied, no words. Where it was wrong, the page begins there. */
  isCode?: boolean | undefined
  /** A button that stands beside the input: Enter presses it. */
  button?: Html | undefined
}

/** A label, an input and, beside it, what is wrong. The value that was typed stays. */
export function field(typed: Typed, given: Field): Html {
  const { name, label, hint } = given
  const problem = typed.problems[name]
  const described = [problem !== undefined && `${name}-problem`, hint !== undefined && `${name}-hint`].filter(
    Boolean,
  )
  const input = html`<input id="${name}" name="${name}" type="${given.type ?? "text"}"
value="${given.secret ? "" : (typed.values[name] ?? "")}"
autocomplete="${given.autocomplete}"${given.refresh}${attributes(given)}${
    problem !== undefined &&
    html`
aria-invalid="true"`
  }${given.isCode && problem !== undefined && html` autofocus`}${
    described.length > 0 && html` aria-describedby="${described.join(" ")}"`
  }>`
  return html`<div class="field${problem !== undefined && " wrong"}"><label for="${name}">${label}</label>
${given.button ? html`<span class="inline">${input}${given.button}</span>` : input}
${hint !== undefined && html`<span class="hint" id="${name}-hint">${hint}</span>`}${problemBeside(
  name,
  problem,
)}</div>`
}

function attributes({ required = true, lengthMax, lengthMin, inputMode, type, isCode }: Field): Content {
  return [
    required && html` required`,
    lengthMax !== undefined && html` maxlength="${lengthMax}"`,
    lengthMin !== undefined && html` minlength="${lengthMin}"`,
    inputMode !== undefined && html` inputmode="${inputMode}"`,
    type === "email" && html` autocapitalize="none" spellcheck="false"`,
    isCode && html` autocapitalize="characters" spellcheck="false"`,
  ]
}

export function problemBeside(name: string, problem: string | undefined): Content {
  return (
    problem !== undefined &&
    html`<span class="problem" id="${name}-problem">${icon("alert")}${problem}</span>`
  )
}

export function choose(
  typed: Typed,
  given: {
    name: string
    label: string
    autocomplete: string
    options: readonly { value: string; label: string }[]
    /** An attribute that lets the script ask for the page again when something else is chosen. */
    refresh?: Html | undefined
  },
): Html {
  const { name, label, options } = given
  const chosen = typed.values[name]
  const problem = typed.problems[name]
  return html`<div class="field${problem !== undefined && " wrong"}"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"
autocomplete="${given.autocomplete}"${given.refresh}${
    problem !== undefined &&
    html` aria-invalid="true"
aria-describedby="${name}-problem"`
  }>${options.map(
    (option) =>
      html`<option value="${option.value}"${
        option.value === chosen &&
        html`
selected`
      }>${option.label}</option>`,
  )}</select>${problemBeside(name, problem)}</div>`
}

export function hidden(name: string, value: string | number, id?: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}"${id !== undefined && html` id="${id}"`}>`
}
