import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/index.js'
import { ACTIONS, type Verdict } from '../../src/verdict.js'
import { casesOf } from '../fixtures/cases.js'
import { languages } from '../../src/languages/all.js'

/** Ways to write the same comment that change nothing of what it says. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'letters taken apart': (text) => text.normalize('NFD'),
  'a direction mark in front': (text) => `\u200f${text}`,
  'a byte order mark in front': (text) => `\ufeff${text}`,
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  'tabs': (text) => text.replaceAll(' ', '\t'),
  'a number in front': (text) => `1. ${text}`,
  'a mark of quotation in front': (text) => `> ${text}`,
  'dots behind': (text) => `${text}...`,
  'a paragraph of HTML': (text) => `<p>${text}</p>`,
  'characters that HTML writes out': (text) => text.replaceAll(/["'&]/g, (char) => ({ '"': '&quot;', "'": '&#39;', '&': '&amp;' })[char]!),
  'stressed as in Markdown': (text) => text.split('\n').map((line) => `**${line}**`).join('\n'),
}

/** What people put around a comment that is meant all the same. */
const AROUND: Readonly<Record<string, (text: string) => string>> = {
  'a mention in front': (text) => `@ravi ${text}`,
  'a mention in front, with a colon': (text) => `@ravi: ${text}`,
  'a mention behind': (text) => `${text} @ravi`,
  'laughter behind': (text) => `${text} 😂😂🤣`,
  'a heart behind': (text) => `${text} ❤️`,
  'a laugh behind': (text) => `${text} haha`,
  'a Cyrillic laugh behind': (text) => `${text} ахаха`,
  'tags behind': (text) => `${text} #kerala #india`,
  'a link behind': (text) => `${text} https://news.example/2026/12/01/story?page=2`,
  'it shouted': (text) => `${text.replace(/[.!।]+$/u, '')}!!!`,
  'it drawled out': (text) => `${text.replace(/[.!।]+$/u, '')}.....`,
}

describe('how a comment is written', () => {
  const moderator = createModerator()
  const texts = languages.flatMap(({ tag }) => ACTIONS.flatMap((action) => casesOf(`${tag}/${action}.txt`).map(({ text }) => text)))
  const told = ({ action, reasons }: Verdict) => `${action} ${reasons.map(({ code, target }) => `${code} ${target}`).join()}`
  // Every rewriting is compared with it.
  const unchanged = texts.map((text) => ({ text, verdict: moderator.check(text) }))
  /** Those that are judged otherwise, with what is said of them. */
  const changedBy = (rewrite: (text: string) => string) =>
    unchanged.flatMap(({ text, verdict }) => {
      const [before, after] = [told(verdict), told(moderator.check(rewrite(text)))]
      return before === after ? [] : [`${text}: ${before}, now ${after}`]
    })

  it.each(Object.entries(WAYS))('%s: no verdict is another', (_, rewrite) => {
    expect(texts.some((text) => rewrite(text) !== text)).toBe(true)
    expect(changedBy(rewrite)).toEqual([])
  })

  it.each(Object.entries(AROUND))('%s: what is found is found', (_, surround) => {
    const found = unchanged.filter(({ verdict }) => verdict.action !== 'publish')
    expect(found).not.toEqual([])
    expect(found.map(({ text }) => text).filter((text) => moderator.check(surround(text)).action === 'publish')).toEqual([])
  })

  it('is quoted as it stands', () => {
    for (const text of texts.map((one) => one.normalize('NFD'))) {
      for (const { start, end, quote } of moderator.check(text).reasons) expect(text.slice(start, end)).toBe(quote)
    }
  })
})
