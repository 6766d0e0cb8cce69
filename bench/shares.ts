// What attributes of Perspective are worth of a category's score where no reason speaks for them: the shares in src/wire/attributes.ts.
import { readFile } from 'node:fs/promises'
import { createModerator, type Category, type Verdict } from '../src/index.js'
import { scoreOf, type Attribute } from '../src/wire/attributes.js'
import { listSets, setNamed, type DataSet } from './accuracy/sets.js'
import { asText, table } from './output/document.js'
import { ratio, whole } from './output/numbers.js'
import { runScript } from './output/script.js'
import type { Column } from './output/table.js'

const USAGE = `Measures what attributes of Perspective are worth where no reason speaks for them: the shares in src/wire/attributes.ts.

npx tsx bench/shares.ts FOLDER

  FOLDER  with jigsaw6_en.jsonl, wikipedia_talk_en.jsonl and civil_comments_en.jsonl

For example: npx tsx bench/shares.ts ../data`

const SETS = ['jigsaw6_en', 'wikipedia_talk_en', 'civil_comments_en']

interface Question {
  readonly attribute: Attribute
  readonly categories: readonly Category[]
  /** What raters call it: of Jigsaw's sets, of Civil Comments. Yes or no, or the share of the raters who say yes. */
  readonly labels: readonly string[]
}

const ALL: readonly Category[] = ['derogatory', 'personal', 'obscene']
const QUESTIONS: readonly Question[] = [
  { attribute: 'THREAT', categories: ['personal', 'derogatory'], labels: ['threat', 'frac_threat'] },
  { attribute: 'SEVERE_TOXICITY', categories: ALL, labels: ['severe_toxic'] },
  { attribute: 'PROFANITY', categories: ['obscene'], labels: ['obscene', 'frac_profane_obscene'] },
  { attribute: 'INSULT', categories: ['derogatory'], labels: ['insult', 'frac_insult'] },
]
/** Below it no category counts for anything, and what raters say is of something else. */
const LEAST = 0.5

/** What raters say of comments of a set in which no reason speaks for an attribute. */
interface Answer {
  readonly attribute: Attribute
  readonly set: string
  readonly comments: number
  readonly yes: number
  readonly scores: number
}

interface Judged {
  readonly labels: Readonly<Record<string, number>>
  readonly verdict: Verdict
}

async function judged({ path }: DataSet): Promise<Judged[]> {
  const moderator = createModerator()
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean)
  return lines.map((line) => {
    const { text, labels } = JSON.parse(line) as { text: string; labels: Record<string, number> }
    return { labels, verdict: moderator.check(text) }
  })
}

function answered({ attribute, categories, labels }: Question, set: string, rows: readonly Judged[]): Answer[] {
  const label = labels.find((one) => rows.some((row) => one in row.labels))
  if (label === undefined) return []
  const scoreIn = ({ scores }: Verdict): number => Math.max(...categories.map((category) => scores[category]))
  const unspoken = rows.filter(({ verdict }) => scoreIn(verdict) >= LEAST && !speaks(verdict, attribute))
  const yes = unspoken.reduce((sum, row) => sum + (row.labels[label] ?? 0), 0)
  const scores = unspoken.reduce((sum, { verdict }) => sum + scoreIn(verdict), 0)
  return [{ attribute, set, comments: unspoken.length, yes, scores }]
}

/** Whether any reason of a verdict speaks for an attribute: it has a span then. */
function speaks(verdict: Verdict, attribute: Attribute): boolean {
  return scoreOf(verdict, attribute, (start, end) => ({ start, end })).spanScores?.length !== 0
}

function folderIn(args: readonly string[]): string {
  const [folder, ...more] = args
  if (folder === undefined || more.length > 0) throw new Error(`found ${args.length} folders, expected one`)
  return folder
}

async function main(folder: string): Promise<number> {
  const known = await listSets(folder)
  const sets = await Promise.all(SETS.map(async (name) => [name, await judged(setNamed(known, name))] as const))
  const rows = QUESTIONS.flatMap((question) => sets.flatMap(([set, comments]) => answered(question, set, comments)))
  const columns: Column<Answer>[] = [
    { heading: 'attribute', cell: ({ attribute }) => attribute, align: 'left' },
    { heading: 'set', cell: ({ set }) => set, align: 'left' },
    { heading: 'comments', cell: ({ comments }) => whole(comments) },
    { heading: 'raters say yes', cell: ({ yes }) => whole(yes) },
    { heading: 'sum of scores', cell: ({ scores }) => whole(scores) },
    { heading: 'share', cell: ({ yes, scores }) => ratio(yes / scores) },
  ]
  const title = `Comments with a score of at least ${LEAST} in which no reason speaks for the attribute`
  console.log(asText([{ title, table: table(columns, rows) }]))
  return 0
}

await runScript({ name: 'shares', usage: USAGE, parse: folderIn, run: main })
