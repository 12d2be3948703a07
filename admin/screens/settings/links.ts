import type { Shape } from "../../../client/index.ts"

export type NavigationLink = Shape<"NavigationLink">

/** A page of the shop, or a web address: what else the shop would refuse. */
export function isAddress(href: string): boolean {
  return /^(?:\/(?![/\\])|https?:\/\/[^/\s\\])[^\s\\\p{Cc}\p{Cf}]*$/u.test(href)
}

export function isLinkReady({ titles, href }: NavigationLink, language: string): boolean {
  return Boolean(titles[language]?.trim()) && isAddress(href)
}
