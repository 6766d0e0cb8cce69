/** How many units the character at `index` has. */
export function unitsAt(text: string, index: number): number {
  return text.codePointAt(index)! > 0xffff ? 2 : 1
}

/** How many units the character before `index` has. */
export function unitsBefore(text: string, index: number): number {
  const last = text.charCodeAt(index - 1)
  if (last < 0xdc00 || last > 0xdfff || index < 2) return 1
  const first = text.charCodeAt(index - 2)
  return first >= 0xd800 && first <= 0xdbff ? 2 : 1
}

/** White space, as Unicode has it, and control characters: what ends a chunk. Works on UTF-16 units. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return true
  if (unit <= 0xa0) return unit === 0xa0 || unit === 0x85
  if (unit < 0x2000) return unit === 0x1680
  return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000
}

/** A letter of the Latin alphabet without accents, small or capital. */
export function isAsciiLetter(unit: number): boolean {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}
