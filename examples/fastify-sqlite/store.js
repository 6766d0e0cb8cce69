// The comments table, and every question the backend asks of it.
import sqlite from 'node-sqlite3-wasm'

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS comments (
    id INTEGER PRIMARY KEY,
    article TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    reply_to INTEGER REFERENCES comments (id),
    state TEXT NOT NULL CHECK (state IN ('published', 'held', 'refused')),
    verdict TEXT,
    statement TEXT
  );
  CREATE INDEX IF NOT EXISTS by_article ON comments (article, state);`

/** The gravest of a comment's scores, by which the queue is sorted. */
const gravest = ({ verdict }) => Math.max(...Object.values(verdict.scores))

/** @param {string} file */
export function openStore(file) {
  const database = new sqlite.Database(file)
  database.exec(SCHEMA)
  const withVerdict = (row) => row && { ...row, verdict: JSON.parse(row.verdict), statement: JSON.parse(row.statement) }
  const heldRows = 'SELECT id, article, author, text, verdict, statement FROM comments WHERE state = ?'
  return {
    close: () => database.close(),
    comment: (id) => database.get('SELECT author, text FROM comments WHERE id = ?', [id]) ?? undefined,
    add({ article, author, text, replyTo = null, state, verdict, statement }) {
      const { lastInsertRowid: id } = database.run(
        'INSERT INTO comments (article, author, text, reply_to, state, verdict, statement) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [article, author, text, replyTo, state, JSON.stringify(verdict ?? null), JSON.stringify(statement ?? null)],
      )
      return id
    },
    published: (article) =>
      database.all(
        `SELECT id, author, text, reply_to AS replyTo FROM comments WHERE article = ? AND state = 'published' ORDER BY id`,
        [article],
      ),
    held: () => database.all(heldRows, ['held']).map(withVerdict).sort((a, b) => gravest(b) - gravest(a)),
    heldComment: (id) => withVerdict(database.get(`${heldRows} AND id = ?`, ['held', id]) ?? undefined),
    decide: (id, state) => database.run('UPDATE comments SET state = ? WHERE id = ?', [state, id]),
  }
}
