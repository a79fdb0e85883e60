import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadProject } from '../../src/load/project.ts'

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['room'],
  properties: {
    room: { type: 'string', pattern: '^#' },
    level: { type: 'integer', minimum: 1, maximum: 5 },
    tags: { type: 'array', uniqueItems: true, items: { type: 'string' } },
    login: {
      oneOf: [
        { type: 'string' },
        { type: 'object', additionalProperties: false, required: ['user'], properties: { user: { type: 'string' } } },
      ],
    },
    way: {
      type: 'object',
      discriminator: { propertyName: 'by' },
      required: ['by'],
      oneOf: [
        { properties: { by: { const: 'http' }, port: { type: 'integer' } } },
        { properties: { by: { const: 'file' }, path: { type: 'string' } }, required: ['path'] },
      ],
    },
  },
}

/** `line:column code message` of each problem of a channel with that config, from its first line on. */
async function check(config: string, adapterSchema: object = schema): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'notify-load-'))
  try {
    writeFileSync(join(dir, 'notify.yaml'), 'name: acme\n')
    writeFileSync(join(dir, 'channel.yaml'), `kind: channel\nid: pager\nadapter: ./pager.mjs\nconfig:\n${config}`)
    const code = `export default { schema: ${JSON.stringify(adapterSchema)}, reach: 'place', compose() {}, open() {} }\n`
    writeFileSync(join(dir, 'pager.mjs'), code)
    const found: string[] = []
    await loadProject(dir, ({ code, message, at }) => found.push(`${at?.line}:${at?.column} ${code} ${message}`))
    return found
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

it('accepts what the schema of a third-party adapter accepts', async () => {
  expect(await check('  room: "#ops"\n  level: 3\n  login: {user: ann}\n  way: {by: file, path: x}\n')).toEqual([])
})

it('reports each fault of a config at its own line', async () => {
  expect(await check('  romm: x\n  level: 9\n  tags: [a, b, a]\n')).toEqual([
    '5:3 unknown-key "romm" is not known here; did you mean "room"?',
    '6:10 wrong-value level must be at most 5, not 9',
    '7:9 wrong-value entries 1 and 3 of tags are the same',
  ])
})

it('gives one error at one place for a union', async () => {
  expect(await check('  room: "#ops"\n  way: {by: pigeon}\n  login: 5\n')).toEqual([
    '6:13 wrong-value by cannot be "pigeon"',
    '7:10 wrong-value login has none of the forms that are allowed here',
  ])
})

it('looks into the one branch of a union that was clearly meant', async () => {
  expect(await check('  room: "#ops"\n  login: {user: 5}\n  way: {by: file}\n')).toEqual([
    '6:17 wrong-type login.user must be a text, not the number 5',
    '7:8 missing-key "path" is missing in way',
  ])
})

it('takes a reference for any value', async () => {
  expect(await check('  room: ${env:ROOM}\n  level: ${env:LEVEL}\n  login: ${file:login.txt}\n')).toEqual([])
})

it('says so where the schema itself is wrong', async () => {
  const [only] = await check('  room: x\n', { type: 'nonsense' })
  expect(only).toMatch(/^3:10 bad-channel-config the schema of the adapter ".\/pager.mjs" is not valid: /)
})
