import { BASIS, mix } from '../../src/text/tables/fnv.js'

/** FNV-1a over UTF-16 units: the same 32-bit number for the same text everywhere. */
export function hash(text: string): number {
  let value: number = BASIS
  for (let index = 0; index < text.length; index++) {
    value = mix(value, text.charCodeAt(index))
  }
  // The low bits of FNV-1a alone follow the last unit too closely to split a set by them.
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  return (value ^ (value >>> 13)) >>> 0
}

/** Weights are fitted on one half of the comments and judged on the other. */
export type Half = 'fit' | 'report'

/** Which half a comment belongs to, by its id alone. */
export function halfOf(id: string): Half {
  return hash(id) % 2 === 0 ? 'fit' : 'report'
}
