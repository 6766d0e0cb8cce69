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
  [5, 'found 5'],
  [null, 'found null'],
  [undefined, 'found nothing'],
  [{ text: null }, 'text: found null'],
  [{ text: ['a'] }, 'text: found an array'],
])('what has no text is named: %j', (given, found) => {
  expect(() => commentOf(given)).toThrow(new TypeError(`check: ${found}, expected the text of a comment as a string: check('…') or check({ text: '…' })`))
})

test.each([
  [{ Insist: true }, 'check: Insist: found an unknown key, expected "insist" (what is yours alone, call by a name that is less close to it)'],
  [{ replyto: { author: 'A' } }, 'check: replyto: found an unknown key, expected "replyTo"'],
  [{ replyTo: { autor: 'A' } }, 'check: replyTo.autor: found an unknown key, expected "author"'],
  [{ article: { tittle: 'A' }, langauge: 'en' }, 'check: article.tittle: found an unknown key, expected "title" (what is yours alone, call by a name that is less close to it)\ncheck: langauge: found'],
  [{ text: undefined, txt: 'x' }, 'check: text: found nothing, expected the text of a comment'],
])('a key that is nearly one of a comment is named: %j', (change, message) => {
  const checked = () => commentOf({ text: 'x', ...change })
  expect(checked).toThrow(TypeError)
  expect(checked).toThrow(message)
})

test('what has no text because its key is misspelt is told that', () => {
  expect(() => commentOf({ Text: 'x' })).toThrow('check: Text: found an unknown key, expected "text"')
})

test('what is a site\'s own, or stands behind a getter, is let pass', () => {
  class Stored {
    readonly _author = 'A'
    get author() { return this._author }
    readonly text = 'x'
  }
  expect(commentOf(new Stored())).toMatchObject({ text: 'x', author: 'A' })
  const row = { text: 'x', author: 'A', Author: 'B', authorId: 7, reply_to: 'c7', languages: ['en'], instist: null, id: 1, createdAt: '2026-01-01' }
  expect(commentOf(row)).toMatchObject({ text: 'x', author: 'A' })
})
