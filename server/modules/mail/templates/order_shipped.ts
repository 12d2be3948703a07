import { template, type Words } from "./letter.ts"
import { button, facts, items, postalAddress, progress, quiet, subheading } from "./parts.ts"
import { orderShippedValues } from "./values.ts"

export const orderShipped = template({
  values: orderShippedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: true,
  opening: "order_shipped.intro",
  blanks: ({ shop }, { orderNumber, name, carrier, trackingNumber }) => ({
    ...{ orderNumber, name: name ?? "", shop: shop.name },
    ...{ carrier: carrier ?? "", trackingNumber: trackingNumber ?? "" },
  }),
  write(letter, parcel, blanks): Words {
    const { say } = letter
    const tracking = [
      ...(parcel.carrier ? [{ label: say("order_shipped.carrier"), value: parcel.carrier }] : []),
      ...(parcel.trackingNumber
        ? [{ label: say("order_shipped.tracking"), value: parcel.trackingNumber }]
        : []),
    ]
    return {
      preheader: say(parcel.trackingNumber ? "order_shipped.preheader_tracked" : "order_shipped.preheader"),
      heading: say("order_shipped.heading"),
      parts: [
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
      why: say("why.order", blanks),
    }
  },
})
