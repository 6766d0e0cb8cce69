import { checksumOf } from '../../src/scorer/bytes.js'
import { canonical, lowBitsOf, type HuffmanCode, type PackedTable } from '../../src/scorer/packedTable.js'

/**
 * A table as `unpack` reads it.
 *
 * @param keys rising, below `range`
 * @param columns of whole numbers, one for each key
 */
export function packTable(keys: readonly number[], range: number, columns: readonly (readonly number[])[]): PackedTable {
  const codes = columns.map(codeOf)
  const bits = [...distancesOf(keys, range), ...columns.flatMap((column, at) => written(column, codes[at]!))]
  const table = Buffer.from(bytesOf(bits)).toString('base64').replace(/=+$/, '')
  return { features: keys.length, table, codes, checksum: checksumOf(table) }
}

function distancesOf(keys: readonly number[], range: number): number[] {
  const low = lowBitsOf(keys.length, range)
  const bits: number[] = []
  let before = -1
  for (const key of keys) {
    const distance = key - before - 1
    for (let multiples = distance >> low; multiples > 0; multiples--) bits.push(1)
    bits.push(0)
    for (let bit = 0; bit < low; bit++) bits.push((distance >> bit) & 1)
    before = key
  }
  return bits
}

/** Huffman's code for some numbers: the two that are rarest, or were put together before, are put together. */
function codeOf(column: readonly number[]): HuffmanCode {
  const least = Math.min(0, ...new Set(column))
  const lengths = new Array<number>(Math.max(0, ...new Set(column)) - least + 1).fill(0)
  const counts = new Map<number, number>()
  for (const number of column) counts.set(number, (counts.get(number) ?? 0) + 1)
  let nodes: Node[] = [...counts].map(([number, count]) => ({ numbers: [number], count }))
  if (nodes.length === 1) lengths[nodes[0]!.numbers[0]! - least] = 1
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.count - b.count || a.numbers[0]! - b.numbers[0]!)
    const [rarest, next, ...others] = nodes as [Node, Node, ...Node[]]
    const numbers = [...rarest.numbers, ...next.numbers]
    for (const number of numbers) lengths[number - least]!++
    nodes = [{ numbers, count: rarest.count + next.count }, ...others]
  }
  return { least, lengths: lengths.map((length) => length.toString(36)).join('') }
}

interface Node {
  readonly numbers: readonly number[]
  readonly count: number
}

function written(column: readonly number[], code: HuffmanCode): number[] {
  const { counts, numbers } = canonical(code)
  const bitsOf = new Map<number, readonly number[]>()
  let next = 0
  let at = 0
  for (let length = 1; length < counts.length; length++, next <<= 1) {
    for (let count = counts[length]!; count > 0; count--, next++) {
      bitsOf.set(numbers[at++]!, Array.from(next.toString(2).padStart(length, '0'), Number))
    }
  }
  return column.flatMap((number) => bitsOf.get(number)!)
}

function bytesOf(bits: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((byte, bit, place) => byte | (bit << place), 0),
  )
}
