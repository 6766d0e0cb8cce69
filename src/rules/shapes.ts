import type { Sense } from '../lexicon/pack.js'
import type { Kinds } from './kinds.js'
import { Break } from './pattern.js'
import { merge } from './phrases.js'
import type { Token } from './tokens.js'

/** Names that the caller passed in, folded word by word, and whom they mean. */
export type People = ReadonlyMap<string, Sense>

const CAPITALISED = /^\p{Lu}/u
const SHOUTED = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u
const NUMBER = /^\p{N}/u

/** With more of its words in capitals than this, a comment shouts, and capitals tell no name. */
const SHOUTING_SHARE = 0.3
/** Fewer words are too few to tell. */
const FEWEST_SHOUTED = 3

const PERSON: Sense = { target: 'person' }
const MENTIONED: Sense = { target: 'participant', role: 'mentioned' }

/** Gives tokens the kinds that shape and place tell: names, mentions, numbers, capitals. */
export class Shapes {
  readonly #name: number
  readonly #capitalised: number
  readonly #capitals: number
  readonly #mention: number
  readonly #known: number
  readonly #number: number

  constructor(kinds: Kinds) {
    this.#name = kinds.idOf('name')
    this.#capitalised = kinds.idOf('capitalised')
    this.#capitals = kinds.idOf('capitals')
    this.#mention = kinds.idOf('mention')
    this.#known = kinds.idOf('known')
    this.#number = kinds.idOf('number')
  }

  /** @returns the tokens, with names of several words as one */
  apply(text: string, tokens: Token[], people: People): Token[] {
    const isShouting = shouts(text, tokens)
    for (const [index, token] of tokens.entries()) {
      const known = people.get(token.word)
      if (text.charAt(token.start - 1) === '@') add(token, this.#mention, MENTIONED)
      else if (known !== undefined && CAPITALISED.test(text.slice(token.start))) add(token, this.#known, known)
      else if (NUMBER.test(token.word)) add(token, this.#number, {})
      else if (!isShouting && token.hits.length === 0) this.#capital(text, tokens, index)
    }
    return this.#mergeNames(tokens)
  }

  #capital(text: string, tokens: readonly Token[], index: number): void {
    const token = tokens[index]!
    const written = text.slice(token.start, token.end)
    if (!CAPITALISED.test(written)) return
    if (written.length > 2 && SHOUTED.test(written)) token.kinds = [...token.kinds, this.#capitals]
    if (token.kinds.length > 0 && token.kinds[0] !== this.#capitals) return
    if (!isSentenceStart(tokens, index) || this.#beginsName(text, tokens, index)) add(token, this.#name, PERSON)
    else add(token, this.#capitalised, PERSON)
  }

  /** At the start of a sentence every word has a capital: it is a name if the next one looks like one, too. */
  #beginsName(text: string, tokens: readonly Token[], index: number): boolean {
    const next = tokens[index + 1]
    return (
      next !== undefined &&
      next.break === Break.none &&
      next.kinds.length + next.hits.length === 0 &&
      CAPITALISED.test(text.slice(next.start))
    )
  }

  /** Names in a row are one. */
  #mergeNames(tokens: Token[]): Token[] {
    const isName = ({ kinds }: Token) => kinds.includes(this.#name) || kinds.includes(this.#known)
    const mergings = []
    for (let from = 0; from < tokens.length; from++) {
      if (!isName(tokens[from]!)) continue
      let to = from
      while (to + 1 < tokens.length && isName(tokens[to + 1]!) && tokens[to + 1]!.break === Break.none) to++
      const known = tokens.slice(from, to + 1).findIndex(({ kinds }) => kinds.includes(this.#known))
      const kinds = [known < 0 ? this.#name : this.#known]
      if (to > from) mergings.push({ from, to, anchor: from + Math.max(0, known), kinds })
      from = to
    }
    return merge(tokens, mergings)
  }
}

function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  return index === 0 || tokens[index]!.break === Break.sentence || tokens[index]!.sentence !== tokens[index - 1]!.sentence
}

function shouts(text: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ start, end }) => end - start > 1)
  const shouted = words.filter(({ start, end }) => SHOUTED.test(text.slice(start, end))).length
  return shouted >= FEWEST_SHOUTED && shouted > words.length * SHOUTING_SHARE
}

function add(token: Token, kind: number, sense: Sense): void {
  token.kinds = [...token.kinds, kind]
  token.sense = { ...token.sense, ...sense }
}
