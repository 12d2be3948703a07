/** The words of every mail, in English. Keys are the same in all languages. */
export const mailEn: Record<string, string> = {
  "mail.footer.questions": "Any questions? Just reply or write to",
  "mail.why.order": "You get this mail because of your order {orderNumber}.",
  "mail.why.registered": "You get this mail because somebody used this address to open an account at {shop}.",
  "mail.why.account": "You get this mail because you have an account at {shop}.",
  "mail.why.reset": "You get this mail because somebody asked for a new password at {shop}.",
  "mail.why.staff": "You get this mail because you work at {shop}.",
  "mail.why.invited": "You get this mail because somebody invited you to work at {shop}.",
  "mail.link_written_out": "If the button does not work, open this link:",
  "mail.quantity": "Quantity {count}",
  "mail.reason": "The reason: {reason}",

  "mail.step.ordered": "Ordered",
  "mail.step.on_its_way": "On its way",
  "mail.step.delivered": "Delivered",
  "mail.step.ready": "Ready",
  "mail.step.collected": "Collected",

  "mail.order.button": "See your order",
  "mail.order.items": "What you ordered",
  "mail.order.subtotal": "Subtotal",
  "mail.order.before": "before: {amount}",
  "mail.order.delivery": "Delivery",
  "mail.order.free": "Free",
  "mail.order.tax": "Tax",
  "mail.order.tax_included": "Tax included",
  "mail.order.total": "Total",
  "mail.order.payment": "Payment",
  "mail.order.promise_between": "expected between {earliest} and {latest}",
  "mail.order.promise_on": "expected {day}",

  "mail.order_placed.subject": "Thank you for your order {orderNumber}",
  "mail.order_placed.preheader": "We have your order and are getting it ready. Total: {total}.",
  "mail.order_placed.heading": "Thank you for your order!",
  "mail.order_placed.heading_name": "Thank you for your order, {name}!",
  "mail.order_placed.intro":
    "We have received order {orderNumber} and are getting it ready. You can follow it at any time with the link below.",
  "mail.order_placed.pay_now": "How to pay",
  "mail.order_placed.pay_now_words":
    "Please transfer what is to be paid to this account. We get your order ready as soon as the money arrives.",

  "mail.order_shipped.subject": "Your order {orderNumber} is on its way",
  "mail.order_shipped.preheader": "Your parcel has left our hands.",
  "mail.order_shipped.preheader_tracked": "Your parcel has left our hands. Here is how to follow it.",
  "mail.order_shipped.heading": "Your parcel is on its way",
  "mail.order_shipped.intro": "Good news: we have handed a parcel of order {orderNumber} to the carrier.",
  "mail.order_shipped.carrier": "Carrier",
  "mail.order_shipped.tracking": "Tracking number",
  "mail.order_shipped.track": "Track the parcel",
  "mail.order_shipped.items": "In this parcel",
  "mail.order_shipped.to": "It goes to",
  "mail.order_shipped.help":
    "It can take a day until the carrier shows the first scan. If the parcel does not arrive, write to us and we will look into it.",

  "mail.order_ready.subject": "Your order {orderNumber} can be collected",
  "mail.order_ready.preheader": "It is packed and waits for you.",
  "mail.order_ready.heading": "Your order is ready",
  "mail.order_ready.intro":
    "Order {orderNumber} is packed and waits for you. Please bring the number with you.",
  "mail.order_ready.where": "Where to collect it",
  "mail.order_ready.items": "What waits for you",

  "mail.order_canceled.subject": "Your order {orderNumber} is canceled",
  "mail.order_canceled.preheader": "Order {orderNumber} will not be sent.",
  "mail.order_canceled.heading": "Your order is canceled",
  "mail.order_canceled.intro": "We have canceled order {orderNumber}. It will not be sent.",
  "mail.order_canceled.refund":
    "You get {amount} back the way you paid. Depending on your bank this takes a few working days.",
  "mail.order_canceled.nothing_charged": "Nothing was charged, so there is nothing more for you to do.",

  "mail.order_refunded.subject": "We are sending {amount} back to you",
  "mail.order_refunded.preheader": "A refund of {amount} is on its way to you.",
  "mail.order_refunded.heading": "Your refund is on its way",
  "mail.order_refunded.intro": "We have refunded {amount} for order {orderNumber}.",
  "mail.order_refunded.to": "Refunded to",
  "mail.order_refunded.amount": "Refund",
  "mail.order_refunded.days": "Depending on your bank it takes a few working days until you see the money.",

  "mail.payment_received.subject": "We have received your payment for order {orderNumber}",
  "mail.payment_received.preheader": "{amount} has arrived. Thank you!",
  "mail.payment_received.heading": "Your payment has arrived",
  "mail.payment_received.intro":
    "Thank you! {amount} for order {orderNumber} has arrived. We are getting everything ready now.",
  "mail.payment_received.amount": "Received",

  "mail.download_ready.subject":
    "{count, plural, one {Your download is ready} other {Your downloads are ready}}",
  "mail.download_ready.preheader":
    "{count, plural, one {One file waits for you.} other {{count} files wait for you.}}",
  "mail.download_ready.heading":
    "{count, plural, one {Your download is ready} other {Your downloads are ready}}",
  "mail.download_ready.intro":
    "Thank you for order {orderNumber}. {count, plural, one {Here is your file.} other {Here are your files.}}",
  "mail.download_ready.button": "Download",
  "mail.download_ready.times": "{count, plural, one {one download} other {up to {count} downloads}}",
  "mail.download_ready.until": "until {day}",
  "mail.download_ready.again":
    "Please save the files on your device. You also find them on the page of your order.",

  "mail.confirm_email.subject": "Please confirm your mail address for {shop}",
  "mail.confirm_email.preheader": "One click and your account is ready.",
  "mail.confirm_email.heading": "Welcome, {name}!",
  "mail.confirm_email.intro":
    "Please confirm that this mail address is yours. Then your account at {shop} is ready, and earlier orders with this address appear in it.",
  "mail.confirm_email.button": "Confirm my address",
  "mail.confirm_email.valid":
    "{hours, plural, one {The link works for one hour.} other {The link works for {hours} hours.}} If you did not open an account, do not click it: without it the account stays empty.",

  "mail.account_exists.subject": "You already have an account at {shop}",
  "mail.account_exists.preheader": "Just sign in, or set a new password.",
  "mail.account_exists.heading": "You are already with us, {name}",
  "mail.account_exists.intro":
    "Somebody, probably you, has just tried to open an account at {shop} with this address. You already have one: please sign in.",
  "mail.account_exists.button": "Sign in",
  "mail.account_exists.forgot": "Forgotten your password? Set a new one",
  "mail.account_exists.not_you":
    "If it was not you, there is nothing to do. Nobody has got into your account.",

  "mail.reset_password.subject": "Set a new password for {shop}",
  "mail.reset_password.preheader": "Use this link to choose a new password.",
  "mail.reset_password.heading": "Choose a new password",
  "mail.reset_password.intro":
    "Hello {name}, somebody, probably you, has asked for a new password for your account at {shop}.",
  "mail.reset_password.button": "Choose a new password",
  "mail.reset_password.valid":
    "{minutes, plural, one {The link works once, for one minute.} other {The link works once, for {minutes} minutes.}} If you did not ask for it, ignore this mail: your password stays as it is.",

  "mail.password_changed.subject": "Your password at {shop} was changed",
  "mail.password_changed.preheader": "If this was you, all is well.",
  "mail.password_changed.heading": "Your password was changed",
  "mail.password_changed.intro":
    "Hello {name}, the password of your account was changed on {moment} (UTC). All other devices were signed out.",
  "mail.password_changed.not_you":
    "If this was you, all is well. If not, please set a new password right away.",
  "mail.password_changed.button": "Set a new password",

  "mail.welcome.subject": "Your account at {shop} is ready",
  "mail.welcome.preheader": "Your address is confirmed. Nice to have you here.",
  "mail.welcome.heading": "Nice to have you here, {name}",
  "mail.welcome.intro": "Your mail address is confirmed and your account at {shop} is ready.",
  "mail.welcome.orders":
    "You find your orders there, keep your addresses for the next time, and check out faster.",
  "mail.welcome.button": "Open my account",

  "mail.staff_reset_password.subject": "Set a new password for the desk of {shop}",
  "mail.staff_password_changed.subject": "Your password for the desk of {shop} was changed",

  "mail.staff_mail_check.subject": "Mail of {shop} arrives",
  "mail.staff_mail_check.preheader": "You asked whether mail leaves. It does.",
  "mail.staff_mail_check.heading": "Mail leaves your shop",
  "mail.staff_mail_check.intro":
    "Hello {name}, you asked {shop} to check its mail. This mail has left the shop and reached you.",
  "mail.staff_mail_check.where":
    "Did you find it among the unwanted mails? Then look at what the check says about SPF, DKIM and DMARC.",

  "mail.staff_invitation.subject": "You are invited to work at {shop}",
  "mail.staff_invitation.preheader": "{inviter} has invited you.",
  "mail.staff_invitation.heading": "Join the team of {shop}",
  "mail.staff_invitation.intro":
    "{inviter} has invited you to work on {shop}. Choose a password to get started.",
  "mail.staff_invitation.button": "Accept the invitation",
  "mail.staff_invitation.valid":
    "{hours, plural, one {The link works once, for one hour.} other {The link works once, for {hours} hours.}}",
}
