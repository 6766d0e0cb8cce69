import type { Hit } from '../lexicon/entry.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import type { LanguagePack } from '../lexicon/pack.js'
import type { Chunks } from '../text/chunks.js'
import type { Category, Comment } from '../verdict.js'
import type { Rewritten } from './rewriting/edits.js'
import { isSpeltOtherwise } from './rewriting/editsAmongHits.js'
import { categoryOf } from '../category.js'
import { withoutLesser } from './lesser.js'
import { withoutExcused, type Excuse } from './excuses.js'
import { directFindings, rankIn, withoutRepetitions, type Finding } from './finding.js'
import { Column } from './reading/chunkKinds.js'
import { Hiding } from './hiding.js'
import { Letters } from './words/letters.js'
import { People } from './people.js'
import { Dictionary } from './rewriting/dictionary.js'
import { Pictures } from './rewriting/pictures.js'
import { PlainWords, isForceful } from './rewriting/plainWords.js'
import { Quotations } from './quotes.js'
import { Reader } from './reading/reader.js'
import { rewrite } from './rewriting/rewrite.js'
import { WrittenOtherwise, type Meant } from './rewriting/writtenOtherwise.js'
import { Tokens } from './reading/tokens.js'
import { Words } from './words/words.js'

/** What rules say of a comment. */
export interface Findings {
  /** What counts, in order of position. */
  readonly findings: Finding[]
  /** Categories that it would violate, but for what a guard found around it: "he called you an idiot". */
  readonly excused: ReadonlySet<Category>
}

/** What rules say of a comment that was read as it stands, or beneath its phrases. */
interface Read extends Findings {
  /** Whether common phrases of it only hide their words. */
  readonly hides: boolean
}

/** Finds what is listed in a text. */
export type Find = (text: string) => readonly Hit[]

/** Nothing is excused where no rule was asked. */
export const NOTHING_EXCUSED: ReadonlySet<Category> = new Set()

const NO_CONTEXT: Partial<Comment> = {}

/** Says of the words that were found whether they are meant, and whom they mean. */
export class Rules {
  readonly #packs: ReadonlyMap<string, LanguagePack>
  readonly #readers = new Map<string, Reader>()
  readonly #letters: Letters
  readonly #lexicon: Lexicon
  readonly #find: Find
  readonly #hiding: Hiding
  readonly #pictures: Pictures
  readonly #plainWords: PlainWords
  /** By tag. */
  readonly #dictionaries: ReadonlyMap<string, Dictionary>
  readonly #writtenOtherwise: WrittenOtherwise
  readonly #chunks: Chunks
  /** By tag, where the columns of its reader begin in the rows of the chunks. */
  readonly #columns: ReadonlyMap<string, number>
  readonly #words: Words
  readonly #people: People
  readonly #tokens = new Tokens()

  /**
   * @param lexicon that the hits come from
   * @param find the hits of a comment, in order of position: what is written out is looked at like any other
   * @param chunks of the comment whose findings are asked for
   * @param people names that are known in every comment
   */
  constructor(
    packs: readonly LanguagePack[],
    lexicon: Lexicon,
    find: Find,
    chunks: Chunks = lexicon.chunks,
    people: readonly string[] = [],
  ) {
    this.#lexicon = lexicon
    this.#find = find
    this.#hiding = new Hiding(packs)
    this.#pictures = new Pictures(packs)
    this.#chunks = chunks
    this.#packs = new Map(packs.filter(({ grammar }) => grammar.rules.length > 0).map((pack) => [pack.tag, pack]))
    this.#columns = new Map([...this.#packs.keys()].map((tag) => [tag, chunks.reserve(Column.width)]))
    this.#letters = new Letters(lexicon.characters)
    this.#dictionaries = new Map(packs.map((pack) => [pack.tag, new Dictionary(pack, lexicon, this.#letters)]))
    this.#plainWords = new PlainWords(packs, chunks, (word, tag) => this.#dictionaries.get(tag)?.has(word) === true)
    this.#writtenOtherwise = new WrittenOtherwise(packs, chunks, this.#dictionaries, this.#letters)
    this.#words = new Words(this.#letters)
    this.#people = new People(people, this.#letters)
  }

  /**
   * What counts in a comment, and what is excused. Where nothing is found and nothing excused, phrases that may hide words
   * are left out, and it is read once more; and once more with the words written out that are disguised, which is done in any
   * case where one that was found counts for nothing alone. Where pictures may stand for words, it is read with the words, too.
   *
   * @param hits in order of position
   * @param languages tags of what the comment is written in: it is read by their rules, and by those of the languages
   * of the hits
   * @param context what came with the text: its names are known in it
   */
  read(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment> = NO_CONTEXT): Findings {
    const read = this.#readWords(text, hits, languages, context)
    return toldOnce(this.#pictures.mayStandIn(text) ? this.#readPictures(text, read, languages, context) : read)
  }

  /**
   * Whether a comment that was cut last may say more where it is written otherwise: then it is worth reading although nothing was found.
   *
   * @param languages tags of those it is written in
   */
  mayBeRewritten(text: string, languages: readonly string[]): boolean {
    return this.#pictures.mayStandIn(text) || this.#plainWords.mayReplace(text, languages) || this.#meantIn(text, languages).length > 0
  }

  /**
   * Whether a word is read as others if rules find nothing in it: as several that are run together, or as a frequent one that is misspelt.
   *
   * @param tag of its language
   */
  readsOtherwise(word: string, tag: string): boolean {
    return this.#writtenOtherwise.wordsOf(word, tag) !== undefined
  }

  /** What stands between commas and only qualifies must not part what is said from who denies it. */
  #readWords(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>): Findings {
    const written = hits.length === 0 ? undefined : this.#plainWords.withoutAsides(text, languages)
    const read = written === undefined ? undefined : this.#readWritten(text, written, languages, context)
    return read !== undefined && says(read) ? read : this.#readFully(text, hits, languages, context)
  }

  #readFully(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>): Findings {
    const read = this.#readOnce(text, hits, languages, context)
    if (says(read)) {
      const rewritten = hits.some(mayBeginMore) ? this.#readRewritten(text, hits, languages, context) : undefined
      return rewritten ?? (hits.some(isForceful) ? this.#readPlainly(text, hits, languages, context, read) : read)
    }
    const beneath = this.#readBeneath(text, hits, languages, context, read)
    if (says(beneath)) return beneath
    const rewritten = this.#readRewritten(text, hits, languages, context)
    return rewritten ?? this.#readPlainly(text, hits, languages, context, beneath)
  }

  /** What is found where phrases that only hide their words are read as these: the listed ones, those of common words, then both. */
  #readBeneath(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>, read: Read): Findings {
    const hides = (hit: Hit) => this.#hiding.hides(hit)
    const beneath = hits.some(hides) ? this.#lexicon.findBeneath(text, hides) : undefined
    const first = beneath === undefined ? read : this.#readOnce(text, beneath, languages, context)
    if (says(first)) return first
    if (!read.hides && !first.hides) return first
    const second = this.#readOnce(text, hits, languages, context, true)
    return says(second) || beneath === undefined ? second : this.#readOnce(text, beneath, languages, context, true)
  }

  /**
   * Whether a comment names a group of people in words that only together do: "folk from the north". Names that stand in a list
   * are among the hits.
   *
   * @param hits in order of position
   * @param tag of the language whose defines are asked
   */
  namesGroup(text: string, hits: readonly Hit[], tag: string): boolean {
    const reader = this.#readerOf(tag)
    if (reader === undefined) return false
    this.#words.read(text, hits)
    return reader.namesGroup(hits, this.#people.namesIn(NO_CONTEXT))
  }

  /** What is found with words instead of pictures, if that is more than without. */
  #readPictures(text: string, read: Findings, languages: readonly string[], context: Partial<Comment>): Findings {
    for (const rewritten of this.#pictures.writeOut(text, languages)) {
      const { findings, excused } = this.#readWritten(text, rewritten, languages, context)
      if (findings.length > read.findings.length) return { findings, excused }
    }
    return read
  }

  /** What is found, or excused, only where words are written out. */
  #readRewritten(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>): Findings | undefined {
    const meant = this.#meantIn(text, languages)
    if (hits.length === 0 && meant.length === 0) return undefined
    const knows = (word: string) => languages.some((tag) => this.#dictionaries.get(tag)?.has(word) === true)
    const rewritten = rewrite(text, hits, knows, (word) => this.#lexicon.lists(word), meant)
    if (rewritten === undefined) return undefined
    const read = this.#readWritten(text, rewritten, languages, context)
    return says(read) ? read : undefined
  }

  /** What is written otherwise. A phrase in which a listed word is innocent is meant as it is written. */
  #meantIn(text: string, languages: readonly string[]): Meant[] {
    return this.#lexicon.outsideExceptions(this.#writtenOtherwise.in(text, languages))
  }

  /** What is found in plain words, too. */
  #readPlainly(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>, read: Findings): Findings {
    const rewritten = this.#plainWords.writeOut(text, hits, languages)
    if (rewritten === undefined) return read
    const { findings, excused } = this.#readWritten(text, rewritten, languages, context)
    const further = findings.filter(({ isByRule }) => isByRule)
    return { findings: withoutRepetitions([...read.findings, ...further], text, rankIn(languages)), excused: new Set([...read.excused, ...excused]) }
  }

  #readWritten(text: string, rewritten: Rewritten, languages: readonly string[], context: Partial<Comment>): Findings {
    const read = this.#lexicon.meanwhile(text, () => this.#readOnce(rewritten.text, this.#find(rewritten.text), languages, context))
    return { ...read, findings: read.findings.map(rewritten.placed) }
  }

  /** @param isBeneath whether phrases that only hide their words are left out */
  #readOnce(text: string, hits: readonly Hit[], languages: readonly string[], context: Partial<Comment>, isBeneath = false): Read {
    const rankOf = rankIn(languages)
    const findings = directFindings(hits, rankOf)
    const tags = this.#tagsOf(hits, languages)
    if (tags === undefined) return { findings, excused: NOTHING_EXCUSED, hides: false }
    const excuses: Excuse[] = []
    const reading = { text, hits, quotations: new Quotations(text), excuses, names: this.#people.namesIn(context), isBeneath }
    let isRead = false
    let hides = false
    for (const tag of tags) {
      const reader = this.#readerOf(tag)
      const mayFind = isRead ? undefined : reader?.mayFind(reading)
      if (reader === undefined || mayFind === false) continue
      if (!isRead) this.#words.read(text, hits)
      isRead = true
      if (reader.find(reading, mayFind === true, findings)) hides = true
    }
    const meant = excuses.length === 0 ? findings : withoutExcused(findings, excuses, rankOf)
    return {
      findings: meant.length < 2 ? meant : withoutRepetitions(meant, text, rankOf),
      excused: excuses.length === 0 ? NOTHING_EXCUSED : new Set(excuses.map(({ category }) => category)),
      hides,
    }
  }

  /** Whose rules are asked; undefined where there is no word that rules speak of. */
  #tagsOf(hits: readonly Hit[], languages: readonly string[]): readonly string[] | undefined {
    let tags: string[] | undefined
    for (let index = 0; index < hits.length; index++) {
      const { kinds, language } = hits[index]!.entry
      if (kinds.length === 0) continue
      tags ??= [...languages]
      if (!tags.includes(language)) tags.push(language)
    }
    return tags
  }

  /** Rules are read when the first comment needs them: most need none, and hardly any those of all languages. */
  #readerOf(tag: string): Reader | undefined {
    const pack = this.#packs.get(tag)
    if (pack === undefined) return undefined
    const reader = this.#readers.get(tag)
    if (reader !== undefined && !reader.isFull) return reader
    const column = this.#columns.get(tag)!
    if (reader !== undefined) this.#chunks.forget(column, Column.width)
    const fresh = new Reader(pack, this.#letters, this.#chunks, column, this.#words, this.#tokens)
    this.#readers.set(tag, fresh)
    return fresh
  }
}

/** Whether a disguised word, which counts for nothing alone, may begin a phrase or stand in one that a rule knows. */
function mayBeginMore(hit: Hit): boolean {
  return !hit.entry.direct && isSpeltOtherwise(hit)
}

/** What is told once by the finding that says most of it. Nothing is to be suspected of what another one says. */
function toldOnce({ findings, excused }: Findings): Findings {
  if (findings.length < 2) return { findings, excused }
  const told = withoutLesser(findings)
  if (told.length === findings.length) return { findings, excused }
  const lesser = findings.filter((finding) => !told.includes(finding))
  return { findings: told, excused: new Set([...excused, ...lesser.map(({ code }) => categoryOf(code))]) }
}

/** Whether rules found something, or excused it. */
function says({ findings, excused }: Findings): boolean {
  return excused.size > 0 || findings.some(({ isByRule }) => isByRule)
}
