import { describe, expect, test } from 'vitest'
import { misspellings } from '../../../src/lexicon/index/misspellings.js'
import { FIRST_LETTER, MisspellingTable } from '../../../src/lexicon/index/misspellingTable.js'

const LISTED = ['scoundrel', 'rascal', 'bad egg', 'scoundrels', 'cad']

const classesOf = (text: string) => [...text.replaceAll(' ', '')].map((letter) => letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1)

/** As the scan adds it up. */
function sumOf(table: MisspellingTable, text: string): number {
  const classes = classesOf(text)
  return classes.reduce((sum, cls) => (sum + table.weights[cls]!) | 0, Math.imul(classes[0]!, FIRST_LETTER))
}

function tableOf(forms: readonly string[], isWord: (text: string) => boolean = () => false): MisspellingTable {
  const table = new MisspellingTable((form) => forms[form]!, isWord)
  for (const [number, form] of forms.entries()) table.add(classesOf(form), classesOf(form).length, number)
  return table
}

describe('the table of misspellings', () => {
  const table = tableOf(LISTED)
  const formOf = (text: string) => table.find(text, sumOf(table, text))

  test.each(LISTED.slice(0, 3))('has every one of a form: %s', (form) => {
    for (const misspelling of misspellings(form)) {
      expect(table.mayBe(sumOf(table, misspelling)), misspelling).toBe(true)
      expect(formOf(misspelling), misspelling).toBe(LISTED.indexOf(form))
    }
  })

  test('does not have the form itself', () => {
    expect(formOf('rascal')).toBeUndefined()
  })

  test('compares what has the sum of a form, but other letters in other places', () => {
    const anagram = 'rlacsa'
    expect(table.mayBe(sumOf(table, anagram))).toBe(true)
    expect(formOf(anagram)).toBeUndefined()
  })

  test.each(['cda', 'caad'])('has none of a form that is too short: %s', (text) => {
    expect(table.mayBe(sumOf(table, text))).toBe(false)
  })

  test('has none that is a word', () => {
    const knowing = tableOf(LISTED, (text) => text === 'rascla')
    expect(knowing.find('rascla', sumOf(knowing, 'rascla'))).toBeUndefined()
    expect(knowing.find('racsal', sumOf(knowing, 'racsal'))).toBe(LISTED.indexOf('rascal'))
  })

  test('finds the form that was listed first', () => {
    const ambiguous = 'tamrp'
    for (const forms of [['tarmp', 'tampr'], ['tampr', 'tarmp']]) {
      const both = tableOf(forms)
      expect(forms[both.find(ambiguous, sumOf(both, ambiguous))!]).toBe(forms[0])
    }
  })

  test('keeps all that is in it when it grows', () => {
    const alphabet = [...'abcefghijklmnpqtuvxyz']
    const forms = alphabet.flatMap((one, at) => alphabet.slice(at).map((other) => `word${one}${other}s`))
    const grown = tableOf(forms)
    for (const [number, form] of forms.entries()) {
      const doubled = form.replace('d', 'dd')
      expect(grown.find(doubled, sumOf(grown, doubled))).toBe(number)
    }
  })
})
