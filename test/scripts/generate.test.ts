import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rulesPages } from '../../scripts/rulesPage.js'
import { readLanguages } from '../../scripts/wordlists.js'
import { BROKEN, WORDLISTS } from './fixtures.js'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const page = (tag: string) => rulesPages(readLanguages(WORDLISTS)).find(({ path }) => path === `docs/rules/${tag}.md`)?.content

// That the committed pages are current is what `npm test` begins with: `npm run generate -- --check`.
describe('docs/rules', () => {
  test('warns of what it holds before it shows any of it', () => {
    for (const { content } of rulesPages(readLanguages(WORDLISTS))) {
      const [warning] = content.split('\n##')
      expect(warning).toContain('Content warning')
      expect(warning).not.toContain('snarf')
    }
    expect(page('en')).toContain('snarf')
  })

  test('shows every entry with its forms, attributes and note, and where a word may go on', () => {
    expect(page('en')).toContain([
      '### personal/insult, moderate', '', '| entry | also as | attributes | note |', '| --- | --- | --- | --- |',
      '| snarf bucket… |  | `name` `ambiguous` | may go on |',
      '| …crundle… |  |  |  |',
      '| zounds | zoundss | `masked` `misspelled` `joined` |  |', '',
    ].join('\n'))
    expect(page('en')).toContain('| blarg | blargs |  | said by nobody |\n')
    expect(page('en')).toContain('At most 3 words away from *tea*, *cup*:\n\n| entry | also as | note |\n| --- | --- | --- |\n| snarf |  |  |\n')
    expect(page('uk')).toContain('# Ukrainian (`uk`)')
  })
})

describe('npm run generate', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'refrain-'))
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }')
    cpSync(WORDLISTS, join(folder, 'wordlists'), { recursive: true })
    for (const shared of ['neighbours.txt', 'private']) {
      cpSync(join('wordlists', shared), join(folder, 'wordlists', shared), { recursive: true })
    }
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function generate(...args: string[]): { status: number | null; stderr: string } {
    const script = resolve('scripts/generate.ts')
    return spawnSync(process.execPath, ['--import', TSX, script, ...args], { cwd: folder, encoding: 'utf8' })
  }

  /** Everything it wrote, by path. */
  function written(): Record<string, string> {
    const paths = ['docs', 'docs/rules', 'src/generated'].flatMap((name) =>
      readdirSync(join(folder, name), { withFileTypes: true }).flatMap((file) => (file.isFile() ? [join(name, file.name)] : [])),
    )
    return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
  }

  test('writes the packs, the tables and the page, the same each time', () => {
    expect(generate()).toMatchObject({ status: 0, stderr: '' })
    const first = written()
    expect(Object.keys(first)).toEqual([
      'docs/rules.md', 'docs/rules/en.md', 'docs/rules/uk.md',
      ...['canaries', 'en', 'neighbours', 'packs', 'phone-metadata'].map((name) => `src/generated/${name}.ts`),
      'src/generated/policy.schema.json',
      ...['private-words', 'uk', 'version'].map((name) => `src/generated/${name}.ts`),
    ])
    expect(first['src/generated/version.ts']).toContain("export const version = '1.2.3'")
    rmSync(join(folder, 'src'), { recursive: true })
    expect(generate()).toMatchObject({ status: 0 })
    expect(written()).toEqual(first)
  })

  test('with --check, leaves the page alone and fails when it is old', () => {
    expect(generate()).toMatchObject({ status: 0 })
    expect(generate('--check')).toMatchObject({ status: 0, stderr: '' })
    const page = join(folder, 'docs/rules.md')
    writeFileSync(page, 'old')
    const { status, stderr } = generate('--check')
    expect(status).toBe(1)
    expect(stderr).toContain('docs/rules.md does not say what wordlists/ says. Run "npm run generate"')
    expect(readFileSync(page, 'utf8')).toBe('old')
  })

  test('fails with everything that is wrong in the lists', () => {
    cpSync(join(BROKEN, 'en'), join(folder, 'wordlists/en-GB'), { recursive: true })
    const { status, stderr } = generate()
    rmSync(join(folder, 'wordlists/en-GB'), { recursive: true })
    expect(status).toBe(2)
    expect(stderr).toContain('wordlists/en-GB/bad.txt:6:23\n')
    expect(stderr).toContain('wordlists/en-GB/respellings.txt:4:1\n')
    expect(stderr).toContain('wordlists/order.txt\n  found:    nothing about Latn, which en, en-GB share\n')
    expect(stderr).not.toContain('    at ')
  })
})

describe('policy.schema.json', () => {
  const schema = JSON.parse(readFileSync('src/generated/policy.schema.json', 'utf8')) as {
    $schema?: string
    properties?: Record<string, unknown>
    additionalProperties?: unknown
  }

  test('describes every key of a policy and refuses others', () => {
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([
      '$schema', 'actions', 'allow', 'block', 'examples', 'languages', 'maxLength', 'notCovered', 'overrides', 'people',
    ])
    expect(schema.additionalProperties).toBe(false)
    expect(schema.$schema).toMatch(/^http:\/\/json-schema\.org\//)
  })
})
