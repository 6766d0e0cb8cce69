// How often refrain is right on the functional suite (test/functional): by kind, dev and held side by side.
import { parseArgs } from 'node:util'
import { createModerator, type Moderator } from '../src/index.js'
import { blindOf, casesOf, SUITES, type Part, type Suite } from '../test/functional/cases.js'
import { judge, share, tally, type Judged, type Score } from '../test/functional/score.js'
import type { Half } from '../test/functional/templates.js'
import { asText, table, type Section } from './output/document.js'
import { percent } from './output/numbers.js'
import { runScript } from './output/script.js'

const USAGE = `Judges the functional suite (test/functional): how often refrain is right, by kind.

npm run functional -- [options]

  --suite NAME   only this suite: ${SUITES.map(({ name }) => name).join(', ')}
  --kind NAME    only this kind
  --errors       list what is wrong in dev, by template; what is held or was written blind is never listed

For example: npm run functional -- --suite ${SUITES[0]!.name} --errors`

interface Options {
  suites: readonly Suite[]
  kind?: string
  errors: boolean
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { suite: { type: 'string' }, kind: { type: 'string' }, errors: { type: 'boolean', default: false } },
  })
  const suites = SUITES.filter(({ name }) => values.suite === undefined || name === values.suite)
  const names = SUITES.map(({ name }) => name).join(', ')
  if (suites.length === 0) throw new Error(`--suite: found ${values.suite}, expected one of ${names}`)
  const kinds = suites.flatMap((suite) => casesOf(suite, 'dev').map(({ kind }) => kind))
  if (values.kind !== undefined && !kinds.includes(values.kind)) {
    throw new Error(`--kind: found ${values.kind}, expected one of ${[...new Set(kinds)].join(', ')}`)
  }
  return { suites, errors: values.errors, ...(values.kind !== undefined && { kind: values.kind }) }
}

function report(moderator: Moderator, suite: Suite, { kind, errors }: Options): Section[] {
  const run = (templates: Part, words = templates): Judged[] =>
    judge(moderator, suite.category, casesOf(suite, templates, words)).filter((made) => (kind ?? made.kind) === made.kind)
  const dev = run('dev')
  const held = run('held')
  const blind = judge(moderator, suite.category, blindOf(suite)).filter((made) => (kind ?? made.kind) === made.kind)
  if (dev.length === 0) return []
  return [
    byKind(suite, { dev, held, blind }),
    generalisation(suite, [
      ['dev phrasings, dev words', dev],
      ['dev phrasings, held words', run('dev', 'held')],
      ['held phrasings, dev words', run('held', 'dev')],
      ['held phrasings, held words', held],
    ]),
    ...(errors ? [wrong(suite, dev)] : []),
  ]
}

/** One row a kind, one a half, and one for all. */
function byKind(suite: Suite, { dev, held, blind }: Readonly<Record<'dev' | 'held' | 'blind', readonly Judged[]>>): Section {
  const keys = [(made: Judged) => made.kind, (made: Judged) => `all ${made.half}`, () => 'all']
  const rows = keys.flatMap((key) => {
    const scores = [dev, held, blind].map((judged) => tally(judged, key))
    const names = [...new Set(scores.flatMap((one) => [...one.keys()]))]
    return names.map((name) => ({ name, dev: scores[0]?.get(name), held: scores[1]?.get(name), blind: scores[2]?.get(name) }))
  })
  const columns = table(
    [
      { heading: suite.name, cell: ({ name }) => name, align: 'left' },
      { heading: 'dev right', cell: ({ dev }) => rightOf(dev) },
      { heading: 'wrong', cell: ({ dev }) => wrongOf(dev) },
      { heading: 'held right', cell: ({ held }) => rightOf(held) },
      { heading: 'wrong', cell: ({ held }) => wrongOf(held) },
      { heading: 'blind right', cell: ({ blind }) => rightOf(blind) },
      { heading: 'wrong', cell: ({ blind }) => wrongOf(blind) },
    ],
    rows,
  )
  return { title: `${suite.name}: right by kind`, table: columns }
}

const rightOf = (score: Score | undefined): string => percent(score && share(score))
const wrongOf = (score: Score | undefined): string => (score === undefined ? '–' : `${score.cases - score.right} of ${score.cases}`)

/** Tells whether it is the words or the phrasings that are not known yet. */
function generalisation(suite: Suite, runs: readonly (readonly [string, readonly Judged[]])[]): Section {
  const columns = table(
    [
      { heading: 'made from', cell: ([name]) => name, align: 'left' },
      { heading: 'violating', cell: ([, judged]) => halfRight(judged, 'violating') },
      { heading: 'innocent', cell: ([, judged]) => halfRight(judged, 'innocent') },
    ],
    runs,
  )
  return { title: `${suite.name}: what generalises`, table: columns }
}

const halfRight = (judged: readonly Judged[], half: Half): string => rightOf(tally(judged, (made) => made.half).get(half))

/** Every template with something wrong, with an example and the rules that spoke. */
function wrong(suite: Suite, judged: readonly Judged[]): Section {
  const lines = [...tally(judged, ({ template }) => template)]
    .filter(([, score]) => score.right < score.cases)
    .flatMap(([template, score]) => {
      const misses = judged.filter((made) => made.template === template && !made.right)
      const [{ kind, half } = { kind: '', half: '' }] = misses
      const examples = misses.slice(0, 4).map((made) => `    ${made.text}${spoken(suite, made)}`)
      return [`${half} ${kind}: ${wrongOf(score)}  ${template}`, ...examples]
    })
  return { title: `${suite.name}: wrong in dev`, notes: lines }
}

function spoken(suite: Suite, { verdict }: Judged): string {
  const rules = verdict.reasons.filter(({ category }) => category === suite.category).map(({ rule }) => rule)
  return rules.length === 0 ? '' : `  ← ${[...new Set(rules)].join(', ')}`
}

function main(options: Options): number {
  const moderator = createModerator()
  console.log(asText(options.suites.flatMap((suite) => report(moderator, suite, options))))
  return 0
}

await runScript({ name: 'functional', usage: USAGE, parse: parseOptions, run: main })
