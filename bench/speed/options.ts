import { parseArgs } from 'node:util'

/** The parts of the bench, in the order in which they run. */
export const PARTS = ['ordinary', 'unseen', 'long', 'terms', 'hostile', 'load', 'memory', 'size', 'serve'] as const
export type Part = (typeof PARTS)[number]

/** Runs only when it is asked for: it takes minutes. */
const ASKED_FOR: Part = 'serve'

/** What the person at the terminal asked for. */
export interface SpeedOptions {
  parts: readonly Part[]
  /** Folder with `ucc_news_en.jsonl` to measure on; our own sentences when absent. */
  data?: string
  /** Compare with every peer, not only the two that matter most. */
  all: boolean
  /** Fewer rounds: for a first look, not for a record. */
  quick: boolean
  /** A git revision of refrain to compare with. */
  against?: string
  json?: string
  record: boolean
}

/** How to call the command. */
export const USAGE = `Measures how fast and how large refrain is, side by side with others.

npm run bench -- [options]

  --data FOLDER   measure on the healthy comments of ucc_news_en in this folder, not on our own sentences
  --all           compare with leo-profanity, allprofanity and bad-words too
  --against REV   compare ordinary comments with an earlier revision of refrain, built in a folder of its own
  --section NAME  only this part: ${PARTS.join(', ')} (may be repeated);
                  ${ASKED_FOR} runs only when it is named
  --quick         fewer rounds: for a first look
  --json FILE     write the numbers as JSON
  --record        write the numbers to bench/results/<today>-speed.md

For example: npm run bench -- --section ordinary --section load --quick`

/**
 * Reads the command line.
 * @throws Error that says which option is wrong and what was expected
 */
export function parseOptions(args: readonly string[]): SpeedOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      all: { type: 'boolean', default: false },
      against: { type: 'string' },
      section: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  })
  const asked = values.section.map(parsePart)
  const parts = PARTS.filter((part) => (asked.length === 0 ? part !== ASKED_FOR : asked.includes(part)))
  if (values.against !== undefined && !parts.includes('ordinary')) {
    throw new Error(`--against: found --section ${asked.join(', ')} without ordinary, expected it: no other part compares revisions`)
  }
  return {
    parts,
    all: values.all,
    quick: values.quick,
    record: values.record,
    ...(values.data !== undefined && { data: values.data }),
    ...(values.against !== undefined && { against: values.against }),
    ...(values.json !== undefined && { json: values.json }),
  }
}

function parsePart(value: string): Part {
  const part = PARTS.find((known) => known === value)
  if (part === undefined) throw new Error(`--section: found ${value}, expected one of ${PARTS.join(', ')}`)
  return part
}
