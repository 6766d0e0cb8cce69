/*
 * What every host of JavaScript has and the language itself does not: browsers, workers, Deno, Bun, Node. Declared
 * here as far as it is used, because the library is compiled without the types of any of them. Only a request is read,
 * an answer made and a signature verified with it: nothing that a verdict depends on.
 */

/** A request, as far as it is read: every host's `Request` fits. */
export interface RequestLike {
  /** In capitals, for example `POST`. */
  readonly method: string
  /** Whole, or its path alone; only `fetch` of the handlers looks at it. */
  readonly url: string
  /** Its headers, by name in any case. */
  readonly headers: {
    /** What a header says; null if there is none of that name. */
    get(name: string): string | null
  }
  /** Whether somebody has read the body. */
  readonly bodyUsed?: boolean
  /** Read where no header says how long it is; null where there is none. */
  readonly body: {
    /** Reads it piece by piece. */
    getReader(): ByteReader
  } | null
  /** Reads the body as a whole, where a header says how long it is. */
  arrayBuffer(): Promise<ArrayBuffer>
}

/** What reads a body piece by piece. */
export interface ByteReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>
  cancel(): Promise<void>
}

/** The host's own `Response`, where the types of a host are known; else as much of it as every host has. */
export type HostResponse = typeof globalThis extends { Response: { prototype: infer R } } ? R : ResponseLike

/** A response, as far as every host has it. */
export interface ResponseLike {
  /** Of HTTP, for example 200. */
  readonly status: number
  /** Its headers, by name in any case. */
  readonly headers: {
    /** What a header says; null if there is none of that name. */
    get(name: string): string | null
  }
  /** Its body as a text; empty with status 204. */
  text(): Promise<string>
  /** Its body out of JSON; rejects where there is none. */
  json(): Promise<unknown>
}

interface Key {
  readonly type: string
}

interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: { name: 'HMAC'; hash: 'SHA-256' },
    extractable: false,
    usages: readonly ['verify'],
  ): Promise<Key>
  verify(algorithm: 'HMAC', key: Key, signature: Uint8Array, data: Uint8Array): Promise<boolean>
}

declare const Response: new (
  body: string | null,
  init: { status: number; headers: Readonly<Record<string, string>> },
) => HostResponse
declare const setTimeout: (then: () => void) => unknown
declare const crypto: { readonly subtle: Subtle }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
declare const TextDecoder: new (label: 'utf-8', options: { fatal: boolean }) => { decode(bytes: Uint8Array): string }

/** Makes the host's response. */
export function createResponse(status: number, headers: Readonly<Record<string, string>>, body: string | null): HostResponse {
  return new Response(body, { status, headers })
}

/** Lets what waits have its turn: other requests, above all. */
export function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** WebCrypto's functions. */
export function subtle(): Subtle {
  return crypto.subtle
}

/** A text in UTF-8. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/**
 * A text out of UTF-8.
 *
 * @throws TypeError if it is none
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
