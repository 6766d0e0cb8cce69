// The process that times one peer on hostile shapes: peer, length, number of the first shape.
import { SHAPES } from '../../test/hostile/shapes.js'
import { loadPeer } from './contenders.js'
import { cut, longText } from './corpus.js'
import type { Message } from './hostilePeers.js'

const [peer = '', length = '0', first = '0'] = process.argv.slice(2)
const size = Number(length)
const { flags } = await loadPeer(peer)

const tell = (shape: number, ratio: number): void => {
  process.send?.({ shape, ratio } satisfies Message)
}

/** Milliseconds for one look at each text, the better of two: the first may still be compiling. */
function time(texts: readonly string[]): number {
  let best = Infinity
  for (let round = 0; round < 2; round++) {
    const start = performance.now()
    for (const text of texts) flags(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const ordinary = cut(longText(size), 200)
for (let round = 0; round < 20; round++) time(ordinary)
const usual = time(ordinary)
tell(-1, 1)
for (let shape = Number(first); shape < SHAPES.length; shape++) {
  tell(shape, time([SHAPES[shape]?.make(size) ?? '']) / usual)
}
process.disconnect()
