/**
 * The admin's policy lets no style through that stands in HTML, and that of a frame's page is the same: a
 * sheet is put on from outside. Answers with the page, once it is there.
 */
export function putOn(frame: HTMLIFrameElement | null, sheet: string): Document | undefined {
  const inside = frame?.contentDocument
  const view = inside?.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null | undefined
  if (!inside || !view) return undefined
  const made = new view.CSSStyleSheet()
  made.replaceSync(sheet)
  inside.adoptedStyleSheets = [made]
  return inside
}
