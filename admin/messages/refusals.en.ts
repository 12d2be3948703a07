/** What is said when the shop refuses. A code without a sentence here is said in its own words. */
export const refusalsEn = {
  "refusal.unreachable": "The shop cannot be reached. Please try again in a moment.",
  "refusal.view.name_taken": "There is a view of this name already. Choose another one.",
  "refusal.view.too_many":
    "Of one list you can keep {viewsMax} views. Delete one that you do not need any more.",
  "refusal.view.shared":
    "This view is shared with the team. Ask somebody who may share views, or keep one of your own.",
  "refusal.view.changed": "Somebody has changed this view meanwhile. Look at it again.",
  "refusal.view.names_somebody":
    "A view of this list keeps no words that were looked for: they may name a buyer. Remove them first.",
  "refusal.order.money_missing": "The money of this order has not come, or went back.",
  "refusal.price.change_too_far": "The price would be nothing, less than nothing, or beyond counting.",
  "refusal.price.changed_since": "The price was changed since, so it stays as it is.",
  "refusal.catalog.changed_since": "It was changed since, so it stays as it is.",
  "refusal.job.running": "It is being tried at this moment. Look again in a moment.",
  "refusal.internal": "Something went wrong on our side, and there is a note of it. {requestId}",
  "refusal.request.invalid": "Please check what you have written.",
  "refusal.request.too_many": "Too many requests came from here. Please wait a little.",
  "refusal.request.too_slow":
    "This takes longer than it should. It may still be done: look before you try again.",
  "refusal.request.too_large": "This is more than can be sent at once.",
  "refusal.request.no_such_route": "There is nothing at this address.",
  "refusal.shop.closing": "The shop is being opened anew. Please try again in a few seconds.",
  "refusal.shop.busy": "The shop is busy. Please try again in a few seconds.",
  "refusal.database.away": "The shop's database cannot be reached. Please try again in a few seconds.",
  "refusal.database.busy": "The shop is busy. Please try again in a few seconds.",
  "refusal.idempotency.running": "This is still being worked on. Please wait a moment.",
  "refusal.staff.sign_in_needed": "Please sign in.",
  "refusal.staff.not_allowed": "Your account may not do this.",
  "refusal.sign_in.refused": "The mail address or the password is not right.",
  "refusal.sign_in.too_many_tries": "These were too many tries. Please wait some minutes.",
  "refusal.sign_in.code_refused": "This code is not right, or was used already.",
  "refusal.sign_in.start_again": "This took too long. Please sign in again.",
  "refusal.staff.step_up_needed": "Nothing was done, because you did not confirm that it is you.",
  "refusal.staff.totp_needed":
    "The owner asks everybody for codes of an authenticator app. Please set yours up first.",
  "refusal.staff.totp_on": "Your account asks for codes already.",
  "refusal.staff.totp_off": "Your account asks for no codes.",
  "refusal.staff.totp_not_begun": "Please begin with setting up your authenticator app.",
  "refusal.staff.recovery_code_needed":
    "Somebody is guessing at your codes. For now only your recovery codes are taken.",
  "refusal.staff.codes_unreadable":
    "The shop's secret was changed, so codes cannot be checked. Please use a recovery code.",
  "refusal.staff.link_refused": "This link has expired or was used already. Please ask for a new one.",
  "refusal.staff.invitation_refused":
    "This invitation has expired, was taken back or was used already. Please ask for a new one.",
  "refusal.staff.already_here": "Somebody with this mail address works here already.",
  "refusal.staff.beyond_own": "This goes beyond what your own account may do. Ask somebody who may.",
  "refusal.accounts.busy": "Many people are signing in just now. Please try again in a few seconds.",
  "refusal.first_owner.link_refused":
    "This link has expired or was used already. Start the shop again to get a new one.",
  "refusal.password.too_short": "Please choose a password of at least {charactersMin} characters.",
  "refusal.password.too_common": "Everybody would try this password first. Please choose another.",
  "refusal.order.not_found": "There is no such order.",
  "refusal.order.already_shipped": "A part of this order has left already. It can be returned instead.",
  "refusal.order.canceled": "This order is canceled.",
  "refusal.order.not_paid": "The payment of this order came to nothing, so it is not sent.",
  "refusal.parcel.not_found": "There is no such parcel.",
  "refusal.parcel.nothing_left": "Everything of this order is in a parcel already.",
  "refusal.parcel.more_than_left": "That is more than is left to pack.",
  "refusal.parcel.tracking_number_taken": "Another parcel has this tracking number.",
  "refusal.payments.refund_too_much": "This is more than can be given back.",
  "refusal.oddity.closed": "Somebody has closed this already.",
  "refusal.oddity.over": "This is in order by now: there is nothing left to do.",
  "refusal.oddity.order_not_waiting": "This order does not wait for money.",
  "refusal.oddity.order_other_amount":
    "This order needs another amount. Money pays an order that needs exactly so much.",
  "refusal.payments.under_way": "Another payment of this order is under way. Look at it again in a moment.",
  "refusal.order.buyer_gone": "This order’s buyer cannot be written to.",
  "refusal.order.no_card": "No way to pay by card is open where this order was placed.",
  "refusal.oddity.not_this_way": "This cannot be resolved this way.",
  "refusal.payments.not_secret": "This is no secret key: it begins with sk_ or rk_.",
  "refusal.payments.not_publishable": "This is no publishable key: it begins with pk_.",
  "refusal.payments.not_message_secret": "This is no signing secret: it begins with whsec_.",
  "refusal.payments.test_key": "This is a key for test money. Keys for real money have _live_ in them.",
  "refusal.payments.live_key": "This is a key for real money. Keys for test money have _test_ in them.",
  "refusal.payments.secret_missing": "Please give the secret key: the shop has none that it can read.",
  "refusal.payments.key_refused":
    "Stripe does not take this key. Copy it once more, whole, from the dashboard of Stripe.",
  "refusal.payments.provider_away":
    "Stripe cannot be reached right now. Nothing was changed: please try again.",
  "refusal.payments.other_account":
    "These are keys of another account. Payments that the shop has belong to {name}: remove its keys first.",
  "refusal.payment_account.changed":
    "Somebody has changed these keys since you opened them. Load the page again.",
  "refusal.payment_account.not_found": "There are no keys any more.",
  "refusal.payments.keys_unreadable": "The keys were sealed with another SECRET. Please give them once more.",
  "refusal.payments.message_secret_missing":
    "Please give the signing secret first (step 2): without it no dispute would be heard of.",
  "refusal.payments.still_open":
    "Payments are still open with these keys. Switch the way to pay off, and remove them later.",
  "refusal.payments.no_keys": "There are no keys for it yet: give them under Cards by Stripe.",
  "refusal.payments.none_by_hand": "This order was never to be paid by bank transfer or in cash.",
  "refusal.payments.by_needed": "Please say whether it came by bank transfer or in cash.",
  "refusal.payments.receipt_taken_back": "This was taken back already.",
  "refusal.payments.not_noted": "Only money that somebody has noted by hand can be taken back.",
  "refusal.payments.receipt_went_back":
    "Money of this order has gone back, or is on its way. Give back what is left instead.",
  "refusal.payments.receipt_gift_cards":
    "Gift cards were issued for this money. Block them, and give back what is left on them.",
  "refusal.payments.receipt_changed":
    "Somebody has noted money of this order meanwhile. Please look at it again.",
  "refusal.payments.too_many": "This order has too many payments to note another one.",
  "refusal.payments.nothing_awaited": "No money is awaited for this order.",
  "refusal.payments.nothing_authorized": "Nothing is authorized for this order that could be captured.",
  "refusal.payments.nothing_to_capture":
    "With this way to pay nothing is authorized: its money cannot be taken later.",
  "refusal.payment.not_found": "There is no payment for this order.",
  "refusal.catalog.product_changed": "Somebody has changed this product since you opened it.",
  "refusal.catalog.slug_taken": "Another page of the shop has this address.",
  "refusal.catalog.collection_changed": "Somebody has changed this collection since you opened it.",
  "refusal.catalog.too_many_collections":
    "A shop has at most {collectionsMax} collections. Delete one that is not needed any more.",
  "refusal.catalog.too_many_conditions": "A rule has at most {conditionsMax} conditions.",
  "refusal.catalog.condition_without_words": "Give at least one word that titles have.",
  "refusal.catalog.category_in_collection":
    "A collection picks products by this category. Change its rule first.",
  "refusal.catalog.crop_too_small": "So little of the picture shows nothing. Take more of it.",
  "refusal.catalog.original_gone": "The original of this picture is gone. Add it once more.",
  "refusal.catalog.picture_replaced": "Somebody has put another picture here meanwhile. Look at it first.",
  "refusal.catalog.picture_too_long": "This picture is too long and narrow. Please cut it.",
  "refusal.catalog.no_price_here":
    "This product has no price in this market yet. Save one, and its page can be seen.",
  "refusal.catalog.category_changed": "Somebody has changed this category since you opened it.",
  "refusal.catalog.category_not_empty":
    "This category is not empty. Move its products and the categories below it first.",
  "refusal.catalog.category_in_itself": "A category cannot stand under itself or what is below it.",
  "refusal.catalog.too_deep": "Categories have at most {depthMax} levels.",
  "refusal.catalog.sku_taken": "Another variant has this SKU.",
  "refusal.catalog.options_taken": "Another variant of this product is the same already.",
  "refusal.catalog.option_in_use": "The variant {sku} does not fit these options. Put it away first.",
  "refusal.catalog.too_many_variants": "A product has at most {variantsMax} variants.",
  "refusal.catalog.bad_option": "These options do not fit together. Look at them again.",
  "refusal.price.changed":
    "Somebody else has changed one of these prices meanwhile. What you typed is still here: saving again sets it.",
  "refusal.cost.changed":
    "Somebody else has changed what this costs meanwhile. What you typed is still here: saving again sets it.",
  "refusal.price.not_reduced": "The price before must be higher than the price itself.",
  "refusal.catalog.pictures_changed": "Somebody has added, removed or moved a picture meanwhile.",
  "refusal.catalog.title_missing": "A product in the shop needs a title in the language of the shop.",
  "refusal.catalog.picture_too_large":
    "A picture has at most {millionsMax} million pixels here. Make this one smaller.",
  "refusal.catalog.picture_unreadable": "This file is no picture that can be read.",
  "refusal.catalog.picture_present": "This picture is here already.",
  "refusal.inventory.below_zero": "There are not so many. Look at the stock again.",
  "refusal.inventory.moved":
    "Stock has moved meanwhile, so it was not booked. See what is there now and save once more.",
  "refusal.imports.empty": "This file is empty.",
  "refusal.imports.workbook": "This is a workbook, not a CSV file. Save it as CSV (UTF-8) and upload that.",
  "refusal.imports.other_kind": "This looks like another kind of file. Choose what it has above: {other}.",
  "refusal.imports.no_columns": "The first line must name the columns. These are needed: {needed}.",
  "refusal.imports.column_missing": "The column {column} is missing. Add it.",
  "refusal.imports.column_twice": "Two columns say the same: {column}. Delete one of them.",
  "refusal.imports.fault": "This file could not be read. The log of the shop says why.",
  "refusal.imports.gone": "The file is no longer there. Upload it again.",
  "refusal.imports.too_many_rows": "A file has at most {rowsMax} rows here. Split it.",
  "refusal.imports.open_quote":
    "The quotation mark that begins on line {line} is never closed. Close it, then upload the file again.",
  "refusal.imports.beyond_own":
    "This file has columns that you may not change. Take them out, or ask somebody who may change them.",
  "refusal.imports.nothing_to_do": "This file changes nothing: there is nothing to take over.",
  "refusal.imports.changed_since":
    "This was changed or used since, and stays as it is. The rest is as it was before.",
  "refusal.imports.customer_meanwhile":
    "Somebody opened an account with this address meanwhile. Import the file again to compare it.",
  "refusal.imports.row_erased": "This person was erased, and is not brought back by a file.",
  "refusal.imports.row_forgotten":
    "What was there before is no longer kept: it is forgotten after 30 days, or with the person.",
  "refusal.imports.not_allowed_any_more": "You may not change all of this any more.",
} as const
