/** A word as the search compares it, and as people write it. */
export type Word = { word: string; shown: string }

export const queryWordsMax = 8
const wordLengthMax = 40

/** The highest character there is: every word that begins with "lam" is below "lam" and this one. */
export const lastLetter = "\u{10ffff}"

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
}

/**
 * Lower case without accents: "Größe" becomes "grosse". German also writes ä as ae; there "Kueche" and
 * "Küche" both become "kuche". After a, e and q an "ue" is no umlaut: "neue" and "Frequenz" stay as they are.
 */
export function fold(text: string, locale: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter)
  if (!locale.startsWith("de")) return plain
  return plain.replace(/([ao])e/g, "$1").replace(/(?<![aeq])ue/g, "u")
}

/** Every word once, in order of appearance. */
export function wordsOf(text: string, locale: string): Word[] {
  const words = new Map<string, Word>()
  for (const shown of text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const word = onlyLetters(fold(shown, locale)).slice(0, wordLengthMax)
    if (word && !words.has(word)) words.set(word, { word, shown: shown.slice(0, wordLengthMax) })
  }
  return [...words.values()]
}

/**
 * What goes to the database's text search: words only, so that its parser finds no hosts, paths or numbers in
 * them.
 */
export function searchable(text: string, locale: string): string {
  return (fold(text, locale).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.slice(0, wordLengthMax))
    .join(" ")
}

/** Words that are worth correcting and suggesting: two letters or more, not a bare number. */
export function termsOf(text: string, locale: string): Word[] {
  return wordsOf(text, locale).filter(({ word }) => word.length >= 2 && !/^\p{N}+$/u.test(word))
}

// "Tuch" is a part of "Geschirrtuch"; with fewer letters, or fewer before them, it is chance: prosecco has a
// rose in it.
export const partLengthMin = 4
const beforePartMin = 3

/** Whatever a long word may end in, when it is one of several put together. */
export function partsOf(word: string): string[] {
  const letters = [...word]
  const parts: string[] = []
  for (let start = beforePartMin; start <= letters.length - partLengthMin; start++) {
    parts.push(letters.slice(start).join(""))
  }
  return parts.filter((part) => !/[0-9]/.test(part))
}

/**
 * Where words are put together without a space, what is looked for is often a part of one. Elsewhere it
 * rarely is, and a cardigan is no card: there parts are looked at only when nothing else is found.
 */
export function joinsWords(locale: string): boolean {
  return joining.includes(locale.slice(0, 2))
}

const joining = ["da", "de", "fi", "hu", "nl", "no", "sv"]

/**
 * Words that German is full of and that the database knows with their dots, which a search has lost by then.
 */
export function fillersOf(locale: string): string[] {
  return locale.startsWith("de") ? ["fur", "uber", "wahrend", "konnen", "konnte", "wurde", "wurden"] : []
}

/** "red lam" as a query for everything that begins so; the words hold letters and digits only. */
export function prefixQuery(words: readonly string[]): string {
  return words.map((word) => `'${onlyLetters(word)}':*`).join(" & ")
}

/** The stemmer of PostgreSQL for a locale; languages without one are compared word by word. */
export function stemmerOf(locale: string): string {
  return stemmers[locale.slice(0, 2)] ?? "simple"
}

const stemmers: Record<string, string> = {
  da: "danish",
  de: "german",
  en: "english",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  id: "indonesian",
  it: "italian",
  nl: "dutch",
  no: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
}

function onlyLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "")
}
