// What is pressed next; a field would open the keyboard of a phone.
const pressable = "a[href], button:not(:disabled)"

// A dialog that closes gives its focus back by itself, and a page that comes takes it.
const settleMs = 100

/** What is focused, and what it stands in, from the inside out. */
let path: readonly Element[] = []
let isByKey = false
let isKept = false

/**
 * Who works with the keyboard keeps their place: when what was focused goes away, a row that was deleted or
 * the bar of what is unsaved, the focus comes back beside it, or else to the heading of the page.
 */
export function keepFocus(): void {
  if (isKept) return
  isKept = true
  document.addEventListener("keydown", () => turn(true), true)
  document.addEventListener("pointerdown", () => turn(false), true)
  document.addEventListener("focusin", remember)
  remember()
  new MutationObserver(() => {
    if (isLost()) setTimeout(bringBack, settleMs)
  }).observe(document.body, { childList: true, subtree: true })
}

function turn(byKey: boolean): void {
  isByKey = byKey
}

function remember(): void {
  const around: Element[] = []
  for (let one = document.activeElement; one && one !== document.body; one = one.parentElement)
    around.push(one)
  if (around.length > 0) path = around
}

function isLost(): boolean {
  return isByKey && path[0]?.isConnected === false && document.activeElement === document.body
}

function bringBack(): void {
  if (isLost()) (besideIt() ?? heading())?.focus()
}

/** In the innermost of what it stood in that is still there, below the page itself. */
function besideIt(): HTMLElement | undefined {
  for (const around of path) {
    if (!around.isConnected) continue
    if (around.contains(heading())) return undefined
    const near = around.querySelector<HTMLElement>(pressable)
    if (near) return near
  }
  return undefined
}

const heading = () => document.querySelector<HTMLElement>("#main h1")
