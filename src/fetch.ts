export { createHandlers, type Handler, type Handlers } from './wire/handlers.js'
export type { HostResponse, RequestLike, ResponseLike } from './wire/host.js'
export type { HandlerOptions } from './wire/routes.js'
