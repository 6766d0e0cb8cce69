import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'
import { readCluster } from '../../src/private-information/cluster.js'
import { windowsOf } from '../../src/private-information/window.js'

const lastQuote = (text: string): string | undefined => privateInformation.find(text).at(-1)?.quote

describe('what stands before it hides nothing, however much it is', () => {
  test.each([
    ['lone digits', 'a 1 b ', 'call me at ', '+91 98470 55123'],
    ['rows of digits', '1 2 3 ', 'and call me at ', '+91 98470 55123'],
    ['prices', 'Rs 9847055123 paid, ', 'now ', '+91 98470 55123'],
    ['numbers that no plan has', '1234567890 x ', 'ring ', '415-863-9900'],
    ['numbers that no plan has, and one beside the number', '1234567890 x ', 'ring 12 ', '98470 55123'],
    ['letters with digits', 'B1 ', 'see ', 'KL-07-AB-1234'],
    ['digits far from a house', 'a 1 b ', 'he lives at ', '12 Temple Road, Aluva 683101'],
    ['signs of nothing', '@ ', 'mail ', 'anil.k@example.com'],
    ['mentions', '@anil 5@6 ', 'mail ', 'anil.k@example.com'],
    ['spelt-out signs of nothing', 'a (at) ', 'mail ', 'anil.k84 (at) gmail (dot) com'],
  ])('%s', (_, filler, before, quote) => {
    expect(lastQuote(filler.repeat(4000) + before + quote)).toBe(quote)
  })
})

test('there may be more numbers than a call takes arguments', () => {
  expect(privateInformation.find('9847055123; '.repeat(150_000))).toHaveLength(150_000)
})

test('a number costs as much in a long comment as in a short one', () => {
  const text = `(98470 55123${' '.repeat(20_000_000)}`
  const cluster = readCluster(text, 1)
  // Looked for to the end of the comment, the bracket that would close takes minutes.
  let windows = 0
  for (let i = 0; i < 100_000; i++) windows += windowsOf(text, cluster).length
  expect(windows).toBe(100_000)
})

test('no comment is kept for a word of it', () => {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => {
    collect()
    collect()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  const letters = (i: number) => String(i).padStart(4, '0').replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))
  const find = (i: number) => privateInformation.find(`дом 12 anextraordinary${letters(i)} ${'so it went on. '.repeat(2000)}`)
  find(0)
  const before = held()
  for (let i = 1; i <= 500; i++) find(i)
  // All of them together have 14 MB.
  expect(held() - before).toBeLessThan(5)
})
