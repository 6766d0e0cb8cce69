import { describe, expect, it, test } from 'vitest'
import type { Comment } from '../../src/verdict.js'
import { describeIssue } from '../../src/wording.js'
import { readComment } from '../../src/wire/comment.js'

test('all that a comment may have is read, and what else there is left out', () => {
  type Whole<T> = { [Key in keyof T]-?: Required<NonNullable<T[Key]>> }
  const whole: Whole<Comment> = {
    text: 'x',
    author: 'A',
    replyTo: { author: 'B', text: 'y' },
    article: { title: 'T', author: 'C', people: ['D'] },
    language: 'en',
    insist: true,
  }
  expect(readComment({ ...whole, id: 7, replyTo: { ...whole.replyTo, id: 8 } })).toEqual({ comment: whole })
})

function problems(comment: object): string[] {
  return (readComment({ text: 'x', ...comment }).issues ?? []).map(describeIssue)
}

describe('a key that is nearly one of a comment', () => {
  it.each([
    [{ instist: true }, 'instist: found an unknown key, expected "insist" (what is yours alone, call by a name that is less close to it)'],
    [{ instist: 'true' }, 'instist: found an unknown key, expected "insist"'],
    [{ repleyTo: { author: 'A' } }, 'repleyTo: found an unknown key, expected "replyTo"'],
    [{ reply_to: { author: 'A' } }, 'reply_to: found an unknown key, expected "replyTo"'],
    [{ langauge: 'en' }, 'langauge: found an unknown key, expected "language"'],
    [{ Author: 'A' }, 'Author: found an unknown key, expected "author"'],
    [{ replyTo: { autor: 'A' } }, 'replyTo.autor: found an unknown key, expected "author"'],
    [{ article: { tittle: 'A' } }, 'article.tittle: found an unknown key, expected "title"'],
  ])('is told: %j', (comment, problem) => {
    expect(problems(comment)).toEqual([expect.stringContaining(problem)])
  })

  it('is told beside what is missing for it', () => {
    expect((readComment({ tetx: 'x' }).issues ?? []).map(({ path }) => path)).toEqual(['tetx', 'text'])
  })

  it.each([
    [{ author: 'A', Author: 'A', autor: 'A', test: true, next: 'y' }],
    [{ authorId: 'u1', authors: ['A'], languages: ['en'], articleId: 'a1', replyToId: 'c7', text_en: 'x' }],
    [{ reply_to: 'c7', replyId: 7, articles: [1] }],
    [{ instist: null, langauge: undefined }],
    [{ id: 1, lang: 'en', labels: {}, score: 0.5, createdAt: '2026-01-01', __proto__: {}, constructor: 'x', toString: 1 }],
    [{ replyTo: { id: 7, authorId: 'u' }, article: { id: 7, url: 'x', author_id: 5 } }],
  ])('is let pass where an export has it on purpose: %j', (comment) => {
    expect(problems(comment)).toEqual([])
  })
})
