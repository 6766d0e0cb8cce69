import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { asMarkdown, type Section } from './document.js'

const RESULTS = join(import.meta.dirname, '..', 'results')

/** What a measurement ran on, and what it measured. */
export interface Circumstances {
  /** `moderator.fingerprint`: version, packs and policy. */
  fingerprint: string
  node: string
  cpu: string
}

/** Circumstances of this process. */
export function circumstances(fingerprint: string): Circumstances {
  const processors = cpus()
  return { fingerprint, node: process.version, cpu: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores` }
}

/**
 * Writes `bench/results/YYYY-MM-DD-<name>.md`, over an earlier record of the same day.
 * @returns the path written
 */
export async function record(name: string, around: Circumstances, command: string, sections: readonly Section[]): Promise<string> {
  const day = new Date().toISOString().slice(0, 10)
  const path = join(RESULTS, `${day}-${name}.md`)
  const head = [
    `# ${name}, ${day}`,
    `\`${command}\`  \nNode ${around.node} · ${around.cpu}  \n\`${around.fingerprint}\``,
  ]
  await mkdir(RESULTS, { recursive: true })
  await writeFile(path, `${[...head, asMarkdown(sections)].join('\n\n')}\n`)
  return path
}
