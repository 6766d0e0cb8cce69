export { createModerator } from './moderator.js'
export type { Parts } from './parts.js'
export * from './shared.js'
