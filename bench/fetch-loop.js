// The public yardstick: a loop of fetch, so many requests at once, each with the body that notify posts.
import { readFileSync } from 'node:fs'

const [url, file] = process.argv.slice(2, 4)
const [count, connections] = process.argv.slice(4).map(Number)
const body = readFileSync(file, 'utf8')
let next = 0
async function worker() {
  while (next < count) {
    next++
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
  }
}
await Promise.all(Array.from({ length: connections }, worker))
