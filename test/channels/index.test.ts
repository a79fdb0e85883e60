import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  adapterHint,
  adapters,
  channelSchema,
  hasConfigCheck,
  mayReachPlace,
  openChannelModule,
} from '../../src/channels/index.ts'

let dir: string
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'project-')))
})
afterEach(() => rmSync(dir, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

/** Source of a third-party channel whose schema names it. */
const channel = (title: string) =>
  `{ schema: { title: '${title}' }, reach: 'place', compose: () => ({}), open: () => ({ send: async () => ({ kind: 'sent' }) }) }`
const manifest = (more: object) => JSON.stringify({ version: '1.0.0', ...more })

describe('built in', () => {
  test.each(adapters())('%s opens, and its schema is read without it', async (adapter) => {
    const { schema } = await openChannelModule(adapter, dir)
    expect(await channelSchema(adapter, dir)).toEqual(schema)
  })

  test.each(adapters())('%s reaches whom the list says', async (adapter) => {
    const { reach } = await openChannelModule(adapter, dir)
    expect(mayReachPlace(adapter)).toBe(reach !== 'people')
  })
})

describe('third party', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'an ES module by its short name',
      'pager',
      {
        'node_modules/notify-channel-pager/package.json': manifest({ exports: { '.': { import: './main.mjs' } } }),
        'node_modules/notify-channel-pager/main.mjs': `export default ${channel('found')}`,
      },
    ],
    [
      'a package with a string of exports',
      'pager',
      {
        'node_modules/notify-channel-pager/package.json': manifest({ exports: './main.mjs' }),
        'node_modules/notify-channel-pager/main.mjs': `export default ${channel('found')}`,
      },
    ],
    [
      'conditions in their order',
      'pager',
      {
        'node_modules/notify-channel-pager/package.json': manifest({
          exports: {
            types: './x.d.ts',
            browser: './no.mjs',
            node: { require: './no.cjs', import: './main.mjs' },
            default: './no.mjs',
          },
        }),
        'node_modules/notify-channel-pager/main.mjs': `export default ${channel('found')}`,
      },
    ],
    [
      'a CommonJS package by main',
      'pager',
      {
        'node_modules/notify-channel-pager/package.json': manifest({ main: './lib/main' }),
        'node_modules/notify-channel-pager/lib/main.js': `module.exports = ${channel('found')}`,
      },
    ],
    [
      'CommonJS with a default inside',
      'pager',
      {
        'node_modules/notify-channel-pager/package.json': manifest({}),
        'node_modules/notify-channel-pager/index.js': `exports.__esModule = true; exports.default = ${channel('found')}`,
      },
    ],
    [
      'a scoped package by its name',
      '@acme/pager',
      {
        'node_modules/@acme/pager/package.json': manifest({ main: 'a.mjs' }),
        'node_modules/@acme/pager/a.mjs': `export default ${channel('found')}`,
      },
    ],
    ['a module of the project', './channels/pager.mjs', { 'channels/pager.mjs': `export default ${channel('found')}` }],
  ])('%s', async (_, adapter, files) => {
    for (const [path, text] of Object.entries(files)) write(path, text)
    expect((await openChannelModule(adapter, dir)).schema).toEqual({ title: 'found' })
    expect(await channelSchema(adapter, dir)).toEqual({ title: 'found' })
  })

  test('a package of a folder above is seen, as npm workspaces need', async () => {
    write('node_modules/notify-channel-pager/package.json', manifest({ main: 'a.mjs' }))
    write('node_modules/notify-channel-pager/a.mjs', `export default ${channel('above')}`)
    mkdirSync(join(dir, 'a/b'), { recursive: true })
    expect((await openChannelModule('pager', join(dir, 'a/b'))).schema).toEqual({ title: 'above' })
  })

  test.each([
    'nothing',
    '@acme/nothing',
    './none.mjs',
    '../outside.mjs',
    '/etc/passwd',
    './link.mjs',
    '',
    '../../x',
    'a/../../b',
    'constructor',
    '__proto__',
  ])('%j is not found', async (adapter) => {
    writeFileSync(join(dir, '..', 'outside.mjs'), `export default ${channel('no')}`)
    symlinkSync(join(dir, '..', 'outside.mjs'), join(dir, 'link.mjs'))
    expect(await channelSchema(adapter, dir)).toBe(undefined)
    await expect(openChannelModule(adapter, dir)).rejects.toMatchObject({ code: 'unknown-adapter' })
    rmSync(join(dir, '..', 'outside.mjs'))
  })

  test('who is told that a package is missing is told what to install', async () => {
    await expect(openChannelModule('carrier', dir)).rejects.toMatchObject({
      message: 'no adapter "carrier" is built in, and the package notify-channel-carrier is not installed',
      hint: 'run npm install notify-channel-carrier in the project',
    })
    expect(adapterHint('@acme/pager')).toContain('npm install @acme/pager')
    expect(adapterHint('./x.js')).toContain('inside the project')
  })

  test.each([
    ['exports nothing', 'export const a = 1', 'exports no channel'],
    [
      'exports half a channel',
      `export default { schema: {}, reach: 'people', compose() {}, open() {} }`,
      'exports no channel',
    ],
    ['throws', `throw new Error('boom')`, 'cannot be loaded: boom'],
    ['is no JavaScript', 'export default {', 'cannot be loaded'],
  ])('a module that %s is named', async (_, text, words) => {
    write('bad.mjs', text)
    await expect(openChannelModule('./bad.mjs', dir)).rejects.toMatchObject({
      code: 'bad-adapter',
      message: expect.stringContaining(words),
    })
  })
})

test('loads no adapter to check a project but those that have something to check', async () => {
  const checking = await Promise.all(
    adapters().map(async (name) => [name, (await openChannelModule(name, '/')).checkConfig !== undefined] as const),
  )
  expect(checking.filter(([name, checks]) => checks !== hasConfigCheck(name))).toEqual([])
})
