import type { LanguagePack } from '../lexicon/pack.js'
import type { Characters } from '../text/letters/characters.js'
import type { FoldedReading } from '../text/folding/folded.js'
import type { Chunks } from '../text/chunks.js'
import type { LanguageShare } from '../verdict.js'
import { ChunkMarks } from './chunkMarks.js'
import type { Evidence } from './evidence.js'
import { Markers } from './markers.js'
import { ScriptLetters } from './scriptLetters.js'
import { askedFor } from './tags.js'

/** What a text was read as. */
export interface Languages {
  /** Largest first, adding up to 1; empty without letters. */
  readonly shares: readonly LanguageShare[]
  /**
   * Every language that anything in the text tells, also by a single word: those whose rules are asked. First those of
   * `shares`, which leave chance agreements out.
   */
  readonly tags: readonly string[]
  /** The tag that no pack covers, if enough of the text is in it to matter. */
  readonly notCovered: string | undefined
}

/**
 * Tells which of several languages of one script a text is in, by more than its words: see `refrain/identify`.
 *
 * @example Object.assign((text: string) => ask(text), { version: 'mine-1' })
 */
export interface GuessLanguage {
  /**
   * @param text letters of `script` only, and spaces
   * @param script ISO 15924 code
   * @returns a BCP 47 tag, or undefined if that is not sure
   */
  (text: string, script: string): string | undefined
  /** What it is, for the fingerprint: letters, digits and `._+/-`. Another one whenever it may answer otherwise. */
  readonly version: string
}

/** A `GuessLanguage` whose answers have been checked. */
export type Guess = (...asked: Parameters<GuessLanguage>) => string | undefined

/** Less than this share of the letters, or fewer letters, is a quotation, a name or an emoticon. */
const SHARE_THAT_MATTERS = 0.2
const LETTERS_THAT_MATTER = 3

/** Fewer letters than this tell too little for a guess. */
const LETTERS_TO_GUESS = 45

const LATIN = 'Latn'
const NO_SHARES: readonly LanguageShare[] = Object.freeze([])

const SPACES = / +/g

/** With this share of its words known, a text needs no guess. */
const SHARE_OF_MARKS = 0.2

/** A language with a smaller part in what the words of a script tell is a chance agreement. */
const SMALLEST_PART = 0.15

/** Tags of what no pack covers begin with this, followed by the script. */
const UNKNOWN = 'und-'

/**
 * Tells what comments are written in: by script; where packs share one, by their markers; and by a guess, where
 * there is enough text and hardly a word that is known. It never switches a list off.
 */
export class Identifier {
  readonly #letters: ScriptLetters
  readonly #markers: Markers
  readonly #guess: Guess | undefined
  readonly #marks: ChunkMarks
  /** By tag, what a text is read as that tells only this language. */
  readonly #only = new Map<string, Languages>()
  /** Tags of the packs by script, in the order given: the first one is likeliest. */
  readonly #tags = new Map<string, string[]>()
  /** By tag of a pack. */
  readonly #scripts: ReadonlyMap<string, string>

  /** @param chunks of the comment that is identified; @param readingIn the reading of comments in a folding */
  constructor(
    packs: readonly LanguagePack[],
    characters: Characters,
    chunks: Chunks,
    readingIn: (folding: string) => FoldedReading,
    guess?: Guess,
  ) {
    this.#letters = new ScriptLetters(characters)
    this.#markers = new Markers(packs, characters, readingIn)
    this.#guess = guess
    this.#marks = new ChunkMarks(chunks, (chunk) => this.#markers.evidenceIn(chunk, LATIN))
    this.#scripts = new Map(packs.map(({ tag, script }) => [tag, script]))
    for (const { script, tag } of packs) {
      const tags = this.#tags.get(script)
      if (tags === undefined) this.#tags.set(script, [tag])
      else tags.push(tag)
    }
  }

  /**
   * @param hint BCP 47 tag: decides where nothing else does; `uk-UA` is `uk`
   * @param found tags of the languages that listed words were found of, each once
   * @param isLatinOnly whether it is known that there are no letters of another script
   * @example // 'да, yes' with a pack for English only
   * // shares: [{ tag: 'en', share: 0.6 }, { tag: 'und-Cyrl', share: 0.4 }]
   */
  identify(text: string, hint: string | undefined, found: readonly string[], isLatinOnly: boolean): Languages {
    if (isLatinOnly) return this.#identifyLatin(text, hint, found)
    const counts = this.#letters.countIn(text)
    const letters = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const tags = [...found]
    const parts = [...counts].flatMap(([script, count]) => this.#partsOf(text, script, count, hint, found, tags))
    return this.#languages(parts, letters, tags)
  }

  /** How many letters there are matters only where there are few, so they are not counted. */
  #identifyLatin(text: string, hint: string | undefined, found: readonly string[]): Languages {
    const { tags: told, words, total } = this.#marks.evidenceOf(text)
    const [only] = told
    const isTold = told.length === 1 && total >= words * SHARE_OF_MARKS
    if (only !== undefined && isTold && this.#isCovered(only) && found.every((tag) => tag === only)) return this.#isOnly(only)
    if (!this.#letters.isIn(text)) return { shares: NO_SHARES, tags: found, notCovered: undefined }
    const tags = [...found]
    return this.#languages(this.#partsOf(text, LATIN, text.length, hint, found, tags), text.length, tags)
  }

  #isOnly(tag: string): Languages {
    let languages = this.#only.get(tag)
    if (languages === undefined) {
      languages = Object.freeze({ shares: Object.freeze([Object.freeze({ tag, share: 1 })]), tags: Object.freeze([tag]), notCovered: undefined })
      this.#only.set(tag, languages)
    }
    return languages
  }

  /** @param told tags of the languages that words tell */
  #languages(parts: readonly LanguageShare[], letters: number, told: readonly string[]): Languages {
    if (parts.length === 1 && this.#isCovered(parts[0]!.tag)) {
      const shares = [{ tag: parts[0]!.tag, share: 1 }]
      return { shares, tags: tagsOf(shares, told), notCovered: undefined }
    }
    const shares = parts.map(({ tag, share }) => ({ tag, share: share / letters })).sort((a, b) => b.share - a.share)
    const unknown = shares.find(({ tag }) => !this.#isCovered(tag))
    const matters =
      unknown !== undefined && unknown.share >= SHARE_THAT_MATTERS && unknown.share * letters >= LETTERS_THAT_MATTER
    return { shares, tags: tagsOf(shares, told), notCovered: matters ? unknown.tag : undefined }
  }

  /** How many markers of a language there are in a comment, which was cut into chunks; parts where languages share one. */
  marksOf(text: string, tag: string): number {
    const script = this.#scripts.get(tag)
    if (script === undefined) return 0
    const { tags, marks } = this.#evidenceIn(text, script)
    return marks[tags.indexOf(tag)] ?? 0
  }

  /**
   * The languages of the letters of one script, with a number of letters each.
   *
   * @param told takes every language that a word tells
   */
  #partsOf(
    text: string,
    script: string,
    letters: number,
    hint: string | undefined,
    found: readonly string[],
    told: string[],
  ): readonly LanguageShare[] {
    const tags = this.#tags.get(script)
    if (tags === undefined) return [{ tag: UNKNOWN + script, share: letters }]
    const mayBeOther = this.#guess !== undefined && letters >= LETTERS_TO_GUESS
    if (tags.length === 1 && !mayBeOther) return [{ tag: tags[0]!, share: letters }]
    const evidence = this.#evidenceIn(text, script)
    for (const tag of found) if (tags.includes(tag)) evidence.add(tag, 1)
    for (const tag of evidence.tags) if (!told.includes(tag)) told.push(tag)
    const { total } = evidence
    if (mayBeOther && total < evidence.words * SHARE_OF_MARKS) {
      const sample = this.#letters.of(text, script)
      const isEnough = sample.replace(SPACES, '').length >= LETTERS_TO_GUESS
      const tag = isEnough ? this.#guess(sample, script) : undefined
      if (tag !== undefined) return [{ tag, share: letters }]
    }
    if (total === 0) return [{ tag: this.#hinted(tags, hint) ?? tags[0]!, share: letters }]
    if (evidence.tags.length === 1) return [{ tag: evidence.tags[0]!, share: letters }]
    // Of languages with as much of a comment the one that the caller declares comes first.
    const hinted = this.#hinted(evidence.tags, hint)
    const parts = partsOf(evidence, total).sort((a, b) => Number(b.tag === hinted) - Number(a.tag === hinted))
    return parts.map(({ tag, share }) => ({ tag, share: share * letters }))
  }

  /** What the letters of one script tell in a comment, which was cut into chunks. Do not keep: it changes. */
  #evidenceIn(text: string, script: string): Evidence {
    return script === LATIN ? this.#marks.evidenceOf(text) : this.#markers.evidenceIn(text, script)
  }

  #hinted(tags: readonly string[], hint: string | undefined): string | undefined {
    return hint === undefined ? undefined : askedFor(hint, tags.map((tag) => ({ tag })))[0]?.tag
  }

  #isCovered(tag: string): boolean {
    return this.#scripts.has(tag)
  }
}

/** The languages that words tell, without chance agreements; parts of 1. */
function partsOf({ tags, marks }: Evidence, total: number): LanguageShare[] {
  const parts = tags.map((tag, index) => ({ tag, share: marks[index]! / total }))
  const sure = parts.filter(({ share }) => share >= SMALLEST_PART)
  const kept = sure.length === 0 ? parts : sure
  const sum = kept.reduce((total, { share }) => total + share, 0)
  return kept.map(({ tag, share }) => ({ tag, share: share / sum }))
}

/** Those with a share, then those that words tell. */
function tagsOf(shares: readonly LanguageShare[], told: readonly string[]): string[] {
  const tags = shares.map(({ tag }) => tag)
  for (const tag of told) if (!tags.includes(tag)) tags.push(tag)
  return tags
}
