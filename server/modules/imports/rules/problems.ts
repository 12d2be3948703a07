/**
 * What can be wrong with a row, in words that say what to do. The admin says the same in its reader's
 * language,
 * by the code.
 */
export const problemSentences = {
  ambiguous_amount: "{text} can be read in two ways. Write {plain}.00 or use a point for cents only.",
  appears_again: "The same is also on line {line}. Put the rows of one thing together, and each only once.",
  barcode_bad: "The last digit of this barcode does not fit the others. Compare it with the package.",
  barcode_cut:
    "A spreadsheet has cut this number. Format the column as text, fill it in again, and save the file anew.",
  compare_at_too_low: "The price before must be higher than the price. Raise it, or leave it empty.",
  depth_kept:
    "The price has sales or prices by quantity that are not below it. Give lower ones in the file, or change them first.",
  currency_differs: "Prices of this market are in {currency}.",
  country_bad: "Write the two letters of the country, like DE.",
  customer_erased:
    "This person was erased from the shop and is not brought back by a file. They can open an account themselves.",
  customer_unconfirmed:
    "Somebody has opened an account with this address and not confirmed it, so that nobody knows whose it is. Import the row again once it is confirmed.",
  gift_card: "Gift cards are not taken over. Take this product out of the file.",
  mail_bad: "This is no mail address. Write it like name@example.com.",
  missing: "This cell is needed. Please fill it in.",
  name_bad: "Write a name without a link, a mail address or control characters.",
  negative: "Please give 0 or more.",
  no_list: "There is no price list {code}, or more than one is called so. Make it first, or give its id.",
  no_market: "There is no market {code}. The markets are: {known}.",
  no_place: "There is no place {code}. The places are: {known}.",
  no_sku: "There is no variant with this SKU. Import the product first, or correct the SKU.",
  not_a_date: "Write the day like 2025-05-31.",
  not_amount: "This is no amount. Write it like 12.50.",
  not_known: "This is none of the known values: {known}.",
  not_whole: "Write a whole number, without points or commas.",
  not_yes_or_no: "Write TRUE or FALSE.",
  open_quote:
    "The quotation mark that begins on line {line} is never closed. Close it, then upload the file again.",
  option_missing: "Give the value of {option} for every variant.",
  options_differ:
    "The product has other options: {options}. Change its options on its page first, then import the file again.",
  options_taken: "Another variant of this product has the same options.",
  phone_bad: "Write the phone number with digits, like +49 30 123456.",
  picture_address: "A picture needs an address that begins with http:// or https://.",
  postal_bad: "A postal code there looks like {example}.",
  sales_bad:
    "Write sales like 14.50 2026-11-27/2026-12-01 | 12.00 2026-12-20/. Each is below the price, and none over another.",
  tiers_bad:
    "Write prices by quantity like 5: 12.00 | 10: 11.00, from 2 pieces on, each lower than the one before.",
  promised: "{units} are promised to orders or set aside, so that there cannot be fewer than that.",
  reach_fixed: "How a product reaches its buyers cannot be changed. It is {reach}.",
  sku_again: "The SKU {sku} is on line {line} already. Each variant needs a SKU of its own.",
  sku_taken: "The SKU belongs to another product: {slug}. Each variant needs a SKU of its own.",
  slug_bad: "Use small letters, digits and single dashes, at most 120.",
  stray_quote: "A quotation mark inside a cell must be written twice.",
  title_missing: "Give the title in the shop's own language ({locale}).",
  too_large: "At most {max}.",
  too_long: "At most {max} characters.",
  too_many: "At most {max}.",
  too_many_cells:
    "There are more cells than the {count} columns. Put quotation marks around a cell in which there is a comma or a semicolon.",
  too_many_digits: "{currency} has {digits} digits after the point.",
  unknown_attribute: "There is no {code}. Make the attribute and its value first.",
  unknown_category: "There is no category {slug}. Make it first.",
  unreadable_character: "The cell has a character that cannot be kept. Delete it.",
} as const

/** Worth knowing, but no reason to leave the row out. */
export const warningSentences = {
  address_kept: "This customer keeps their own addresses; the one in the file is not added.",
  address_left_out: "The address is not whole or not right here, and is left out.",
  category_left_out: "There is no category {title}. The product is taken over without it.",
  compare_at_left_out: "The price before is not higher than the price, and is left out.",
  consent_stays_no: "This person has said no to marketing mail here. A file does not change that.",
  file_missing: "Nothing is sent to buyers of this product. Give its variants the file that they get.",
  name_made: "There was no name, so that one was made of the mail address.",
  not_counted: "The file does not say how many there are: it is sold out until somebody counts it.",
  picture_left_out: "The picture {url} was not taken over. {reason}",
  pictures_in_text: "Pictures inside the description are left out.",
  quantity_raised: "{units} below zero were counted as 0.",
  sku_elsewhere: "The SKU {sku} belongs to another product: {slug}. This variant has {made}.",
  sku_made_other: "The SKU {sku} is on line {line} already, so that this variant gets {made}.",
  sku_made: "There was no SKU, so that one was made: {sku}.",
  too_many_pictures: "Only the first {max} pictures are taken over.",
} as const

export type ProblemCode = keyof typeof problemSentences
export type WarningCode = keyof typeof warningSentences

type Values = Record<string, string>

type Said<Code> = { line: number; column: string | null; code: Code; values: Values; reason: string }
export type Problem = Said<ProblemCode>
export type Warning = Said<WarningCode>

export type Spot = { line: number; column?: string | null }

export function problemAt({ line, column = null }: Spot, code: ProblemCode, values: Values = {}): Problem {
  return { line, column, code, values, reason: filled(problemSentences[code], values) }
}

export function warningAt({ line, column = null }: Spot, code: WarningCode, values: Values = {}): Warning {
  return { line, column, code, values, reason: filled(warningSentences[code], values) }
}

function filled(sentence: string, values: Values): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "")
}
