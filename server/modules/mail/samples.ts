import type { Shop } from "../settings/index.ts"
import type { TemplateName, TemplateValues } from "./templates/index.ts"

// One plausible mail of every kind, for the tests and for looking at the templates.

export const shop: Shop = {
  name: "Corner & Cupboard",
  legalName: "Corner & Cupboard GmbH",
  email: "hello@corner.example",
  phone: "+49 30 1234567",
  url: "https://corner.example",
  logoFile: null,
  look: {
    colorPrimary: "#1f5b46",
    colorOnPrimary: "#ffffff",
    colorAccent: "#e4a13a",
    colorBackground: "#f6f3ec",
    colorSurface: "#ffffff",
    colorText: "#20211f",
    colorMuted: "#6c6a63",
    fontHeading: "Fraunces, Georgia, serif",
    fontBody: "Inter, sans-serif",
    radiusPx: 12,
  },
  defaultLocale: "en",
  locales: ["en", "de"],
  timeZone: "Europe/Berlin",
  defaultMarket: "de",
  live: false,
  demo: false,
  addressLines: ["Lindenstraße 12", "10969 Berlin"],
  navigation: [],
}

const eur = (minor: bigint) => ({ minor, currency: "EUR" })
const address = {
  name: "Ada Lindqvist",
  line1: "Torstraße 89",
  line2: "Hinterhaus, 3. Stock",
  postalCode: "10119",
  city: "Berlin",
  country: "DE",
}
const items = [
  { title: "Stoneware mug", variantTitle: "Moss green, 300 ml", quantity: 2, total: eur(3600n) },
  { title: "Linen apron with two deep pockets", variantTitle: null, quantity: 1, total: eur(4900n) },
  { title: "Winter baking, the book", variantTitle: "Paperback", quantity: 1, total: eur(1850n) },
]
const order = { name: "Ada", orderNumber: "10482", orderUrl: "/orders/10482?token=secret-order-token" }

export const samples: TemplateValues = {
  order_placed: {
    ...order,
    items,
    subtotal: eur(10_350n),
    discounts: [{ title: "Late autumn, 5 € off", amount: eur(500n) }],
    deliveryPrice: eur(490n),
    tax: eur(1651n),
    taxIncluded: true,
    total: eur(10_340n),
    delivery: { title: "Parcel to your door", earliestOn: "2026-11-26", latestOn: "2026-11-28" },
    address,
    payment: {
      title: "Bank transfer",
      instructions: [
        { label: "Account holder", value: "Corner & Cupboard GmbH" },
        { label: "IBAN", value: "DE89 3704 0044 0532 0130 00" },
        { label: "Reference", value: "10482" },
      ],
      until: "2026-12-08T12:00:00Z",
    },
  },
  order_shipped: {
    ...order,
    items: items.map(({ total: _, ...item }) => item),
    carrier: "DHL",
    trackingNumber: "00340434161094042557",
    trackingUrl: "https://carrier.example/track/00340434161094042557",
    address,
  },
  order_ready: { ...order, items: items.map(({ total: _, ...item }) => item) },
  order_canceled: { ...order, items, reason: "You asked us to.", refund: eur(10_840n) },
  units_canceled: {
    ...order,
    items: items.slice(0, 1).map(({ total: _, ...item }) => item),
    reason: "The last one had a crack.",
    refund: eur(3600n),
    due: eur(1250n),
  },
  order_refunded: { ...order, amount: eur(4900n), method: "Visa ending in 4242", reason: "Returned apron" },
  payment_reminder: {
    ...order,
    due: eur(10_340n),
    until: "2026-12-08T12:00:00Z",
    instructions: [
      { label: "IBAN", value: "DE89 3704 0044 0532 0130 00" },
      { label: "Reference", value: "10482" },
    ],
  },
  pay_again: { ...order, due: eur(10_340n), payUrl: "/orders/ord_0/pay?token=secret" },
  payment_received: { ...order, amount: eur(10_840n), method: "Bank transfer" },
  payment_part_received: {
    ...{ ...order, amount: eur(10_000n), due: eur(840n) },
    instructions: [
      { label: "IBAN", value: "DE89 3704 0044 0532 0130 00" },
      { label: "Reference", value: "10482" },
    ],
  },
  payment_taken_back: {
    ...{ ...order, amount: eur(10_840n), due: eur(10_840n) },
    instructions: [
      { label: "IBAN", value: "DE89 3704 0044 0532 0130 00" },
      { label: "Reference", value: "10482" },
    ],
  },
  invoice_issued: {
    ...order,
    ...{ title: "Invoice", number: "INV-2026-00017", amount: eur(10_840n) },
    pdfUrl: "/orders/ord_0/invoices/ivc_0?token=secret",
  },
  download_ready: {
    ...order,
    files: [
      {
        title: "Winter baking, the book (PDF)",
        url: "/downloads/secret-download-token",
        expiresAt: "2026-12-24T12:00:00Z",
        downloadsMax: 5,
      },
      { title: "Gift tags to print", url: "/downloads/another-secret-token", downloadsMax: 1 },
    ],
  },
  gift_card: {
    ...{ name: "Jonas", from: "Ada Lindqvist", message: "Happy birthday!\nPick something nice." },
    amount: eur(5000n),
    ...{ code: "7KWX-2MPR-9TZH-4VQC", shopUrl: "/", balanceUrl: "/gift-card" },
  },
  gift_card_sent: { ...order, recipient: "Jonas", amount: eur(5000n) },
  pay_link: {
    ...{
      name: "Ada Lindqvist",
      note: "As you asked on the phone: two mugs and the apron.",
      total: eur(8990n),
    },
    ...{ payUrl: "/pay?token=secret-pay-token", expiresAt: "2026-12-03T12:00:00Z" },
  },
  confirm_email: { name: "Ada", confirmUrl: "/account/confirm?token=secret-confirm-token", validHours: 24 },
  account_exists: { name: "Ada", signInUrl: "/account/sign-in", forgotUrl: "/account/forgot" },
  reset_password: { name: "Ada", resetUrl: "/account/reset?token=secret-reset-token", validMinutes: 60 },
  password_changed: { name: "Ada", changedAt: "2026-11-24T16:45:00Z", forgotUrl: "/account/forgot" },
  welcome: { name: "Ada", accountUrl: "/account" },
  staff_invitation: {
    invitedBy: "Ada Lindqvist",
    acceptUrl: "/admin/invitation?token=secret-invitation-token",
    validHours: 72,
  },
  staff_reset_password: {
    name: "Jonas",
    resetUrl: "/admin/reset?token=secret-staff-token",
    validMinutes: 60,
  },
  staff_password_changed: {
    name: "Jonas",
    changedAt: "2026-11-24T16:45:00Z",
    forgotUrl: "/admin/forgot",
  },
  staff_mail_check: { name: "Jonas" },
} satisfies { [Name in TemplateName]: TemplateValues[Name] }
