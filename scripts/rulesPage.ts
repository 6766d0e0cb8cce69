import { REASON_CODES, SEVERITIES, type ReasonCode, type Severity } from '../src/verdict.js'
import { TRAITS } from './lists/attributes.js'
import type { Entry, Term } from './lists/entries.js'
import type { Language } from './lists/language.js'
import type { Example } from './lists/examples.js'
import { wordOf } from './wordOf.js'

const INTRODUCTION = `# What refrain knows

> **Content warning.** The pages linked here write out obscene words and slurs, because an editor who answers for a
> site must be able to read what it holds back.

Written by \`npm run generate\` from \`wordlists/\`: change the lists, not these pages. The pages of the languages are in the
repository, not in the package, which brings the lists themselves. Disguises are not listed: they are undone by mechanism, as the
[design](design.md) tells. How rules and kinds are written is in [wordlists/README.md](../wordlists/README.md).

How to read an entry: \`[x]\` may be missing; a space stands for any gap between words; \`…\` at an end means that
the word may go on there. A listed word counts as a whole word, in the forms given.
`

/** More forms than this are counted instead of shown. */
const MOST_FORMS = 12

/** One file of documentation. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string
  readonly content: string
}

/** `docs/rules.md`, and a page for every language. */
export function rulesPages(languages: readonly Language[]): Page[] {
  return [
    { path: 'docs/rules.md', content: [INTRODUCTION, legend(), ...languages.map(summary), ''].join('\n') },
    ...languages.map((language) => ({ path: `docs/rules/${language.tag}.md`, content: languagePage(language) })),
  ]
}

function legend(): string {
  const rows = Object.entries(TRAITS).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)
  return ['| attribute | meaning |', '| --- | --- |', ...rows, ''].join('\n')
}

function summary(language: Language): string {
  const terms = termsOf(language)
  const coded = terms.filter(({ code }) => code !== undefined).length
  return (
    `- [${nameOf(language)}](rules/${language.tag}.md): ${coded} words that count, ${terms.length - coded} that rules ` +
    `speak of, ${language.grammar.rules.length} rules, ${language.exceptions.length} exceptions`
  )
}

function languagePage(language: Language): string {
  const terms = termsOf(language)
  const parts = REASON_CODES.flatMap((code) =>
    SEVERITIES.map((severity) => termPart(code, severity, ofKind(terms, code, severity), language)),
  )
  return [
    `# ${nameOf(language)} (\`${language.tag}\`)\n`,
    '> **Content warning.** Obscene words and slurs, written out. See [what refrain knows](../rules.md).\n',
    ...parts,
    exceptionPart(language),
    rulesPart(language),
    kindsPart(terms),
    endingsPart(language),
  ].filter((part) => part !== '').join('\n')
}

function termsOf({ lists }: Language): Term[] {
  return lists.flatMap(({ terms }) => terms)
}

function nameOf({ tag }: Language): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag
}

function rulesPart({ grammar }: Language): string {
  if (grammar.rules.length === 0) return ''
  const rules = grammar.rules.flatMap(({ name, code, severity, unless, patterns, matches, others }) => [
    `#### ${name}\n`,
    `${code}, ${severity}${unless.length === 0 ? '' : `, unless ${unless.join(', ')}`}\n`,
    fenced(patterns),
    ...matches.map((example) => `- counts: ${shownExample(example)}`),
    ...others.map((example) => `- does not: ${shownExample(example)}`),
    '',
  ])
  const guards = Object.entries(grammar.guards).flatMap(([name, patterns]) => [`#### unless ${name}\n`, fenced(patterns), ''])
  const defines = grammar.defines.flatMap(({ kind, patterns }) => [`#### \`<${kind}>\`\n`, fenced(patterns), ''])
  return [
    '### Rules\n', ...rules,
    ...(guards.length === 0 ? [] : ['### Where a rule does not count\n', ...guards]),
    ...(defines.length === 0 ? [] : ['### Phrases that count as one word\n', ...defines]),
  ].join('\n')
}

function shownExample({ text, names }: Example): string {
  return names.length === 0 ? text : `(${names.join(', ')}) ${text}`
}

function fenced(text: string): string {
  return ['```', text, '```'].join('\n')
}

function kindsPart(terms: readonly Term[]): string {
  const byKind = new Map<string, string[]>()
  for (const term of terms) {
    for (const kind of term.kinds.filter((one) => !one.includes('/'))) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), readable(term)])
    }
  }
  if (byKind.size === 0) return ''
  const kinds = [...byKind].sort(([one], [other]) => (one < other ? -1 : 1))
  return ['### Kinds of words\n', ...kinds.map(([kind, words]) => `- \`<${kind}>\`: ${words.join(', ')}`), ''].join('\n')
}

function endingsPart({ endings }: Language): string {
  const told = Object.entries(endings).map(([name, texts]) => `- \`:${name}\`: ${texts.map((text) => `-${text}`).join(', ')}`)
  return told.length === 0 ? '' : ['### What endings tell\n', ...told, ''].join('\n')
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
    const { text, forms } = wordOf(spelling, entry.attributes, language)
    return forms.filter((form) => form !== text)
  })
  const forms = [...new Set(inflected)]
  return forms.length > MOST_FORMS ? `${forms.length} forms (${entry.attributes.forms.join(', ')})` : forms.join(', ')
}

function cell(text = ''): string {
  return text.replaceAll('|', '\\|')
}
