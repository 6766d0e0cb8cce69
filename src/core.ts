export { createModerator, type Parts } from './moderator.js'
export * from './shared.js'
