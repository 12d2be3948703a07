import { lookup as lookUp } from "node:dns"
import { get as getHttp, type IncomingMessage } from "node:http"
import { get as getHttps } from "node:https"
import type { LookupFunction } from "node:net"
import { Refusal } from "../../../kit/errors.ts"
import { isFetchable, isPublicAddress } from "./addresses.ts"

export type FetchLimits = { bytesMax: number; secondsMax: number; redirectsMax: number }

/** Where it may go: the test asks its own machine, which the shop never does. */
export type Reach = { mayFetch: (url: URL) => boolean; mayConnect: (address: string) => boolean }

const publicWeb: Reach = { mayFetch: isFetchable, mayConnect: isPublicAddress }
const usual: FetchLimits = { bytesMax: 20_000_000, secondsMax: 20, redirectsMax: 3 }

/**
 * The bytes behind an address that somebody wrote into a file. Each hop is looked at anew, and so is the very
 * address that is connected to: a name that leads into our own network is refused, however often it changes
 * its mind.
 */
export async function fetchPublic(
  address: string,
  { limits = usual, reach = publicWeb }: { limits?: FetchLimits; reach?: Reach } = {},
): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.secondsMax * 1000)
  let url = new URL(address)
  for (let hops = 0; hops <= limits.redirectsMax; hops++) {
    if (!reach.mayFetch(url)) throw notFetched("The address is not one of the public web.")
    const reply = await ask(url, { signal, reach }).catch(() => {
      throw notFetched("It was not answered.")
    })
    const { statusCode = 0 } = reply
    const { location } = reply.headers
    if (statusCode >= 300 && statusCode < 400 && location && URL.canParse(location, url.href)) {
      reply.destroy()
      url = new URL(location, url)
      continue
    }
    if (statusCode !== 200) {
      reply.destroy()
      throw notFetched(`It was answered with ${statusCode}.`)
    }
    return readAll(reply, limits.bytesMax)
  }
  throw notFetched("It leads on and on.")
}

function ask(url: URL, { signal, reach }: { signal: AbortSignal; reach: Reach }): Promise<IncomingMessage> {
  const lookup: LookupFunction = (host, options, done) => {
    lookUp(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "")
      const found = addresses.filter(({ address }) => reach.mayConnect(address))
      const [first] = found
      if (!first || found.length < addresses.length) return done(new Error("not a public address"), "")
      if (options.all) return done(null, found)
      done(null, first.address, first.family)
    })
  }
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? getHttps : getHttp
    const headers = { accept: "image/*", "user-agent": "Cartwright import" }
    get(url, { signal, lookup, agent: false, headers }, resolve).on("error", reject)
  })
}

async function readAll(reply: IncomingMessage, bytesMax: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of reply) {
      bytes += (piece as Buffer).length
      if (bytes > bytesMax) break
      pieces.push(piece as Buffer)
    }
  } catch {
    throw notFetched("It broke off.")
  }
  if (bytes > bytesMax) throw notFetched(`It has more than ${Math.floor(bytesMax / 1_000_000)} MB.`)
  return Buffer.concat(pieces)
}

function notFetched(reason: string): Refusal {
  return new Refusal("imports.picture_not_fetched", 422, reason)
}
