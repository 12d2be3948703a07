import { type RefObject, useCallback, useEffect, useRef, useState } from "react"
import { putOn } from "../../parts/worn_sheet.ts"

const widths = { phone: 390, desk: 1280 } as const

export type Width = keyof typeof widths

type Props = {
  title: string
  html: string
  /** What the page wears: it can change without loading the page anew. */
  sheet: string
  width: Width
}

/** A page of the shop at the width of a device, made smaller where there is not so much room. */
export function ShopFrame({ title, html, sheet, width }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const room = useRoom(box)
  const wide = widths[width]
  const scale = Math.min(1, room.width / wide)
  const dress = useCallback(() => void putOn(frame.current, sheet), [sheet])
  useEffect(dress, [dress])
  return (
    <div
      ref={box}
      className="flex h-[52vh] min-h-80 items-start justify-center overflow-hidden rounded-small border border-line bg-soft"
    >
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={html}
        onLoad={dress}
        className="shrink-0 bg-white"
        style={{
          width: wide,
          height: room.height / scale,
          transform: `scale(${scale})`,
          transformOrigin: "top center",
        }}
      />
    </div>
  )
}

type Room = { width: number; height: number }

function useRoom(box: RefObject<HTMLDivElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: widths.phone, height: 600 })
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return room
}
