import { type Content, type Html, html } from "../../kit/html.ts"
import { icon } from "../icons.ts"

/**
 * A picture as the catalog describes it, in the reader's language; `srcset` names the same in several
 * widths.
 */
export type Picture = {
  url: string
  width: number
  height: number
  alt: string
  srcset: string
  focus: { leftPercent: number; topPercent: number }
}

/** How wide a picture is shown, for the browser to choose the right file before it knows the page. */
const sizes = {
  card: "(min-width:78rem) 18rem, (min-width:64rem) 22vw, (min-width:40rem) 30vw, 46vw",
  arch: "(min-width:48rem) 12rem, 30vw",
  hero: "(min-width:48rem) 30vw, 58vw",
  side: "(min-width:48rem) 20vw, 38vw",
  gallery: "(min-width:78rem) 40rem, (min-width:52rem) 50vw, 92vw",
  thumb: "5rem",
} as const

type Shown = keyof typeof sizes
type Showing = { as: Shown; first?: boolean | undefined; alt?: string | undefined }

/** `first` is the picture that is seen before all others; those below the fold wait until they are near. */
export function image(picture: Picture, { as, first, alt }: Showing): Html {
  const loading = first ? html` fetchpriority="high"` : html` loading="lazy"`
  return html`<img src="${picture.url}" srcset="${picture.srcset}" sizes="${sizes[as]}"
width="${picture.width}" height="${picture.height}" alt="${alt ?? picture.alt}"${focusOf(picture)}
decoding="async"${loading}>`
}

/** Pages have no style of their own: a class says to the next quarter what stays in sight. */
function focusOf({ focus: { leftPercent, topPercent } }: Picture): Content {
  const [left, top] = [quarterOf(leftPercent), quarterOf(topPercent)]
  return (left !== 50 || top !== 50) && html` class="left-${left} top-${top}"`
}

function quarterOf(percent: number): number {
  return Math.round(percent / 25) * 25
}

/** The same in its frame; a thing without a picture gets an empty frame of the same size. */
export function shot(picture: Picture | null, showing: Showing): Html {
  if (!picture) return html`<span class="shot none">${icon("picture")}</span>`
  return html`<span class="shot">${image(picture, showing)}</span>`
}

/** For the head of the page: the picture is fetched before the page is read to its end. */
export function preload(picture: Picture, as: Shown): { src: string; srcset: string; sizes: string } {
  return { src: picture.url, srcset: picture.srcset, sizes: sizes[as] }
}

/** A picture of which only the address was kept, in a cart or an order. What it shows stands beside it. */
export function smallShot(pictureUrl: string | null): Html {
  if (!pictureUrl) return html`<span class="shot none">${icon("picture")}</span>`
  return html`<span class="shot"><img src="${pictureUrl}" width="160" height="160" alt="" loading="lazy"
decoding="async"></span>`
}
