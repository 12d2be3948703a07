import { BlockList, isIP } from "node:net"

// What is not out on the web: our own machine and network, and what is set aside for other things (IANA's
// registries of special-purpose addresses).
const inside = new BlockList()
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  inside.addSubnet(net, bits, "ipv4")
}

// Only these are out on the web; some of them lead back inside.
const outside = new BlockList()
outside.addSubnet("2000::", 3, "ipv6")
const wrapped = new BlockList()
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  wrapped.addSubnet(net, bits, "ipv6")
}

/** Whether an address is one of the public web. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, "ipv4")
  if (family === 6) return outside.check(address, "ipv6") && !wrapped.check(address, "ipv6")
  return false
}

/** Whether a picture may be fetched from here: the web at its usual ports, and no machine of our own. */
export function isFetchable(url: URL): boolean {
  const isWeb = url.protocol === "https:" || url.protocol === "http:"
  const isUsual = url.port === "" && url.username === "" && url.password === ""
  const host = url.hostname.replace(/^\[|\]$/g, "")
  return isWeb && isUsual && (isIP(host) === 0 || isPublicAddress(host))
}
