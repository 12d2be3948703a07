import { template, type Words } from "./letter.ts"
import { button, facts, items, paragraph, postalAddress, progress, quiet, subheading } from "./parts.ts"
import { orderShippedValues } from "./values.ts"

export const orderShipped = template({
  values: orderShippedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  write(letter, parcel): Words {
    const { say } = letter
    const number = parcel.orderNumber
    const tracking = [
      ...(parcel.carrier ? [{ label: say("order_shipped.carrier"), value: parcel.carrier }] : []),
      ...(parcel.trackingNumber
        ? [{ label: say("order_shipped.tracking"), value: parcel.trackingNumber }]
        : []),
    ]
    return {
      subject: say("order_shipped.subject", { number, shop: letter.shop.name }),
      preheader: say(parcel.trackingNumber ? "order_shipped.preheader_tracked" : "order_shipped.preheader"),
      heading: say("order_shipped.heading"),
      parts: [
        paragraph(letter, say("order_shipped.intro", { number })),
        progress(letter, 2),
        ...(tracking.length ? [facts(letter, tracking)] : []),
        parcel.trackingUrl
          ? button(letter, say("order_shipped.track"), parcel.trackingUrl)
          : button(letter, say("order.button"), parcel.orderUrl),
        ...(parcel.items.length
          ? [subheading(letter, say("order_shipped.items")), items(letter, parcel.items)]
          : []),
        ...(parcel.address
          ? [subheading(letter, say("order_shipped.to")), postalAddress(letter, parcel.address)]
          : []),
        quiet(letter, say("order_shipped.help")),
      ],
      why: say("why.order", { number }),
    }
  },
})
