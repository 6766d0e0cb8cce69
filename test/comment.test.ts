import { expect, test } from 'vitest'
import { commentOf } from '../src/comment.js'
import { createModerator } from '../src/index.js'
import type { Comment } from '../src/verdict.js'

const plain = {
  text: 'Maria, you are a clown',
  author: 'Reader',
  replyTo: { author: 'Maria Bauer', text: 'The bridge opens in May.' },
  article: { title: 'A bridge', author: 'Ines Roth', people: ['Ivan Petrov'] },
  language: 'en-GB',
  insist: true,
} satisfies Comment

/** As an object-relational mapper has a row: nothing is a key of its own. */
class Row implements Required<Comment> {
  readonly #row = plain
  get text() { return this.#row.text }
  get author() { return this.#row.author }
  get replyTo() { return this.#row.replyTo }
  get article() { return this.#row.article }
  get language() { return this.#row.language }
  get insist() { return this.#row.insist }
}

test('a comment whose properties are getters of its class is the same as a plain one', () => {
  expect(commentOf(new Row())).toEqual(commentOf(plain))
  expect(commentOf(plain)).toEqual(plain)
  const moderator = createModerator()
  const found = moderator.check(new Row())
  expect(found).toEqual(moderator.check(plain))
  expect(found.reasons.map(({ role }) => role)).toEqual(['commenter'])
})

test.each([
  [5, '5'],
  [null, 'null'],
  [undefined, 'nothing'],
  [{ text: null }, 'an object with "text" null'],
  [{ text: ['a'] }, 'an object with "text" an array'],
])('what has no text is named: %j', (given, found) => {
  expect(() => commentOf(given)).toThrow(new TypeError(`check() takes a string or a comment whose "text" is a string; found ${found}`))
})
