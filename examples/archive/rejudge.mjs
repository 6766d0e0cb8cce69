// Judges an archive of comments again, on all cores: after an update of refrain or a change of policy, say.
//
//   npm install refrain
//   node rejudge.mjs archive.jsonl verdicts.jsonl [policy.json]
//
// In: JSON lines, comments with an `id`. Out: JSON lines { id, action, was?, reasons }, in the order of the archive, where
// `was` is the action the archive has, if it differs. A line that is no comment is named, and the others are judged.
import { once } from 'node:events'
import { accessSync, constants, createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createModerator } from 'refrain'

/** Lines handed to a core at a time: enough that handing over costs little, few enough to keep memory small. */
const BATCH = 2_000

/** Keys of a comment, and what stands there. Others are the archive's own, and ignored. */
const KEYS = { text: 'string', author: 'string', replyTo: 'object', article: 'object', language: 'string', insist: 'boolean' }

if (isMainThread) await main(process.argv.slice(2))
else judgeBatches(createModerator(workerData.policy))

async function main([archive, verdicts, policyFile]) {
  if (archive === undefined || verdicts === undefined) {
    console.error('usage: node rejudge.mjs archive.jsonl verdicts.jsonl [policy.json]')
    process.exitCode = 2
    return
  }
  let policy
  try {
    policy = policyFile === undefined ? {} : readJson(policyFile)
    // Says what is wrong once, instead of on every core.
    createModerator(policy)
    checkFiles(archive, verdicts)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
    return
  }
  const { judged, changed, unreadable } = await judgeAll(archive, verdicts, policy)
  console.log(`${judged} judged, ${changed} changed, ${unreadable} unreadable`)
  process.exitCode = unreadable > 0 ? 2 : 0
}

async function judgeAll(archive, verdicts, policy) {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url), { workerData: { policy } }))
  const out = createWriteStream(verdicts)
  // No such folder, no permission, no space left: at any time, so nothing may wait for it.
  out.on('error', (error) => {
    console.error(`${verdicts}: ${error.message}`)
    process.exit(2)
  })
  const counts = { judged: 0, changed: 0, unreadable: 0 }

  /** What each core is at work on, oldest first: written in this order, so that the archive's order is kept. */
  const pending = []
  const write = async () => {
    const { lines, problems, changed, judged } = await pending.shift()
    counts.judged += judged
    counts.changed += changed
    counts.unreadable += problems.length
    for (const problem of problems) console.error(`${archive}:${problem}`)
    if (!out.write(lines)) await once(out, 'drain')
  }
  let at = 0
  for await (const batch of batchesOf(archive)) {
    if (pending.length === workers.length) await write()
    pending.push(judgedBy(workers[at++ % workers.length], batch))
  }
  while (pending.length > 0) await write()
  out.end()
  await once(out, 'close')
  for (const worker of workers) await worker.terminate()
  return counts
}

/** Before anything is opened to be written, which empties it. */
function checkFiles(archive, verdicts) {
  accessSync(archive, constants.R_OK)
  const from = statSync(archive)
  if (from.isDirectory()) throw new Error(`${archive}: this is a folder, expected a file of JSON lines`)
  const to = statSync(verdicts, { throwIfNoEntry: false })
  if (to?.isFile() && to.dev === from.dev && to.ino === from.ino) throw new Error(`${verdicts}: this is the archive, expected another file to write to`)
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: ${error.message}`)
  }
}

async function* batchesOf(archive) {
  let lines = []
  let first = 1
  for await (const line of createInterface({ input: createReadStream(archive), crlfDelay: Infinity })) {
    if (lines.push(line) === BATCH) {
      yield { first, lines }
      first += BATCH
      lines = []
    }
  }
  if (lines.length > 0) yield { first, lines }
}

/** A worker has one batch at a time, so the next answer is to this one. `once` also hears of errors, and stops listening. */
async function judgedBy(worker, batch) {
  const answer = once(worker, 'message')
  worker.postMessage(batch)
  const [judged] = await answer
  return judged
}

/** The key that one such as `Author` or `reply_to` should have been: ignored, it would change verdicts, and nobody would know. */
function meantBy(key, value) {
  const plain = key.toLowerCase().replaceAll('_', '')
  return Object.keys(KEYS).find((known) => known !== key && known.toLowerCase() === plain && value !== null && typeof value === KEYS[known])
}

function judgeBatches(moderator) {
  parentPort.on('message', ({ first, lines }) => {
    const problems = []
    const out = []
    let changed = 0
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '') continue
      try {
        const { id, action: before, ...comment } = JSON.parse(line) ?? {}
        // Of 1234567890123456789 JavaScript makes 1234567890123456800, which may be another comment's.
        if (typeof id !== 'string' && !Number.isSafeInteger(id ?? 0)) throw new Error('id: expected a string, or a whole number below 2 ** 53')
        const misspelt = Object.keys(comment).find((key) => meantBy(key, comment[key]))
        if (misspelt !== undefined) throw new Error(`${misspelt}: expected ${meantBy(misspelt, comment[misspelt])}`)
        const { action, reasons } = moderator.check(comment)
        const hasChanged = before !== undefined && before !== action
        if (hasChanged) changed++
        out.push(`${JSON.stringify({ id, action, ...(hasChanged && { was: before }), reasons })}\n`)
      } catch (error) {
        problems.push(`${first + at}: ${error.message}`)
      }
    }
    parentPort.postMessage({ lines: out.join(''), problems, changed, judged: out.length })
  })
}
