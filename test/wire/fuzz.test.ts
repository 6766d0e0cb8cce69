import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHandlers } from '../../src/fetch.js'
import { createModerator } from '../../src/index.js'
import { anyRequest, bodyFor } from '../cli/serve/fuzz.js'

test('10,000 requests, right and wrong, get no status 5xx and nothing is thrown', { timeout: 300_000 }, async () => {
  const errors: unknown[] = []
  const { fetch } = createHandlers(createModerator(), { onError: (error) => errors.push(error), coral: { secrets: undefined } })
  const seen = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(anyRequest, async (request) => {
      const { method, path, headers } = request
      const response = await fetch(new Request(`http://localhost${path}`, { method, headers, body: bodyFor(request) }))
      const text = await response.text()
      expect(response.status).toBeLessThan(500)
      if (response.status !== 204 && method !== 'HEAD') expect(() => JSON.parse(text) as unknown).not.toThrow()
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1)
    }),
    { numRuns: 10_000 },
  )
  expect(errors).toEqual([])
  // It would be no test if all were refused.
  for (const status of [200, 204, 400, 404, 405, 415]) expect(seen.get(status) ?? 0).toBeGreaterThan(20)
})
