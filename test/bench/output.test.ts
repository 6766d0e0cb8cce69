import { describe, expect, it } from 'vitest'
import { asMarkdown, asText, table } from '../../bench/output/document.js'
import { percent, ratio, short, whole } from '../../bench/output/numbers.js'

const numbers = table(
  [
    { heading: 'name', cell: (row: readonly [string, number]) => row[0], align: 'left' },
    { heading: 'n', cell: (row) => whole(row[1]) },
  ],
  [
    ['a|b', 5],
    ['long name', 1200],
  ],
)

describe('tables', () => {
  it('line up in a terminal', () => {
    expect(asText([{ title: 'Title', table: numbers, notes: ['Note.'] }])).toBe(
      ['Title', '  name           n', '  a|b            5', '  long name  1,200', '  Note.'].join('\n'),
    )
  })

  it('are Markdown in a record', () => {
    expect(asMarkdown([{ title: 'Title', table: numbers }])).toBe(
      ['## Title', '', '| name | n |', '| --- | --: |', '| a\\|b | 5 |', '| long name | 1,200 |'].join('\n'),
    )
  })
})

describe('numbers', () => {
  it('say when there is nothing to say', () => {
    expect(ratio(undefined)).toBe('–')
    expect(percent(undefined)).toBe('–')
  })

  it('are short', () => {
    expect([ratio(2 / 3), percent(0.0056, 2), short(1234.5), short(12.34), short(1.234), short(0.01234)]).toEqual([
      '0.667', '0.56 %', '1,235', '12.3', '1.23', '0.0123',
    ])
  })
})
