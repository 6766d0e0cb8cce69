// Templates × words → comments with the verdict they should get. See README.md.
import { existsSync, readFileSync } from 'node:fs'
import type { Category } from '../../src/index.js'
import { BASIS, mix } from '../../src/text/tables/fnv.js'
import { hide } from './disguises.js'
import { parseTemplates, type Half, type Slot, type Template } from './templates.js'
import { parseWords, type Row } from './words.js'

/** `dev`: to write rules with; `held`: kept aside, to see what generalises. */
export const PARTS = ['dev', 'held'] as const
export type Part = (typeof PARTS)[number]

/** What a suite asks about, where its templates and words stand, and how many comments a template with a place makes. */
export interface Suite {
  name: string
  category: Category
  templates: string
  words: string
  each: Readonly<Record<Half, number>>
}

/** What is said of groups in another language. */
const ofLanguage = (name: string): Suite => {
  return { name, category: 'derogatory', templates: name, words: `${name}-words`, each: { violating: 3, innocent: 3 } }
}

export const SUITES: readonly Suite[] = [
  { name: 'derogatory', category: 'derogatory', templates: 'derogatory', words: 'words', each: { violating: 4, innocent: 6 } },
  { name: 'personal', category: 'personal', templates: 'personal', words: 'words', each: { violating: 4, innocent: 4 } },
  ofLanguage('hinglish'),
  ofLanguage('hindi'),
  ofLanguage('malayalam'),
  ofLanguage('manglish'),
  ofLanguage('tamil'),
  ofLanguage('tanglish'),
  ofLanguage('russian'),
  ofLanguage('ukrainian'),
]

/** A comment and the verdict it should get. */
export interface Case {
  kind: string
  half: Half
  text: string
  /** The template it was made from. */
  template: string
  /** The words that fill it; absent where it has no place for any. */
  row?: Row
}

const fileOf = (part: Part | 'blind', name: string): URL => new URL(`${part}/${name}.txt`, import.meta.url)
const read = (part: Part | 'blind', name: string): string => readFileSync(fileOf(part, name), 'utf8')

/** The templates of a part. */
export function templatesOf(suite: Suite, part: Part): Template[] {
  return parseTemplates(`${part}/${suite.templates}.txt`, read(part, suite.templates))
}

/** The words of a part. */
export function wordsOf(suite: Suite, part: Part): Row[] {
  return parseWords(`${part}/${suite.words}.txt`, read(part, suite.words))
}

/**
 * The comments of a part: its templates, filled with its words. The same ones every time.
 * @param words where the words come from; those of the other part tell whether words or phrasings fail to generalise
 */
export function casesOf(suite: Suite, part: Part, words: Part = part): Case[] {
  const rows = wordsOf(suite, words)
  return templatesOf(suite, part).flatMap((template) => expand(template, rows, suite.each[template.half]))
}

/** The sentences of writers who knew neither the templates nor refrain; none where nobody wrote any. */
export function blindOf({ templates }: Suite): Case[] {
  if (!existsSync(fileOf('blind', templates))) return []
  return parseTemplates(`blind/${templates}.txt`, read('blind', templates)).map(({ kind, half, text }) => ({ kind, half, text, template: text }))
}

function expand(template: Template, rows: readonly Row[], count: number): Case[] {
  const { kind, half, text } = template
  const made = { kind, half, template: text }
  if (template.slots.length === 0) return [{ ...made, text }]
  const fitting = rows.flatMap((row) => {
    const filled = fill(template, row)
    return filled === undefined ? [] : [{ ...made, text: filled, row }]
  })
  if (fitting.length === 0) throw new Error(`no words for "${text}": expected a list with all columns it names`)
  return spread(fitting, count, hash(text))
}

/** The template with the forms of one row in all its places; `undefined` where the row has not all, or cannot be hidden so. */
function fill({ text, slots, only }: Template, row: Row): string | undefined {
  if (only !== undefined && !row.section.split('/').includes(only)) return undefined
  const lower = isLowerCase(text)
  let filled = text
  for (const slot of slots) {
    const form = row.forms.get(slot.column)
    const word = form === undefined ? undefined : shape(slot, form)
    if (word === undefined) return undefined
    filled = filled.replace(slot.written, () => (lower ? word.toLowerCase() : word))
  }
  return filled
}

function shape({ article, letters, disguise }: Slot, form: string): string | undefined {
  const word = disguise === undefined ? form : hide(form, disguise)
  if (word === undefined) return undefined
  // "a Ukrainian", "a European": written with a vowel, spoken without.
  const whole = article ? `${/^(?!uk|eu)[aeiou]/i.test(word) ? 'an' : 'a'} ${word}` : word
  if (letters === 'capitals') return whole.toUpperCase()
  return letters === 'capitalised' ? (whole[0] ?? '').toUpperCase() + whole.slice(1) : whole
}

/** Who writes without any capital writes names so, too. */
const isLowerCase = (text: string): boolean => text === text.toLowerCase()

/** `count` of the items, evenly apart, from a place of the template's own, so that every list and row gets its turn. */
function spread<Item>(items: readonly Item[], count: number, start: number): Item[] {
  const taken = Math.min(count, items.length)
  const picked = Array.from({ length: taken }, (_, turn) => {
    return items[(start + Math.floor((turn * items.length) / taken)) % items.length]
  })
  return picked.filter((item) => item !== undefined)
}

/** FNV-1a: chooses the same words for the same template wherever it stands. */
function hash(text: string): number {
  let value: number = BASIS
  for (let index = 0; index < text.length; index++) value = mix(value, text.charCodeAt(index))
  return value >>> 0
}
