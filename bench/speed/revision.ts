import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './contenders.js'

const run = promisify(execFile)

/**
 * Checks out a revision into a folder of its own, builds it with the packages installed here, and takes the
 * folder away afterwards.
 * @throws Error that says what failed, with what git or the build said
 */
export async function withRevision<Result>(revision: string, use: (root: string) => Promise<Result>): Promise<Result> {
  const parent = await mkdtemp(join(tmpdir(), 'refrain-'))
  const root = join(parent, 'revision')
  try {
    await attempt(`check out ${revision}`, run('git', ['worktree', 'add', '--detach', root, revision], { cwd: ROOT }))
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    await attempt(`build ${revision}`, run('npm', ['run', '--silent', 'build'], { cwd: root }))
    return await use(root)
  } finally {
    await rm(parent, { recursive: true, force: true })
    await run('git', ['worktree', 'prune'], { cwd: ROOT })
  }
}

async function attempt(what: string, command: Promise<unknown>): Promise<void> {
  try {
    await command
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new Error(`--against: cannot ${what}: ${said}`, { cause: error })
  }
}
