import { describe, expect, it } from 'vitest'
import { aimsSection, reached, type Aim } from '../../../bench/speed/aims.js'
import { parseOptions, PARTS } from '../../../bench/speed/options.js'
import { asText } from '../../../bench/output/document.js'

const size: Aim = { what: 'size', value: 61, bound: 'at most', aim: 60, unit: 'KB' }
const speed: Aim = { what: 'speed', value: 0.8, bound: 'at least', aim: 0.8, unit: '×' }

describe('aims', () => {
  it('are reached at the bound, on the right side of it', () => {
    expect(reached(size)).toBe(false)
    expect(reached({ ...size, value: 59 })).toBe(true)
    expect(reached(speed)).toBe(true)
    expect(reached({ ...speed, value: 0.79 })).toBe(false)
  })

  it('that could not be measured are not reached', () => {
    expect(reached({ ...size, value: NaN })).toBe(false)
    expect(reached({ ...speed, value: NaN })).toBe(false)
  })

  it('are told as missed where they are', () => {
    expect(asText([aimsSection([size, speed])])).toMatch(/61\.0 KB {2}≤ 60 KB {2}NOT reached\n.*0\.800 × {2}≥ 0\.8 × {2}reached/)
  })
})

describe('the command line of the bench', () => {
  it('runs everything but the server unless parts are named, in a fixed order', () => {
    expect(parseOptions([]).parts).toEqual(PARTS.filter((part) => part !== 'serve'))
    expect(parseOptions(['--section', 'size', '--section', 'ordinary']).parts).toEqual(['ordinary', 'size'])
  })

  it('says which part there is none of', () => {
    expect(() => parseOptions(['--section', 'speed'])).toThrow(/--section: found speed, expected one of ordinary, unseen, long/)
  })
})
