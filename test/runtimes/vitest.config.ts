import { defineConfig } from 'vitest/config'

/** What needs other runtimes than the Node that runs it; `npm run runtimes` installs and runs them. */
export default defineConfig({
  test: { include: ['test/runtimes/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000 },
})
