import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Font } from "fontkit"

/** One family in two weights: Latin, Greek and Cyrillic letters with all their marks, Armenian, Georgian. */
const files = {
  plain: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf",
  bold: "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf",
} as const

export type FontName = keyof typeof files
export type Fonts = Readonly<Record<FontName, Font>>

let opening: Promise<Fonts> | undefined

/** Read when the first document is drawn, and kept: a shop that draws none pays nothing for them. */
export function openFonts(): Promise<Fonts> {
  opening ??= readFonts()
  opening.catch(() => {
    opening = undefined
  })
  return opening
}

async function readFonts(): Promise<Fonts> {
  const { create } = await import("fontkit")
  const { resolve } = createRequire(import.meta.url)
  const read = async (name: FontName) => create(await readFile(resolve(files[name])))
  const [plain, bold] = await Promise.all([read("plain"), read("bold")])
  return { plain, bold }
}

/**
 * Letters that the font cannot draw as they are read: those that it lacks (Chinese, Thai, Devanagari), and
 * those that are written from right to left. A document shows a box, or them in the wrong order.
 */
export async function undrawable(texts: readonly string[]): Promise<string[]> {
  const letters = [...new Set(texts.flatMap((text) => [...text]))].filter((letter) => letter > lastLatin)
  // What is Latin asks for no font: most shops never need it here.
  if (letters.length === 0) return []
  const { plain } = await openFonts()
  return letters.filter((letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (/\s/.test(letter)) return false
    return !plain.hasGlyphForCodePoint(code) || fromTheRight.test(letter)
  })
}

// The font has all letters before this one.
const lastLatin = "\u024f"

const fromTheRight = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u
