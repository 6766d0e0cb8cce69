import { defineConfig } from 'vitest/config'

/** What needs other runtimes than the Node that runs it; `npm run runtimes` installs and runs them. */
export default defineConfig({
  // A browser waits more than it computes.
  test: { include: ['test/runtimes/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 2 },
})
