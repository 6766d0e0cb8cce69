import type { CorpusList } from './corpus.js'
import { Exit } from './exit.js'
import { bytesOf, STDIN } from './files.js'
import { checkAllowed } from './lint/allowed.js'
import { checkBlocked } from './lint/blocked.js'
import { checkEdges } from './lint/edges.js'
import { checkExamples } from './lint/examples.js'
import type { Check, Finding } from './lint/finding.js'
import { checkLanguages } from './lint/languages.js'
import { checkOverrides } from './lint/overrides.js'
import { checkPeople } from './lint/people.js'
import { checkRepeats } from './lint/repeats.js'
import { checkSigns } from './lint/signs.js'
import { sweep } from './lint/sweep.js'
import { policyFileOf, readPolicyFile, type PolicyFile } from './policyFile.js'
import { visible } from './readable.js'
import { Output, OutputClosed, type Terminal } from './terminal.js'

/** In no order: what they find is sorted by its place in the file. */
const CHECKS: readonly Check[] = [
  checkExamples, checkOverrides, checkBlocked, checkEdges, checkSigns, checkAllowed, checkLanguages, checkRepeats,
]

/**
 * `refrain lint`: says what is wrong with a policy, a line each, `file:line:column: severity: path: what`.
 *
 * @param path `-` is standard input
 * @param corpus asked for once the policy is known to be valid
 * @returns the exit code: 0 if there is no error, 1 if there is
 * @throws Unusable if the policy is none
 */
export async function lint(path: string, corpus: () => readonly CorpusList[], terminal: Terminal): Promise<number> {
  const name = path === '-' ? STDIN : path
  const file = path === '-' ? policyFileOf(name, await bytesOf(terminal.stdin)) : readPolicyFile(path)
  const lists = corpus()
  const findings = [...CHECKS.flatMap((run) => run(file)), ...checkPeople(file, lists), ...sweep(file, lists)]
  try {
    await new Output(terminal.stdout).write(report(name, file, findings))
  } catch (error) {
    // What is found is told by the exit code, too.
    if (!(error instanceof OutputClosed)) throw error
  }
  return findings.some(({ severity }) => severity === 'error') ? Exit.findings : Exit.fine
}

function report(name: string, file: PolicyFile, findings: readonly Finding[]): string {
  const lines = findings
    .map(({ severity, path: where, message }) => ({ ...file.positionOf(where), text: `${severity}: ${where}: ${visible(message)}` }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, text }) => `${name}:${line}:${column}: ${text}\n`)
  const count = (severity: Finding['severity']) => {
    const { length } = findings.filter((finding) => finding.severity === severity)
    return `${length} ${severity}${length === 1 ? '' : 's'}`
  }
  return `${lines.join('')}${name}: ${count('error')}, ${count('warning')}\n`
}
