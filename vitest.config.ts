import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need other runtimes than Node: npm run runtimes.
    exclude: ['test/runtimes/**'],
    // Sweeps over 275,000 words, 200 KB comments and an installation share two cores with everything else.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
