import { expect, test } from 'vitest'
import { isLooselySpelt } from '../../../src/lexicon/home/looseSpelling.js'
import { readFolding } from '../../../src/text/folding/folding.js'

const SOUNDS = readFolding('zh>l\nth>t\noo>u\nee>i\nw>v')

test.each([
  ['zorkkaa', 'zorka'],
  ['Zorka', 'zorka'],
  ['zhorka', 'zhorkaa'],
  ['thorvi', 'torwee'],
  ['zorkazhi', 'zorkali'],
  ['zor-ka', 'zorka'],
])('%s is spelt as %s is listed', (written, listed) => {
  expect(isLooselySpelt(written, listed, SOUNDS)).toBe(false)
})

test.each([
  ['zirka', 'zorka'],
  ['zork', 'zorka'],
  ['shorka', 'sorka'],
  ['zorkan', 'zorka'],
])('%s is not', (written, listed) => {
  expect(isLooselySpelt(written, listed, SOUNDS)).toBe(true)
})
