import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Calibration, Inflection, Messages, Script } from '../../src/lexicon/pack.js'
import { readIfPresent } from '../files.js'
import { readContractions } from './contractions.js'
import { readEndings } from './endings.js'
import { readExceptions, readTerms, refuseDuplicates, type Entry, type Term } from './entries.js'
import { readInflections } from './inflections.js'
import { readCalibration, readMessages } from './json.js'
import { foldLetters } from './patterns.js'
import { readPictures } from './pictures.js'
import type { Problems } from './problems.js'
import { readGrammar, type ListedKinds, type WrittenGrammar } from './rules.js'
import { scriptOf } from './script.js'
import { readAdverbials, readDistinct, readFoldingRules, readJoins, readMarkers, readNameEndings, readRespellings, readSpellingPairs, readTyped } from './words.js'

/** A list of words that count. */
export interface List {
  /** Its file without `.txt`: the middle of a rule id. */
  readonly name: string
  readonly terms: readonly Term[]
}

/** Everything that stands in the folder of a language. */
export interface Language {
  readonly tag: string
  readonly script: Script
  readonly lists: readonly List[]
  readonly exceptions: readonly Entry[]
  readonly contractions: readonly (readonly [from: string, to: string])[]
  readonly pictures: readonly (readonly [picture: string, words: readonly string[]])[]
  readonly grammar: WrittenGrammar
  readonly endings: Readonly<Record<string, readonly string[]>>
  readonly paradigms: Readonly<Record<string, readonly Inflection[]>>
  readonly joins: readonly string[]
  readonly functionWords: readonly string[]
  readonly adverbials: readonly string[]
  readonly respellings: readonly (readonly [from: string, to: string])[]
  readonly folding: readonly (readonly [from: string, to: string])[]
  readonly distinct: readonly string[]
  readonly alike: readonly (readonly [from: string, to: string])[]
  readonly same: readonly (readonly [from: string, to: string])[]
  readonly sounds: readonly (readonly [from: string, to: string])[]
  readonly nameEndings: readonly string[]
  readonly typed: readonly (readonly [typed: string, meant: string])[]
  readonly spellings: readonly (readonly [listed: string, written: string])[]
  readonly markers: readonly string[]
  readonly messages: Messages
  readonly calibration: Calibration
}

/** Text files of a folder that are not lists of words that count. */
const OTHER_FILES: readonly string[] = [
  'adverbials.txt', 'alike.txt', 'contractions.txt', 'distinct.txt', 'endings.txt', 'exceptions.txt', 'folding.txt', 'function-words.txt', 'inflections.txt',
  'joins.txt', 'markers.txt', 'name-endings.txt', 'pictures.txt', 'respellings.txt', 'same.txt', 'sounds.txt', 'spellings.txt', 'typed.txt',
]

/**
 * Reads the folder of a language.
 *
 * @param folder its last part is the tag of the language, for example `wordlists/ml-Latn`
 * @param problems takes everything that is wrong with it; the language then lacks the lines concerned
 */
export function readLanguage(folder: string, problems: Problems): Language {
  const tag = basename(folder)
  const script = scriptOf(tag, folder, problems)
  const spellings = readSpellings(join(folder, 'spellings.txt'), problems)
  const read = (name: string): [content: string, file: string] => readListed(join(folder, name), spellings)

  const endings = readEndings(...read('endings.txt'), script, problems)
  const paradigms = readInflections(...read('inflections.txt'), script, problems)
  const setting = { script, paradigms: new Set(Object.keys(paradigms)), problems }
  const lists = listFiles(folder).map((file) => ({ name: basename(file, '.txt'), terms: readTerms(...read(file), setting) }))
  const exceptions = readExceptions(...read('exceptions.txt'), setting)
  refuseDuplicates(lists.flatMap(({ terms }) => terms), problems)
  refuseDuplicates(exceptions, problems)

  return {
    tag,
    script,
    lists,
    exceptions,
    contractions: readContractions(...read('contractions.txt'), problems),
    pictures: readPictures(...read('pictures.txt'), problems),
    grammar: readGrammar(ruleFiles(folder), kindsOf(lists), new Set(Object.keys(endings)), problems),
    endings,
    paradigms,
    joins: readJoins(...read('joins.txt'), script, problems),
    functionWords: readJoins(...read('function-words.txt'), script, problems),
    adverbials: readAdverbials(...read('adverbials.txt'), script, problems),
    respellings: readRespellings(...read('respellings.txt'), script, problems),
    folding: readFoldingRules(...read('folding.txt'), problems),
    distinct: readDistinct(...read('distinct.txt'), problems),
    alike: readFoldingRules(...read('alike.txt'), problems),
    same: readFoldingRules(...read('same.txt'), problems),
    sounds: readFoldingRules(...read('sounds.txt'), problems),
    nameEndings: readNameEndings(...read('name-endings.txt'), script, problems),
    typed: readTyped(...read('typed.txt'), script, problems),
    spellings: spellings.map(([listed, written]) => [foldLetters(listed), foldLetters(written)]),
    markers: readMarkers(...read('markers.txt'), script, problems),
    messages: readMessages(...read('messages.json'), problems),
    calibration: readCalibration(...read('calibration.json'), problems),
  }
}

/** Names of the files in a folder that are lists of words that count, in their order. */
function listFiles(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.txt') && !OTHER_FILES.includes(file)).sort()
}

/** Which spellings are brought to which, before anything else is read. */
function readSpellings(file: string, problems: Problems): [listed: string, written: string][] {
  return readSpellingPairs(readIfPresent(file) ?? '', file, problems)
}

/** What a file holds, empty if there is none. It may be typed in either spelling, and is brought to the one that `spellings.txt` has on the left. */
function readListed(file: string, spellings: readonly (readonly [listed: string, written: string])[]): [content: string, file: string] {
  const content = (readIfPresent(file) ?? '').normalize('NFC')
  const listed = spellings.reduce((text, [to, from]) => (from.includes('|') ? text : text.replaceAll(from, to)), content)
  return [listed, file]
}

function kindsOf(lists: readonly List[]): ListedKinds {
  const terms = lists.flatMap((list) => list.terms)
  const isOf = (some: readonly Term[]) => new Set(some.flatMap(({ kinds }) => kinds))
  return { all: isOf(terms), common: isOf(terms.filter(({ attributes }) => attributes.isCommon)) }
}

/** Contents and names of the files in `rules/`, in the order of their names. */
function ruleFiles(folder: string): [content: string, file: string][] {
  const rules = join(folder, 'rules')
  if (!existsSync(rules)) return []
  return readdirSync(rules)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [readFileSync(join(rules, file), 'utf8'), join(rules, file)])
}
