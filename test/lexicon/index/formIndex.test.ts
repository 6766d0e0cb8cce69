import { describe, expect, test } from 'vitest'
import { Class } from '../../../src/text/letters/kinds.js'
import { BASIS, mix } from '../../../src/text/tables/fnv.js'
import { GRAM, GRAM_MASK, GRAM_SHIFT, NO_WORD, withWord } from '../../../src/lexicon/index/rolling.js'
import { NO_MORE, type Letters } from '../../../src/lexicon/index/letters.js'
import { FormIndex } from '../../../src/lexicon/index/formIndex.js'
import type { Place } from '../../../src/lexicon/index/place.js'

/** Classes of letters a to z and gaps. */
const classesOf = (text: string): number[] =>
  Array.from(text, (char) => (char === ' ' ? Class.edge : Class.first + char.charCodeAt(0) - 97))

/** An index with forms given as lists have them: `|whole|`, `|begins`, `inside`. */
function indexOf(...entries: readonly string[]): FormIndex {
  const forms = new FormIndex()
  for (const [form, entry] of entries.entries()) {
    const text = entry.replaceAll('|', '')
    forms.add(classesOf(text), text.length, form, entry.startsWith('|'), !entry.endsWith('|'))
  }
  return forms
}

/** Looks a text up word by word, as the scan does; what is found as `form@end`. */
function found(forms: FormIndex, text: string): string[] {
  const classes = classesOf(text)
  const hits: string[] = []
  const lettersFrom = (start: number): Letters => {
    let at = start
    return {
      end: start,
      next() {
        const cls = classes[at] ?? NO_MORE
        if (cls !== NO_MORE) at++
        if (cls > Class.edge) (this as { end: number }).end = at
        return cls
      },
    }
  }
  let now = 0
  let behindLetter = 0
  const place: Place = {
    behind: () => lettersFrom(now),
    back: (letters) => lettersFrom(behindLetter - letters),
    found: (form, end) => hits.push(`${form}@${end}`),
    ranOut: () => undefined,
  }
  let hash = BASIS
  let gram = 0
  let letters = 0
  let previous = NO_WORD
  for (now = 0; now <= classes.length; now++) {
    const cls = classes[now] ?? Class.edge
    if (cls !== Class.edge) {
      hash = mix(hash, cls)
      gram = ((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
      letters++
      behindLetter = now + 1
      forms.findByGram(gram, Math.min(letters, GRAM + 1), place)
    } else if (letters > 0) {
      if (forms.has(hash)) forms.findWord(hash, now, place)
      if (forms.has(withWord(previous, hash))) forms.findPhrases(withWord(previous, hash), now, place)
      previous = hash
      hash = BASIS
      gram = 0
      letters = 0
    }
  }
  return hits
}

describe('FormIndex', () => {
  test('finds a whole word, and not a part of one', () => {
    const forms = indexOf('|frog|')
    expect(found(forms, 'a frog sat')).toEqual(['0@6'])
    expect(found(forms, 'frogs afrog fro')).toEqual([])
  })

  test.each([2, 3, 4, 5])('finds a phrase of %i words', (count) => {
    const phrase = ['one', 'two', 'three', 'four', 'five'].slice(0, count).join(' ')
    const forms = indexOf(`|${phrase}|`)
    expect(found(forms, `x ${phrase} y`)).toEqual([`0@${phrase.length + 2}`])
    expect(found(forms, `x ${phrase}s y`)).toEqual([])
  })

  test('finds both of two phrases that begin alike', () => {
    expect(found(indexOf('|out of|', '|out of order|', '|out of sight now|'), 'out of order')).toEqual(['0@6', '1@12'])
  })

  test('finds words that may go on, however short', () => {
    const forms = indexOf('|ab', '|abcd', '|abcdef')
    expect(found(forms, 'abcdefg xabcd abx').sort()).toEqual(['0@16', '0@2', '1@4', '2@6'])
  })

  test('finds phrases whose last word may go on', () => {
    const forms = indexOf('|old frog', '|my old frog')
    expect(found(forms, 'my old frogs').sort()).toEqual(['0@11', '1@11'])
  })

  test('finds what is looked for inside words, also across a gap, and however short', () => {
    expect(found(indexOf('toad'), 'xtoady toad')).toEqual(['0@5', '0@11'])
    expect(found(indexOf('toad pond'), 'xtoad pondy')).toEqual(['0@10'])
    expect(found(indexOf('ab'), 'ab xabx').sort()).toEqual(['0@2', '0@6'])
  })

  test('tells the beginnings of words that were added as such', () => {
    const forms = new FormIndex()
    forms.beginnings.add(classesOf('big toad'), 8)
    const isBegun = (text: string) => forms.beginnings.has(classesOf(text).reduce(mix, BASIS))
    expect(['b', 'bi', 't', 'toad'].map(isBegun)).toEqual([true, true, true, true])
    expect(['x', 'toads', 'oad'].map(isBegun)).toEqual([false, false, false])
  })

  test('finds each of many forms, in the order in which they were added', () => {
    const entries = Array.from({ length: 5000 }, (_, i) => `|${[...i.toString(20)].map((digit) => String.fromCharCode(97 + parseInt(digit, 20))).join('')}q|`)
    const forms = indexOf(...entries, '|dog|', '|dog|')
    for (const form of [0, 17, 4999]) expect(found(forms, entries[form]!.replaceAll('|', ''))[0]).toMatch(new RegExp(`^${form}@`))
    expect(found(forms, 'dog')).toEqual(['5000@3', '5001@3'])
  })
})
