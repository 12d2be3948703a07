import type { IncomingMessage } from "node:http"
import { BlockList, isIP } from "node:net"

/**
 * Whether the one who connects at this distance is a proxy of ours, whose word on
 * the client's address counts.
 */
export type Trust = (address: string, hop: number) => boolean

const ranges: Record<string, readonly [string, number, "ipv4" | "ipv6"][]> = {
  loopback: [
    ["127.0.0.0", 8, "ipv4"],
    ["::1", 128, "ipv6"],
  ],
  linklocal: [
    ["169.254.0.0", 16, "ipv4"],
    ["fe80::", 10, "ipv6"],
  ],
  uniquelocal: [
    ["10.0.0.0", 8, "ipv4"],
    ["172.16.0.0", 12, "ipv4"],
    ["192.168.0.0", 16, "ipv4"],
    ["fc00::", 7, "ipv6"],
  ],
}

const rememberedMax = 1_000

export function trustOf(setting: boolean | number | readonly string[]): Trust {
  if (typeof setting === "boolean") return () => setting
  if (typeof setting === "number") return (_address, hop) => hop < setting
  const proxies = new BlockList()
  for (const entry of setting) addEntry(proxies, entry)
  const remembered = new Map<string, boolean>()
  return (address) => {
    let isTrusted = remembered.get(address)
    if (isTrusted === undefined) {
      isTrusted = isListed(proxies, address)
      if (remembered.size >= rememberedMax) remembered.clear()
      remembered.set(address, isTrusted)
    }
    return isTrusted
  }
}

/** The nearest address that is not a proxy of ours: what was added behind it may be invented. */
export function addressOf(request: IncomingMessage, trust: Trust): string {
  const nearest = request.socket.remoteAddress ?? ""
  const header = request.headers["x-forwarded-for"]
  if (header === undefined || !trust(nearest, 0)) return nearest
  // One proxy, and nothing invented before it: nearly always.
  if (typeof header === "string" && !header.includes(",")) return header.trim()
  const told = (Array.isArray(header) ? header.join(",") : header).split(",")
  let address = nearest
  for (let hop = 1; hop <= told.length && trust(address, hop - 1); hop++) {
    address = (told[told.length - hop] as string).trim()
  }
  return address
}

function addEntry(proxies: BlockList, entry: string): void {
  const named = ranges[entry]
  if (named) {
    for (const range of named) proxies.addSubnet(...range)
    return
  }
  const [address = "", bits] = entry.split("/")
  const version = isIP(address)
  if (version === 0) return
  const family = version === 4 ? "ipv4" : "ipv6"
  if (bits === undefined) proxies.addAddress(address, family)
  else proxies.addSubnet(address, Number(bits), family)
}

function isListed(proxies: BlockList, address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = mapped ?? address
  const version = isIP(plain)
  return version !== 0 && proxies.check(plain, version === 4 ? "ipv4" : "ipv6")
}
