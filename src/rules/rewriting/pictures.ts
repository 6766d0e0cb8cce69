import { disguiseBit } from '../../lexicon/disguise.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import type { Span } from '../../spans.js'
import { FIRST_PICTURE } from '../../text/letters/pictographs.js'
import { Edits, type Rewritten } from './edits.js'

const PICTURE = disguiseBit('picture')

/** Flags and pictures, with their colour, and with what is joined to them. */
const PICTURES = /\p{RI}{2}|\p{ExtPict}(?:\uFE0F|\p{EMod})*(?:\u200D\p{ExtPict}(?:\uFE0F|\p{EMod})*)*/gu
/** What makes a picture no other one: that it is one, its colour, its gender. */
const PRESENTATION = /\uFE0F/gu
const COLOURS = /\p{EMod}/gu
const GENDERS = /\u200D[♀♂]/u
const FLAG = /^\p{RI}/u
/** Faces and hearts, as Unicode has them together. */
const FACE = /^[\u2764\u{1F493}-\u{1F49F}\u{1F600}-\u{1F644}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}]/u
/** What stands before a row of pictures, and behind it, if they belong to a sentence. */
const IN_SENTENCE_BEFORE = /[\p{L}\p{M}\p{N},][\s"'’”]*$/u
const IN_SENTENCE_BEHIND = /^[\s"'‘“]*\p{L}/u
const ONLY_SPACE = /^\s*$/u
/** As far as that is looked for: more is no space between words. */
const FAR = 8

/** Fewer are read than a row of pictures may mean. */
const MOST_READINGS = 4

/** What a picture may be read as. */
interface Meaning {
  readonly words: readonly string[]
  /** Whether it is meant wherever it stands, not only within a sentence. */
  readonly isAnywhere: boolean
}

interface Found extends Span {
  readonly words: readonly string[]
}

/** Pictures that people write instead of words, and the words. */
export class Pictures {
  /** By tag of the language, by picture. */
  readonly #meanings: ReadonlyMap<string, ReadonlyMap<string, Meaning>>

  constructor(packs: readonly LanguagePack[]) {
    this.#meanings = new Map(packs.flatMap(({ tag, pictures }) => (pictures === undefined ? [] : [[tag, meaningsOf(pictures)] as const])))
  }

  /** Whether a comment may have one. */
  mayStandIn(text: string): boolean {
    if (this.#meanings.size === 0) return false
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_PICTURE) return true
    return false
  }

  /**
   * A comment with words instead of its pictures, as often as they may be read otherwise. What only follows a sentence
   * adorns it, and is left as it is; so are different ones, but for a face behind one, and a row of flags, with no word behind them.
   *
   * @param languages tags of those it is written in; none where it has no letters: then those of all languages are read
   * @example writeOut('you are a 🐒', ['en']) // you are a monkey, you are a monkeys
   */
  writeOut(text: string, languages: readonly string[]): Rewritten[] {
    const found = this.#find(text, languages.length === 0 ? [...this.#meanings.keys()] : languages)
    const readings = found.reduce((most, { words }) => Math.min(MOST_READINGS, Math.max(most, words.length)), 0)
    return Array.from({ length: readings }, (_, reading) => {
      const edits = new Edits(text)
      let last = { end: -1, word: '' }
      for (const { start, end, words } of found) {
        const word = words[Math.min(reading, words.length - 1)]!
        const isRepeated = word === last.word && ONLY_SPACE.test(text.slice(last.end, start))
        edits.replace(start, end, isRepeated ? '' : ` ${word} `, PICTURE)
        last = { end, word }
      }
      return edits.apply()!
    })
  }

  #find(text: string, tags: readonly string[]): Found[] {
    return rowsOf(text).flatMap((row) => {
      const isBehind = isOne(row.map(({ start, end }) => text.slice(start, end))) && IN_SENTENCE_BEFORE.test(text.slice(Math.max(0, row[0]!.start - FAR), row[0]!.start))
      const isBefore = IN_SENTENCE_BEHIND.test(text.slice(row.at(-1)!.end, row.at(-1)!.end + FAR))
      return row.flatMap(({ start, end }) => {
        const picture = text.slice(start, end)
        const isMeant = isBefore || (isBehind && (row.length === 1 || !FLAG.test(picture)))
        const words = tags.flatMap((tag) => {
          const meaning = this.#meaningOf(picture, tag)
          return meaning !== undefined && (isMeant || meaning.isAnywhere) ? meaning.words : []
        })
        return words.length === 0 ? [] : [{ start, end, words }]
      })
    })
  }

  /** The most exact one that is listed: with its colour, without, without its gender. */
  #meaningOf(picture: string, tag: string): Meaning | undefined {
    const meanings = this.#meanings.get(tag)
    const exact = picture.replace(PRESENTATION, '')
    const plain = exact.replace(COLOURS, '')
    return meanings?.get(exact) ?? meanings?.get(plain) ?? meanings?.get(plain.replace(GENDERS, ''))
  }
}

/** Whether a row of pictures stands for one thing: the first, once or more, with no others behind it than faces and hearts. */
function isOne(pictures: readonly string[]): boolean {
  const others = pictures.findIndex((picture) => picture !== pictures[0])
  return others < 0 || pictures.slice(others).every((picture) => picture !== pictures[0] && FACE.test(picture))
}

/** The places of the pictures of a text, those together that have only space between them. */
function rowsOf(text: string): (readonly Span[])[] {
  const rows: Span[][] = []
  let last = -1
  for (const { 0: picture, index } of text.matchAll(PICTURES)) {
    const place = { start: index, end: index + picture.length }
    if (last >= 0 && ONLY_SPACE.test(text.slice(last, index))) rows.at(-1)!.push(place)
    else rows.push([place])
    last = place.end
  }
  return rows
}

/** @param pictures `🐒>monkey, monkeys`, one a line; `*🖕>…` is meant wherever it stands */
function meaningsOf(pictures: string): Map<string, Meaning> {
  return new Map(pictures.split('\n').map((line) => {
    const [left = '', right = ''] = line.split('>')
    const isAnywhere = left.startsWith('*')
    return [isAnywhere ? left.slice(1) : left, { words: right.split(', '), isAnywhere }]
  }))
}
