import { type Html, raw } from "../../kit/html.ts"
import { renderMarkdown } from "../../modules/settings/index.ts"

/**
 * Markdown as part of a page: wherever its author began, its first level comes right below the page's own
 * heading.
 */
export function prose(markdown: string): Html {
  const { text } = renderMarkdown(markdown)
  const levels = [...text.matchAll(/<h([2-6])>/g)].map(([, level]) => Number(level))
  const lift = Math.min(...levels, 6) - 2
  if (levels.length === 0 || lift === 0) return raw(text)
  return raw(text.replace(/<(\/?)h([2-6])>/g, (_, slash, level) => `<${slash}h${Number(level) - lift}>`))
}
