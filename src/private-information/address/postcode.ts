const INDIAN_PIN = /(?<![\d.,-]|&#)[1-8]\d{2}\s?\d{3}(?![\d,]|\.\d)/u
const BRITISH_POSTCODE = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/u
const AMERICAN_ZIP = /(?<![\p{L}])[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)/u
const POSTCODES = [INDIAN_PIN, BRITISH_POSTCODE, AMERICAN_ZIP]

/** Whether a text has a postcode of India, the United Kingdom or the United States. */
export function hasPostcode(text: string): boolean {
  return POSTCODES.some((postcode) => postcode.test(text))
}

/** Offset behind the postcode between two offsets; undefined if there is none. */
export function endOfPostcode(text: string, start: number, end: number): number | undefined {
  const part = text.slice(start, end)
  const match = POSTCODES.map((postcode) => postcode.exec(part)).find((found) => found !== null)
  return match && start + match.index + match[0].length
}
