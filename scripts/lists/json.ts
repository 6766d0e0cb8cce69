import * as v from 'valibot'
import type { Calibration, Messages } from '../../src/lexicon/pack.js'
import { miscalibrated } from '../../src/rules/miscalibrated.js'
import type { Problems } from './problems.js'
import { refuseUnknownSentences } from './sentences.js'

const sentences = v.record(v.string(), v.string())
const messages = v.strictObject({ commenter: sentences, moderator: sentences })
const calibration = v.objectWithRest(
  { default: v.array(v.number()) },
  v.array(v.number()),
)

/** Reads `messages.json`. A language without one is explained in English. */
export function readMessages(content: string, file: string, problems: Problems): Messages {
  const read = readJson(content, file, messages, { commenter: {}, moderator: {} }, problems)
  refuseUnknownSentences(read, content, file, problems)
  return read
}

/** Reads `calibration.json`, which `npm run calibrate` writes. */
export function readCalibration(content: string, file: string, problems: Problems): Calibration {
  const read = readJson(content, file, calibration, { default: [] }, problems)
  const fault = miscalibrated(read)
  if (fault !== undefined) problems.add({ file }, [...fault.path, fault.found].join(': '), fault.expected, 'run npm run calibrate, or correct the file')
  return read
}

function readJson<T>(content: string, file: string, schema: v.GenericSchema<unknown, T>, absent: T, problems: Problems): T {
  if (content === '') return absent
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch (error) {
    problems.add({ file }, error instanceof Error ? error.message : String(error), 'JSON', 'correct the file')
    return absent
  }
  const result = v.safeParse(schema, parsed)
  if (result.success) return result.output
  for (const issue of result.issues) {
    problems.add({ file }, `${issue.received} at ${v.getDotPath(issue) ?? 'the top'}`, issue.expected ?? issue.message,
      'correct the file')
  }
  return absent
}
