import type { IncomingMessage } from "node:http"
import { expect, test } from "vitest"
import { addressOf, trustOf } from "./proxies.ts"

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage

test("without proxies nobody's word counts but the connection's", () => {
  expect(addressOf(request("192.0.2.1", "198.51.100.7"), trustOf(false))).toBe("192.0.2.1")
})

test("with one proxy the last address told counts, whatever was invented before it", () => {
  expect(addressOf(request("10.0.0.1", "1.1.1.1, 198.51.100.7"), trustOf(1))).toBe("198.51.100.7")
  expect(addressOf(request("10.0.0.1"), trustOf(1))).toBe("10.0.0.1")
})

test("named proxies are believed, also through each other and as IPv4 in IPv6 clothes", () => {
  const trust = trustOf(["loopback", "10.0.0.0/8"])
  expect(addressOf(request("::ffff:127.0.0.1", "198.51.100.7, 10.1.2.3"), trust)).toBe("198.51.100.7")
  expect(addressOf(request("192.0.2.1", "198.51.100.7"), trust)).toBe("192.0.2.1")
  expect(addressOf(request("127.0.0.1", "2001:db8::1"), trust)).toBe("2001:db8::1")
})
