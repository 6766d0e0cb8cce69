/** What stands in JSON: strings, which are skipped for the numbers in them, and numbers. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** A number of JSON, or one as JavaScript writes it. */
const PARTS = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i

/**
 * Whether the numbers in a part of a JSON text are still the same when JavaScript writes it again. Its numbers have 53 bits: the
 * id 1234567890123456789 would come back as 1234567890123456800, which is another comment's.
 *
 * @param json the text, which can be read
 * @param partOf finds the part in what was read
 */
export function holdsExactly(json: string, partOf: (value: unknown) => unknown): boolean {
  const marked = json.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') || isExact(token) ? token : '"inexact"'))
  const written = (text: string) => JSON.stringify(partOf(JSON.parse(text)))
  return marked === json || written(marked) === written(json)
}

function isExact(number: string): boolean {
  const value = Number(number)
  return Number.isFinite(value) && decimalOf(String(value)) === decimalOf(number)
}

/** The same for all ways to write the same number: `1.50e1` and `15` are `.15e2`. */
function decimalOf(number: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = PARTS.exec(number)!
  const digits = (whole + fraction).replace(/^0+/, '')
  // Not by an expression: one that looks for zeros at the end takes square time where there are many elsewhere.
  let end = digits.length
  while (digits[end - 1] === '0') end--
  return end === 0 ? '0' : `${sign}.${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length}`
}
