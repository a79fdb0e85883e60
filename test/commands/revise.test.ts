import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeProject, notify, smallProject, writeFiles } from '../support/cli.ts'

/** A notice board in a file: posts have numbers and are changed in place. `board.mode` makes it lose its next reply, or more. */
const board = `
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
export default {
  schema: { type: 'object' },
  reach: 'place',
  compose: (message, to, config, about) => ({ moment: about.moment, key: about.key, isFollowUp: about.isFollowUp }),
  open: (config, env) => {
    const file = join(env.dir, 'board.json')
    const modeFile = join(env.dir, 'board.mode')
    const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { posts: {}, calls: [] })
    const mode = () => (existsSync(modeFile) ? readFileSync(modeFile, 'utf8').trim() : '')
    const write = (call, id, payload) => {
      const all = read()
      all.calls.push(call + ' ' + payload.moment)
      if (id !== undefined) all.posts[id] = [...(all.posts[id] ?? []), payload]
      writeFileSync(file, JSON.stringify(all))
    }
    const answer = (id) => {
      if (mode() === '') return { kind: 'sent', ref: String(id) }
      return { kind: 'unknown', reason: 'timeout' }
    }
    return {
      async send(payload) {
        const id = Object.keys(read().posts).length + 1
        write('send', mode() === 'swallow' ? undefined : id, payload)
        return answer(id)
      },
      async revise(ref, payload) {
        write('revise ' + ref, mode() === 'swallow' ? undefined : ref, payload)
        return answer(ref)
      },
      async lookup(payload, key) {
        if (mode() === 'blind') return { kind: 'unknown', reason: 'cannot-tell' }
        const found = Object.entries(read().posts).find(([, said]) => said.some((each) => each.key === key))
        write('lookup', undefined, payload)
        return found === undefined ? { kind: 'absent' } : { kind: 'sent', ref: found[0] }
      },
    }
  },
}
`

const project = {
  ...smallProject,
  'package.json': '{"type": "module"}',
  'channels/board.js': board,
  'channels/email.yaml': 'kind: channel\nid: email\nadapter: ./channels/board.js\n',
}
const event = smallProject['events/upgrade.yaml']!
const moved = { 'events/upgrade.yaml': event.replace('22:00', '23:00').replace('06T00:00', '06T01:00') }
const cancelled = { 'events/upgrade.yaml': event.replace('status: scheduled', 'status: cancelled') }

const read = (dir: string) =>
  JSON.parse(readFileSync(join(dir, 'board.json'), 'utf8')) as { posts: Record<string, object[]>; calls: string[] }
const now = '2026-12-01T09:00:00Z'
const send = (dir: string) => notify(dir, ['send', '--yes', '--json', '--wait', '0s'], { now })

it('a place that can revise hears of one event in one post, with the handle it gave', async () => {
  const dir = makeProject(project)
  await send(dir)
  writeFiles(dir, moved)
  expect((await send(dir)).summary()).toMatchObject({ sent: 1 })
  writeFiles(dir, cancelled)
  await send(dir)
  expect(read(dir).calls).toEqual(['send announced', 'revise 1 rescheduled', 'revise 1 cancelled'])
  expect(Object.keys(read(dir).posts)).toEqual(['1'])
})

it('a lost reply is looked up at once, so that nothing is in doubt', async () => {
  const dir = makeProject({ ...project, 'board.mode': 'lose' })
  expect((await send(dir)).summary()).toMatchObject({ sent: 1, unknown: 0 })
  expect(read(dir).calls).toEqual(['send announced', 'lookup announced'])
  writeFiles(dir, { ...moved, 'board.mode': '' })
  await send(dir)
  expect(read(dir).calls.at(-1)).toBe('revise 1 rescheduled')
})

it('what was surely not taken is said again, and what cannot be told stays in doubt', async () => {
  const dir = makeProject({ ...project, 'board.mode': 'swallow' })
  expect((await send(dir)).summary()).toMatchObject({ sent: 0, unknown: 1 })
  writeFiles(dir, { 'board.mode': 'blind' })
  expect((await send(dir)).summary()).toMatchObject({ sent: 0, unknown: 1 })
  expect(read(dir).calls).toEqual(['send announced', 'lookup announced'])
  writeFiles(dir, { 'board.mode': '' })
  expect((await send(dir)).summary()).toMatchObject({ sent: 1, unknown: 0 })
  expect(read(dir).calls).toEqual(['send announced', 'lookup announced', 'lookup announced', 'send announced'])
})
