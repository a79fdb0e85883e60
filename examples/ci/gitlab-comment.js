// Keeps one note on a merge request up to date: node gitlab-comment.js FILE. The file's first line, which nobody sees, names it.
import { readFileSync } from 'node:fs'

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, NOTIFY_COMMENT_TOKEN } = process.env
if (!NOTIFY_COMMENT_TOKEN || !CI_MERGE_REQUEST_IID) {
  console.log('no comment: NOTIFY_COMMENT_TOKEN is not set, or this is no merge request')
  process.exit()
}

const body = readFileSync(process.argv[2], 'utf8')
const marker = body.slice(0, body.indexOf('\n'))
const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`

async function ask(url, init = {}) {
  const headers = { 'private-token': NOTIFY_COMMENT_TOKEN, 'content-type': 'application/json' }
  const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`GitLab answers ${response.status} to ${init.method ?? 'GET'} ${new URL(url).pathname}`)
  return response
}

const { id: me } = await (await ask(`${CI_API_V4_URL}/user`)).json()

async function find() {
  for (let page = '1'; page; ) {
    const response = await ask(`${notes}?per_page=100&page=${page}`)
    const own = (await response.json()).find((note) => note.author.id === me && note.body.startsWith(marker))
    if (own) return own.id
    page = response.headers.get('x-next-page')
  }
  return undefined
}

const known = await find()
await ask(known ? `${notes}/${known}` : notes, { method: known ? 'PUT' : 'POST', body: JSON.stringify({ body }) })
console.log(known ? 'the comment is up to date' : 'commented')
