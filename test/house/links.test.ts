import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/*
 * Links of the documents lead somewhere. Nobody knows an address of the repository here, so they are relative; and who reads
 * a document in the package is told where a link leads out of it.
 */

const ROOT = join(import.meta.dirname, '../..')
const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: readonly string[] }

const guides = readdirSync(join(ROOT, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'bench/README.md', 'bench/comments/README.md', 'bench/fresh/README.md'],
  ...['wordlists/README.md', 'wordlists/SOURCES.md'],
  ...guides,
]

interface Link {
  /** From the root; the document itself for a bare anchor. */
  path: string
  anchor: string | undefined
}

function read(document: string): string {
  return readFileSync(join(ROOT, document), 'utf8')
}

/** The relative links of a document, those in code left out. */
function linksIn(text: string, document: string): Link[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path, anchor] = target.split('#') as [string, string | undefined]
      return { path: path === '' ? document : normalize(join(dirname(document), path)), anchor }
    })
}

/** The anchors of a document's headings, as code hosts make them. */
function anchorsOf(document: string): string[] {
  const text = read(document).replace(/^```[\s\S]*?^```$/gm, '')
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function ships(path: string): boolean {
  return (
    ['README.md', 'LICENSE', 'package.json'].includes(path) ||
    files.some((pattern) =>
      pattern.endsWith('/*.md') ? dirname(path) === dirname(pattern) && path.endsWith('.md') : path === pattern || path.startsWith(`${pattern}/`),
    )
  )
}

test('a link and an anchor are seen as what they are', () => {
  const text = 'See [a](b.md#c), [d](../e/f.ts), [g](#h), [i](https://example.org/j), `[k](l)`.\n```md\n[m](n)\n```\n'
  expect(linksIn(text, 'docs/x.md')).toEqual([
    { path: 'docs/b.md', anchor: 'c' },
    { path: 'e/f.ts', anchor: undefined },
    { path: 'docs/x.md', anchor: 'h' },
  ])
  expect(anchorsOf('docs/languages.md')).toContain('a-pack-of-your-own-step-by-step')
  expect([ships('docs/design.md'), ships('docs/api/index.md'), ships('wordlists/en/slurs.txt')]).toEqual([true, false, true])
})

describe.each(documents)('in %s', (document) => {
  const links = linksIn(read(document), document)

  test('every link leads somewhere', () => {
    const broken = links.filter(
      ({ path, anchor }) =>
        !existsSync(join(ROOT, path)) || (anchor !== undefined && statSync(join(ROOT, path)).isFile() && !anchorsOf(path).includes(anchor)),
    )
    expect(broken).toEqual([])
  })

  test('a link out of the package is said to be one', () => {
    const isSaid = /\bin\s+the\s+repository\b/.test(read(document))
    expect(ships(document) && !isSaid ? links.map(({ path }) => path).filter((path) => !ships(path)) : []).toEqual([])
  })
})
