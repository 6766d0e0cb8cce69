import type { AllowedTerm, Policy } from '../policy.js'
import { foldLetter, isReadOver } from '../text/foldLetter.js'
import type { Category, ReasonCode } from '../verdict.js'
import { ANY_CHARACTER, FormKind, NO_MEANING, NO_TRAITS, ruleOf, type Entry, type Form, type SiteOrigin } from './entry.js'
import { formOf } from './forms.js'
import { readPattern } from './pattern.js'

/** What a site's own term of a category counts as. */
const CODE_OF_CATEGORY: Readonly<Record<Category, ReasonCode>> = {
  derogatory: 'derogatory/slur',
  personal: 'personal/insult',
  obscene: 'obscene/profanity',
}

const HAS_LETTER = /[\p{L}\p{N}]/u

/**
 * Every form of a site's own terms. They are taken as written: they do not inflect.
 *
 * @throws RangeError naming the term's path in the policy, if there is nothing in it to look for
 */
export function formsOfPolicy({ block = [], allow = [] }: Policy): Form[] {
  const blocked = block.map((term, index) => {
    const violation = { code: CODE_OF_CATEGORY[term.category], severity: term.severity }
    return formsOfTerm(term, { site: 'block', index }, { violation, direct: true })
  })
  const allowed = allow.map((term, index) =>
    formsOfTerm(term, { site: 'allow', index }, term.language === undefined ? {} : { only: term.language }),
  )
  return [...blocked, ...allowed].flat()
}

function formsOfTerm({ term, language = 'und' }: AllowedTerm, origin: SiteOrigin, meaning: Partial<Entry>): Form[] {
  const { edgeBefore, edgeAfter, readings } = readPattern(term)
  const texts = readings.map(foldTerm)
  if (!texts.every((text) => HAS_LETTER.test(text))) {
    throw new RangeError(`policy: ${origin.site}[${origin.index}].term: "${term}" has no letter to look for; write a word`)
  }
  // The last reading leaves nothing out.
  const text = texts.at(-1)!
  const rule = ruleOf(language, origin, text)
  const entry = { origin, text, rule, language, traits: NO_TRAITS, order: 0, ...NO_MEANING, ...meaning }
  return texts.map((reading) => formOf(entry, FormKind.listed, edgeBefore, edgeAfter, reading))
}

/** Folds a site's term as a comment is folded; what is no part of a word is a gap. */
function foldTerm(text: string): string {
  const folded = [...text].map((char) => {
    if (char === ANY_CHARACTER) return char
    return foldLetter(char.codePointAt(0)!) ?? (isReadOver(char.codePointAt(0)!) ? '' : ' ')
  })
  return folded.join('').replace(/ +/g, ' ').trim()
}
