import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { built } from '../support/built.js'

export const ROOT = join(import.meta.dirname, '../..')

/** What the parent `npm test` sets for its own scripts would lead an `npm` started by it astray. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

/** refrain as a user has it: packed, and installed from the tarball into an empty project. */
export interface Installation {
  tarball: string
  /** Paths in the tarball, as npm reports them. */
  files: string[]
  /** The user's project. */
  project: string
  remove: () => void
}

/** Packs what `npm run build` left in `dist` and installs it: offline, since it depends on nothing. */
export function install(): Installation {
  built('cli.js')
  const folder = mkdtempSync(join(tmpdir(), 'refrain-package-'))
  const project = join(folder, 'project')
  const npm = (cwd: string, ...args: string[]): string =>
    execFileSync('npm', args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  const [packed] = JSON.parse(
    npm(ROOT, 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  ) as [{ filename: string; files: { path: string }[] }]
  const tarball = join(folder, packed.filename)
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'user', private: true }))
  npm(project, 'install', tarball, '--offline', '--no-audit', '--no-fund')
  return {
    tarball,
    files: packed.files.map((file) => file.path),
    project,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program in a folder; its exit code is part of the answer. */
export function run(cwd: string, program: string, args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: environment,
    encoding: 'utf8',
    input,
  })
  if (error) throw error
  return { status, stdout, stderr }
}
