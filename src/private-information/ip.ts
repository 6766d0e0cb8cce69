import { Evidence } from './evidence.js'
import type { Finding } from './finding.js'
import type { Around } from './surroundings.js'
import { counted, named } from './wordEvidence.js'

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const VERSION_4 = new RegExp(`^${OCTET}(?:\\.${OCTET}){3}(?![\\d.]*\\d|\\.\\d)`)
const VERSION_6 = /^(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\da-f:])|^(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}(?![\da-f:])/i
const LONGEST = 45
const MOST_HEX = 4

/** Addresses that belong to nobody, to everybody, or inside a building: RFC 1918, 5735, 6890. */
const NOBODYS = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|22[4-9]|2[345]\d)\.|^(\d+)\.\1\.\1\.\1$|^8\.8\.[48]\.[48]$/

/** Whether a text is an IP address of version 4. */
export function isIp(text: string): boolean {
  return VERSION_4.exec(text)?.[0] === text
}

/** The IP address that begins at, or a few hexadecimal digits before, the digit at `index`. */
export function ipAt(text: string, index: number, around: Around): Finding[] {
  const ip = VERSION_4.exec(text.slice(index, index + LONGEST))?.[0]
  if (ip !== undefined) {
    if (NOBODYS.test(ip) || /[.v]$/iu.test(text.slice(Math.max(0, index - 1), index))) return []
    return [finding(index, ip, around)]
  }
  let start = index
  while (start > 0 && index - start < MOST_HEX && /[\da-f]/i.test(text[start - 1]!)) start--
  if (/[\da-z:]/i.test(text[start - 1] ?? '')) return []
  const six = VERSION_6.exec(text.slice(start, start + LONGEST))?.[0]
  return six === undefined ? [] : [finding(start, six, around)]
}

/** Forums sign anonymous comments with an address: it counts only where it is called one. */
function finding(start: number, ip: string, around: Around): Finding {
  const near = around(start, start + ip.length)
  const evidence = Evidence.unlikely + named(near, 'ip') + counted(near, 'ip')
  return { kind: 'ip', start, end: start + ip.length, evidence, disguises: [] }
}
