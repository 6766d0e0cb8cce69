import { REASON_CODES, SEVERITIES } from '../verdict.js'
import type { LanguagePack, Script } from './pack.js'

/** Scripts that have an alphabet in `src/text`. */
const SCRIPTS: readonly Script[] = ['Latn', 'Cyrl', 'Deva', 'Mlym', 'Taml']

/** What each part of a pack must be. */
type Shape = 'text' | 'list' | 'object'

const OF_PACK: Readonly<Record<string, Shape>> = {
  tag: 'text', script: 'text', terms: 'list', common: 'list', contractions: 'text', grammar: 'object', exceptions: 'list',
  paradigms: 'object', joins: 'text', respellings: 'text', innocent: 'text', messages: 'object', calibration: 'object',
}
const OPTIONAL: Readonly<Record<string, Shape>> = { folding: 'text', distinct: 'text', spellings: 'text', markers: 'text' }
const OF_TERMS: Readonly<Record<string, Shape>> = {
  list: 'text', kinds: 'list', sense: 'object', forms: 'list', traits: 'list', entries: 'text',
}
const OF_GRAMMAR: Readonly<Record<string, Shape>> = { defines: 'list', guards: 'object', rules: 'list' }
const OF_MESSAGES: Readonly<Record<string, Shape>> = { commenter: 'object', moderator: 'object' }
const OF_EXCEPTIONS: Readonly<Record<string, Shape>> = { entries: 'text', forms: 'list' }

/**
 * Makes sure that packs are packs, for JavaScript and JSON have no types to tell.
 *
 * @throws TypeError that names the pack, the part of it that is wrong, what was found and what is expected
 */
export function checkPacks(packs: unknown): asserts packs is readonly LanguagePack[] {
  if (!Array.isArray(packs)) fail('packs', packs, 'a list of language packs: createModerator(policy, { packs: [en] })')
  packs.forEach((pack: unknown, index) => {
    if (shapeOf(pack) !== 'object') fail(`packs[${index}]`, pack, 'a language pack, such as en of refrain/languages/en')
    const parts = pack as Record<string, unknown>
    const name = typeof parts['tag'] === 'string' ? `pack ${parts['tag']}` : `packs[${index}]`
    check(parts, OF_PACK, name)
    for (const key of Object.keys(OPTIONAL)) if (parts[key] !== undefined) check(parts, { [key]: OPTIONAL[key]! }, name)
    expect(`${name}: script`, parts['script'], SCRIPTS)
    check(parts['grammar'] as Record<string, unknown>, OF_GRAMMAR, `${name}: grammar`, '.')
    check(parts['messages'] as Record<string, unknown>, OF_MESSAGES, `${name}: messages`, '.')
    checkEach(parts['terms'], OF_TERMS, `${name}: terms`)
    checkEach(parts['exceptions'], OF_EXCEPTIONS, `${name}: exceptions`)
    for (const [at, { code, severity }] of (parts['terms'] as Record<string, unknown>[]).entries()) {
      if (code !== undefined) expect(`${name}: terms[${at}].code`, code, REASON_CODES)
      if (severity !== undefined) expect(`${name}: terms[${at}].severity`, severity, SEVERITIES)
    }
  })
}

function checkEach(groups: unknown, shapes: Readonly<Record<string, Shape>>, path: string): void {
  for (const [at, group] of (groups as unknown[]).entries()) {
    if (shapeOf(group) !== 'object') fail(`${path}[${at}]`, group, 'an object')
    check(group as Record<string, unknown>, shapes, `${path}[${at}]`, '.')
  }
}

function check(parts: Record<string, unknown>, shapes: Readonly<Record<string, Shape>>, path: string, join = ': '): void {
  for (const [key, shape] of Object.entries(shapes)) {
    if (shapeOf(parts[key]) !== shape) fail(`${path}${join}${key}`, parts[key], NAMES[shape])
  }
}

function expect(path: string, found: unknown, known: readonly string[]): void {
  if (!known.includes(String(found))) fail(path, found, `one of ${known.join(', ')}`)
}

const NAMES: Readonly<Record<Shape, string>> = { text: 'text', list: 'a list', object: 'an object' }

function shapeOf(value: unknown): Shape | undefined {
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'object' : undefined
}

function fail(path: string, found: unknown, expected: string): never {
  const what = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 40)
  throw new TypeError(
    `${path}: found ${what}, expected ${expected}. Packs are made from word lists: see docs/languages.md of refrain.`,
  )
}
