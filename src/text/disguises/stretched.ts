import { Flag, type Symbols } from './symbols.js'

/**
 * Marks doubled letters of a word that may be read as single ones: where the spelling rarely doubles them, where all letters are
 * doubled and, if every reading is followed, beside a letter that stands more than twice.
 */
export function stretchWords(symbols: Symbols, rarelyDoubled: Uint8Array): void {
  for (let from = 0; from < symbols.length; ) {
    let to = from
    while (to < symbols.length && (symbols.flags[to]! & (Flag.letter | Flag.separator)) !== 0) to++
    stretchWord(symbols, from, to, rarelyDoubled)
    from = to + 1
  }
}

function stretchWord(symbols: Symbols, from: number, to: number, rarelyDoubled: Uint8Array): void {
  const allDoubled = isDoubledThroughout(symbols, from, to)
  const isStretched = hasRepeat(symbols, from, to)
  for (let symbol = from; symbol < to; symbol++) {
    const isDoubled = (symbols.flags[symbol]! & Flag.doubled) !== 0
    if (!isDoubled) continue
    if (allDoubled || rarelyDoubled[symbols.classes[symbol]!] === 1) symbols.flags[symbol]! |= Flag.repeat
    else if (isStretched) symbols.flags[symbol]! |= Flag.stretched
  }
}

function hasRepeat(symbols: Symbols, from: number, to: number): boolean {
  for (let symbol = from; symbol < to; symbol++) {
    if (symbols.isLetter(symbol) && (symbols.flags[symbol]! & Flag.repeat) !== 0) return true
  }
  return false
}

function isDoubledThroughout(symbols: Symbols, from: number, to: number): boolean {
  let isDoubled = true
  for (let symbol = from; symbol < to; symbol++) {
    if (!symbols.isLetter(symbol)) continue
    if (symbols.flags[symbol]! & Flag.doubled) isDoubled = true
    else if (!isDoubled) return false
    else isDoubled = false
  }
  return isDoubled
}
