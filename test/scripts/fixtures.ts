/** Lists as they should be, of invented words; relative to the root of the repository, where tests run. */
export const WORDLISTS = 'test/scripts/fixtures/wordlists'

/** Lists with everything wrong that can be. */
export const BROKEN = 'test/scripts/fixtures/broken'
