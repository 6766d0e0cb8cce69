import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, Kind } from '../../text/letters/kinds.js'

/** Whether only digits stand there: a word or phrase that they begin is of the script of its first letter. */
export function areDigits({ table }: Characters, text: string, from: number, to: number): boolean {
  let index = from
  while (index < to && table[text.charCodeAt(index)]! >> CLASS_BITS === Kind.digit) index++
  return index === to
}
