import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'coverage', '.tmp', 'generated'])

/** Every file a commit would hold. */
function files(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name) && !/\.(tgz|log)$/.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? files(path) : [path]
    })
}

/** `file:line: what` for every line that a pattern describes. */
function lines(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) => {
        const found = pattern.exec(line)
        return found === null ? [] : [`${relative(ROOT, path)}:${i + 1}: ${found[0]}`]
      }),
  )
}

const all = files()

describe('the repository stands on its own', () => {
  test('it was found', () => {
    expect(all.map((path) => relative(ROOT, path))).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'src/index.ts']),
    )
  })

  // A path starts where no name precedes it: `docs/work/` is none, `"/work/` is.
  const FOLDERS = ['work', 'tmp', 'home', 'root', 'Users', 'private', 'mnt']
  const ABSOLUTE = new RegExp(
    `(?<![\\p{L}\\p{N}._~>)/-])/(${FOLDERS.join('|')})/[\\w.-]|\\b[A-Z]:\\\\Users\\\\`,
    'u',
  )

  test('the pattern knows a path when it sees one', () => {
    for (const folder of FOLDERS) expect(`see "/${folder}/x"`).toMatch(ABSOLUTE)
    expect('src/tmp/x and https://example.org/home/x').not.toMatch(ABSOLUTE)
  })

  test('no file names a path of the machine it was written on', () => {
    expect(lines(ABSOLUTE, all)).toEqual([])
  })

  test('no file names a package registry', () => {
    expect(lines(/\bregistry\.[a-z]+\.(org|com)|\bdeb\.debian\.org|\bregistry\.npm/i, all)).toEqual([])
  })

  test('no file that tests or ships reads the development data', () => {
    const outside = all.filter((path) =>
      /^(src|test|scripts|examples|wordlists)\//.test(relative(ROOT, path)),
    )
    expect(
      lines(
        /\.\.\/shared\b/,
        outside.filter((path) => path !== import.meta.filename),
      ),
    ).toEqual([])
  })

  test('no test skips itself: what it needs and has not, it asks for', () => {
    const tests = all.filter((path) => path.endsWith('.test.ts') && path !== import.meta.filename)
    expect(lines(/\b(?:describe|test|it)\.(?:runIf|skipIf|skip|only|todo)\b/, tests)).toEqual([])
  })

  test('nothing is left to do, and no number to be measured', () => {
    const written = all.filter((path) => /\.(ts|js|md|json)$/.test(path) && path !== import.meta.filename)
    expect(lines(/\b(TODO|FIXME|UNMEASURED)\b/, written)).toEqual([])
  })
})
