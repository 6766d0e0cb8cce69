import { describe, expect, test } from 'vitest'
import { parseOptions } from '../../../bench/speed/options.js'

describe('the options of the bench', () => {
  test('run all parts in their order, but for the one that takes minutes', () => {
    expect(parseOptions([]).parts).toEqual(['ordinary', 'unseen', 'long', 'terms', 'hostile', 'load', 'memory', 'size'])
    expect(parseOptions(['--section', 'serve', '--section', 'long']).parts).toEqual(['long', 'serve'])
  })

  test('refuse what would be ignored', () => {
    expect(parseOptions(['--against', 'HEAD~1']).against).toBe('HEAD~1')
    expect(() => parseOptions(['--against', 'HEAD~1', '--section', 'load'])).toThrow('--against: found --section load without ordinary')
    expect(() => parseOptions(['--section', 'loads'])).toThrow('--section: found loads, expected one of ordinary, unseen')
  })
})
