// A comment backend: Fastify in front, SQLite behind, refrain between them.
//
//   npm pkg set type=module && npm install refrain fastify node-sqlite3-wasm
//   node server.js comments.sqlite 3000
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import { createModerator } from 'refrain'
import { openStore } from './store.js'

const COMMENT = {
  type: 'object',
  required: ['article', 'author', 'text'],
  properties: {
    article: { type: 'string', minLength: 1 },
    author: { type: 'string', minLength: 1 },
    text: { type: 'string', minLength: 1, maxLength: 20_000 },
    replyTo: { type: 'integer' },
    insist: { type: 'boolean' },
  },
}

const DECISION = { type: 'object', required: ['publish'], properties: { publish: { type: 'boolean' } } }

/**
 * The backend, not yet listening.
 *
 * @param {string} file the database; it is made if it is not there
 * @param {import('refrain').Policy} [policy] the site's policy
 */
export function createServer(file, policy) {
  const store = openStore(file)
  const moderator = createModerator(policy)
  const server = Fastify()
  server.addHook('onClose', () => store.close())
  server.post('/comments', { schema: { body: COMMENT } }, (request, reply) => takeComment(request.body, reply, store, moderator))
  server.get('/comments/:article', (request) => store.published(request.params.article))
  addQueue(server, store, moderator)
  return server
}

/** A new comment is judged before it is stored. Only what is published or held reaches the database. */
function takeComment({ article, author, text, replyTo, insist = false }, reply, store, moderator) {
  const parent = replyTo === undefined ? undefined : store.comment(replyTo)
  if (replyTo !== undefined && parent === undefined) {
    return reply.code(400).send({ error: 'replyTo: there is no comment with this number' })
  }
  const verdict = moderator.check({ text, insist, replyTo: parent && { author: parent.author } })
  // Made when it is judged: it names the version and the policy that did.
  const record = () => moderator.explain(verdict, { audience: 'record' })
  const explain = () => moderator.explain(verdict, { audience: 'commenter', locale: verdict.languages[0]?.tag })

  switch (verdict.action) {
    case 'publish':
      return reply.code(201).send({ id: store.add({ article, author, text, replyTo, state: 'published' }) })
    case 'nudge':
      // The author may rephrase, or send the same again with `insist`: then a moderator looks at it.
      return reply.code(409).send({ nudge: explain() })
    case 'review': {
      const id = store.add({ article, author, text, replyTo, state: 'held', verdict, statement: record() })
      return reply.code(202).send({ id, held: explain() })
    }
    default:
      return reply.code(422).send({ refused: explain(), statementOfReasons: record() })
  }
}

/** What is held, for moderators alone: put these two paths behind your site's login before anybody can reach them. */
function addQueue(server, store, moderator) {
  // The gravest first, each with its reasons in sentences.
  server.get('/queue', () =>
    store.held().map(({ verdict, id, article, author, text }) => ({
      id, article, author, text,
      verdict: moderator.explain(verdict, { audience: 'moderator' }),
    })),
  )

  server.post('/queue/:id', { schema: { body: DECISION } }, (request, reply) => {
    const held = store.heldComment(Number(request.params.id))
    if (held === undefined) return reply.code(404).send({ error: 'there is no held comment with this number' })
    store.decide(held.id, request.body.publish ? 'published' : 'refused')
    // Whoever is refused has a right to know why: Article 17 of the EU's Digital Services Act.
    return request.body.publish ? { id: held.id } : { id: held.id, statementOfReasons: held.statement }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file = 'comments.sqlite', port = '3000'] = process.argv.slice(2)
  const server = createServer(file)
  console.log(`Comments are taken at ${await server.listen({ port: Number(port) })}/comments`)
  process.once('SIGTERM', () => server.close())
}
