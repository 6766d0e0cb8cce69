import { expect, test } from 'vitest'
import { privateWords } from '../../src/generated/private-words.js'
import { privateInformation } from '../../src/private-information.js'
import { Finder } from '../../src/private-information/finder.js'
import { Gate, Signal } from '../../src/private-information/gate.js'
import { NOT_PRIVATE, PRIVATE } from './cases.js'

const gate = new Gate(privateWords)

test.each([
  ['I know where this ends, and so do you.', 0],
  ['Who wrote this? Nobody. Did he?', 0],
  ['I saw 12 of them', Signal.digit],
  ['𝟗 of them', Signal.digit],
  ['९ दिन', Signal.digit],
  ['thanks @anil', Signal.at],
  ['thanks ＠anil', Signal.at],
  ['see example.org', Signal.sign],
  ['see example . org', Signal.sign],
  ['see example(.)org', Signal.sign],
  ['see EXAMPLE DOT ORG', Signal.sign],
  ['пишите на пример точка', Signal.sign],
  ['ПИШИТЕ НА ПРИМЕР ТОЧКА', Signal.sign],
  ['nine eight four seven zero five five', Signal.spoken],
  ['nine eight four seven zero 5 5, anil@example.org', Signal.spoken | Signal.digit | Signal.at | Signal.sign],
])('%s', (text, signals) => {
  expect(gate.look(text)).toBe(signals)
})

test('it misses nothing that a closer look finds, in capitals or set apart', () => {
  const finder = new Finder(privateWords)
  const everything = Object.values(Signal).reduce((all, signal) => all | signal, 0)
  const ways = [(text: string) => text, (text: string) => text.toUpperCase(), (text: string) => text.replace(/\.(?=\p{L})/gu, ' . ')]
  for (const text of [...PRIVATE.map((one) => one.text), ...NOT_PRIVATE].flatMap((one) => ways.map((way) => way(one)))) {
    expect(privateInformation.find(text), text).toEqual(finder.find(text, everything))
  }
})
