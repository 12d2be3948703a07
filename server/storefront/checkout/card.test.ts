import { expect, test } from "vitest"
import { headersOf } from "../../kit/http/headers.ts"
import { sampleOptions } from "../samples_delivery.fixture.ts"
import { headersWithField, headWithField } from "./card.ts"

const policyOf = (text: string | undefined) =>
  Object.fromEntries((text ?? "").split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]))

const options = sampleOptions((plain) => plain)

test("the page with the field lets in exactly what Stripe says that its script needs", () => {
  const strict = policyOf(headersOf("text/html", false)["content-security-policy"])
  const policy = policyOf(headersWithField(options)?.["content-security-policy"])
  expect(policy).toEqual({
    ...strict,
    "script-src": ["'self'", "https://js.stripe.com", "https://*.js.stripe.com"],
    "connect-src": ["'self'", "https://api.stripe.com"],
    "frame-src": ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
  })
  expect(JSON.stringify([...Object.values(strict), ...Object.values(policy)])).not.toContain("unsafe")
  expect(headWithField(options).soon).toEqual(["https://js.stripe.com"])
})

test("without such a field the page has no script of its own, and the policy of all pages", () => {
  const paymentMethods = options.paymentMethods.filter(({ cardField }) => !cardField)
  expect(headersWithField({ ...options, paymentMethods })).toBeUndefined()
  expect(headWithField({ ...options, paymentMethods })).toEqual({})
})
