/**
 * Whose request it is, for counting. People with IPv6 get a whole network of addresses, so they are
 * counted by its first 64 bits.
 */
export function clientOf(ip: string): string {
  if (!ip.includes(":")) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  if (mapped) return mapped
  const [head = "", tail = ""] = ip.toLowerCase().split("%")[0]?.split("::") ?? []
  const front = head.split(":").filter(Boolean)
  const back = tail.split(":").filter(Boolean)
  const zeros = Array.from({ length: Math.max(8 - front.length - back.length, 0) }, () => "0")
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ""))
    .join(":")
}
