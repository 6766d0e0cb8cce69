import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_LINE, readLines, type Line } from '../../src/cli/lines.js'

/** All lines of bytes that arrive in these chunks. */
async function linesOf(chunks: Iterable<Uint8Array>, longest?: number): Promise<Line[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk)
  }
  const lines: Line[] = []
  for await (const batch of readLines(stream(), longest)) lines.push(...batch)
  return lines
}

/** The texts, or the problem in brackets. */
async function read(content: string | Uint8Array, longest?: number): Promise<string[]> {
  const lines = await linesOf([typeof content === 'string' ? Buffer.from(content) : content], longest)
  return lines.map((line) => (line.problem === undefined ? line.text : `[${line.problem}]`))
}

function cut(bytes: Buffer, at: readonly number[]): Buffer[] {
  const ends = [...at].map((offset) => offset % (bytes.length + 1)).sort((a, b) => a - b)
  return [...ends, bytes.length].map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
}

describe('lines', () => {
  test('end with LF or CRLF, the last with nothing', async () => {
    expect(await read('one\ntwo\r\nthree')).toEqual(['one', 'two', 'three'])
    expect(await read('one\n')).toEqual(['one'])
    expect(await read('a\rb\n\r\n\n')).toEqual(['a\rb', '', ''])
    expect(await read('')).toEqual([])
  })

  test('count from 1, blank ones too', async () => {
    expect((await linesOf([Buffer.from('a\n\nb\nc')])).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('a byte order mark belongs to the file, not to its first line', async () => {
    expect(await read('\uFEFFone\n\uFEFFtwo')).toEqual(['one', '\uFEFFtwo'])
    expect(await read('\uFEFF')).toEqual([''])
  })

  test('are the same however the bytes arrive', async () => {
    const part = fc.oneof(fc.constantFrom('\n', '\r\n', '\r', 'é', '𝒳', '\uFEFF', 'word', '\ud835', '\xff'), fc.string())
    // Some bytes that are no UTF-8 among them.
    const content = fc
      .tuple(fc.array(part), fc.array(fc.uint8Array({ maxLength: 3 }), { maxLength: 3 }))
      .map(([parts, bytes]) => Buffer.concat([...parts.map((text) => Buffer.from(text)), Buffer.from('\n'), ...bytes]))
    await fc.assert(
      fc.asyncProperty(content, fc.array(fc.nat(200)), fc.constantFrom(5, 1000), async (bytes, cuts, longest) => {
        expect(await linesOf(cut(bytes, cuts), longest)).toEqual(await linesOf([bytes], longest))
      }),
    )
  })

  test('with nothing wrong are what splitting the whole text gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(500)), async (texts, cuts) => {
        const expected = texts.flatMap((text) => text.split(/\r?\n/))
        const lines = await linesOf(cut(Buffer.from(texts.map((text) => `${text}\n`).join('')), cuts))
        expect(lines.map((line) => line.problem ?? line.text)).toEqual(expected)
      }),
    )
  })
})

describe('what cannot be read is named, and the rest is read', () => {
  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from('good\nbad \xff\nalso good\ncaf\xe9', 'latin1')
    expect(await read(bytes)).toEqual(['good', '[not UTF-8: save the file in this encoding]', 'also good', '[not UTF-8: save the file in this encoding]'])
  })

  test('a line that is too long', async () => {
    const content = `short\n${'x'.repeat(11)}\n${'y'.repeat(10)}\nshort`
    expect(await read(content, 10)).toEqual(['short', '[longer than 10 bytes, expected a comment on each line]', 'y'.repeat(10), 'short'])
    expect(await read('x'.repeat(11), 10)).toEqual(['[longer than 10 bytes, expected a comment on each line]'])
  })

  test('UTF-16, of which no line is right', async () => {
    for (const bytes of [Buffer.from('\uFEFFa\nb', 'utf16le'), Buffer.from('\uFEFFa\nb', 'utf16le').swap16()]) {
      await expect(read(bytes)).rejects.toThrow('this is UTF-16; save it as UTF-8')
    }
  })

  test('a line of a gigabyte is let go of as it comes', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x')
    function* gigabyte(): Generator<Buffer> {
      for (let i = 0; i < 1024; i++) yield chunk
      yield Buffer.from('\nnext')
    }
    const before = process.memoryUsage().arrayBuffers
    const lines = await linesOf(gigabyte())
    expect(lines).toEqual([
      { number: 1, problem: `longer than ${LONGEST_LINE} bytes, expected a comment on each line` },
      { number: 2, text: 'next' },
    ])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * LONGEST_LINE)
  })
})
