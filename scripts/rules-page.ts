import { REASON_CODES, SEVERITIES, type ReasonCode, type Severity } from '../src/verdict.js'
import { formsOf } from './forms.js'
import { TRAITS } from './lists/attributes.js'
import type { Entry, Term } from './lists/entries.js'
import type { Language } from './lists/language.js'

const INTRODUCTION = `# What refrain knows

> **Content warning.** This page writes out obscene words and slurs, because an editor who answers for a site must
> be able to read what it holds back.

Written by \`npm run generate\` from \`wordlists/\`: change the lists, not this page. What the lists cannot show is
in the [design](design.md): disguises are undone by mechanism, so they are not listed.

How to read an entry: \`[x]\` may be missing; a space stands for any gap between words; \`…\` at an end means that
the word may go on there. A listed word counts as a whole word, in the forms given.
`

/** The source of `docs/rules.md`. */
export function rulesPage(languages: readonly Language[]): string {
  return [INTRODUCTION, legend(), ...languages.map(languagePart)].join('\n')
}

function legend(): string {
  const rows = Object.entries(TRAITS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
  return ['| attribute | meaning |', '| --- | --- |', ...rows, ''].join('\n')
}

function languagePart(language: Language): string {
  const terms = language.lists.flatMap((list) => list.terms)
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language.tag) ?? language.tag
  const parts = REASON_CODES.flatMap((code) =>
    SEVERITIES.map((severity) => termPart(code, severity, ofKind(terms, code, severity), language)),
  )
  return [
    `## ${name} (\`${language.tag}\`)\n`,
    `${terms.length} entries and ${language.exceptions.length} exceptions.\n`,
    ...parts,
    exceptionPart(language),
  ].filter((part) => part !== '').join('\n')
}

function ofKind(terms: readonly Term[], code: ReasonCode, severity: Severity): Term[] {
  return terms.filter((term) => term.code === code && term.attributes.severity === severity)
}

function termPart(code: ReasonCode, severity: Severity, terms: readonly Term[], language: Language): string {
  if (terms.length === 0) return ''
  const rows = terms.map((term) => {
    const traits = term.attributes.traits.map((trait) => `\`${trait}\``).join(' ')
    return `| ${readable(term)} | ${otherForms(term, language)} | ${traits} | ${cell(term.note)} |`
  })
  const head = ['| entry | also as | attributes | note |', '| --- | --- | --- | --- |']
  return [`### ${code}, ${severity}\n`, ...head, ...rows, ''].join('\n')
}

function exceptionPart(language: Language): string {
  const byContext = new Map<string, string[]>()
  for (const exception of language.exceptions) {
    const row = `| ${readable(exception)} | ${otherForms(exception, language)} | ${cell(exception.note)} |`
    const context = contextOf(exception)
    byContext.set(context, [...(byContext.get(context) ?? []), row])
  }
  if (byContext.size === 0) return ''
  return [
    '### Exceptions\n',
    'A listed word inside one of these is innocent; a listed word beside it still counts.\n',
    ...[...byContext].flatMap(([context, rows]) => [
      `${context}:\n`, '| entry | also as | note |', '| --- | --- | --- |', ...rows, '',
    ]),
  ].join('\n')
}

function contextOf({ attributes: { near, within } }: Entry): string {
  if (near === undefined) return 'Anywhere'
  return `At most ${within ?? 0} words away from ${near.map((word) => `*${word}*`).join(', ')}`
}

/** The entry with `…` where a word may go on, instead of `|` where it may not. */
function readable({ pattern }: Entry): string {
  const start = pattern.startsWith('|') ? '' : '…'
  const end = pattern.endsWith('|') ? '' : '…'
  return `${start}${pattern.replaceAll('|', '')}${end}`
}

function otherForms(entry: Entry, language: Language): string {
  const inflected = entry.spellings.flatMap((spelling) => {
    const { text, forms } = formsOf(spelling, entry.attributes.forms, language)
    return forms.filter((form) => form !== text)
  })
  return [...new Set(inflected)].join(', ')
}

function cell(text = ''): string {
  return text.replaceAll('|', '\\|')
}
