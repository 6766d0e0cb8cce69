/** What codes of the operating system mean to people. */
export type Meanings = Readonly<Record<string, string>>

/** Why a file cannot be read. */
export const CANNOT_READ: Meanings = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file: a part of its path is a file, not a folder',
  ENAMETOOLONG: 'there is no such file: its name is longer than any may be',
  ELOOP: 'there is no such file: links of its path lead in a circle',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'there is no permission to read it',
}

/** Why a file cannot be written to. */
export const CANNOT_WRITE: Meanings = {
  ENOENT: 'there is no such folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'there is no permission to write to it',
}

/** Why nothing can listen on a port. */
export const CANNOT_LISTEN: Meanings = {
  EADDRINUSE: 'it is in use; stop what listens there, or choose another with --port',
  EACCES: 'there is no permission; choose a port above 1023 with --port',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with --host',
  ENOTFOUND: 'there is no such host; choose another with --host',
}

/** Why something failed, in words; in those of the engine where the code means nothing that is known. */
export function reasonOf(error: unknown, meanings: Meanings): string {
  const { code, message } = error as NodeJS.ErrnoException
  return code !== undefined && Object.hasOwn(meanings, code) ? meanings[code]! : message
}
