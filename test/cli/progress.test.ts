import { expect, test } from 'vitest'
import { Progress } from '../../src/cli/progress.js'
import { Paper } from './fakes.js'

/** What a bar has shown on a stream after these updates. */
function shown(stream: Paper, sizes: readonly number[], patience = 0): string {
  const progress = new Progress(stream, sizes, patience)
  progress.update(25, 4)
  progress.clear()
  progress.update(75, 12)
  progress.stop()
  return stream.text
}

test('a bar on a terminal, that is cleared in the end', () => {
  const text = shown(new Paper({ isTTY: true }), [60, 40])
  expect(text).toContain('░')
  expect(text).toContain('% ')
  expect(text).toContain('comments')
  // The cursor is hidden, and comes back.
  expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.indexOf('\u001b[?25l'))
  expect(text).toMatch(/\u001b\[0?J$/)
})

test('a count alone where the size is not known', () => {
  const text = shown(new Paper({ isTTY: true }), [60, 0])
  expect(text).toContain('comments')
  expect(text).not.toContain('%')
})

test('nothing on what is no terminal, and nothing for what is quick', () => {
  expect(shown(new Paper(), [100])).toBe('')
  expect(shown(new Paper({ isTTY: true }), [100], 60_000)).toBe('')
})
