/** How many digits a GTIN has; a number of another length is a barcode of the shop's own. */
const gtinLengths = [8, 12, 13, 14]

/** Whether the last digit of a GTIN fits the others. Other barcodes have nothing that could be checked. */
export function isBarcode(text: string): boolean {
  if (!/^\d+$/.test(text) || !gtinLengths.includes(text.length)) return true
  // Counted from the right, every second digit weighs three times; then all of them make whole tens.
  const sum = [...text]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 3 : 1), 0)
  return sum % 10 === 0
}
