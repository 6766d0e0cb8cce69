/** A share with three decimals; `–` where there is nothing to take a share of. */
export function ratio(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3)
}

/** A share as a percentage; `–` where there is nothing to take a share of. */
export function percent(value: number | undefined, decimals = 1): string {
  return value === undefined ? '–' : `${(100 * value).toFixed(decimals)} %`
}

/** A whole number with thousands apart. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US')
}

/** Three significant digits, without exponents. */
export function short(value: number): string {
  if (value >= 100) return whole(value)
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(3)
}
