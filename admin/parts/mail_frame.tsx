import { useRef, useState } from "react"
import { putOn } from "./worn_sheet.ts"

type Props = { title: string; html: string; widthPx?: number | undefined }

/** A mail as its reader's program shows it. No script runs in it, its styles are put on from outside. */
export function MailFrame({ title, html, widthPx }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [heightPx, setHeightPx] = useState(400)
  const { bare, sheet } = undressed(html)
  const dress = () => {
    const inside = putOn(frame.current, sheet)
    if (!inside) return
    for (const one of inside.querySelectorAll<HTMLElement>("[data-style]"))
      one.style.cssText = one.dataset.style ?? ""
    setHeightPx(inside.documentElement.scrollHeight)
  }
  return (
    <iframe
      key={`${widthPx ?? "wide"} ${html}`}
      ref={frame}
      title={title}
      sandbox="allow-same-origin"
      srcDoc={bare}
      onLoad={dress}
      style={{ height: heightPx, maxWidth: widthPx }}
      className="mx-auto w-full rounded-card border border-line bg-surface"
    />
  )
}

/** Only the mail's own tags have such attributes: in what people wrote, quotes are written in another way. */
function undressed(html: string): { bare: string; sheet: string } {
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ""
  const bare = html.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(' style="', ' data-style="')
  return { bare, sheet }
}
