// Writes everything that follows from schemas/ (the types, the validators and the reference pages), and the scripts of the reports' pages.
// `--check` writes nothing and fails where a file is not current.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { rolldown } from 'rolldown'
import { ajvOptions } from './ajv-options.js'
import { referencePage } from './reference-page.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const kinds = ['project', 'event', 'audience', 'channel', 'rule', 'directory']
const notice = 'Generated from schemas/ by `npm run generate`. Do not edit.'

const readSchema = async (path) => JSON.parse(await readFile(join(root, 'schemas', path), 'utf8'))

// What is said to people, or to our own code, beside what is checked.
const wordKeys = ['description', 'examples', 'default', 'title', 'writeOnly']
const byName = ['properties', 'patternProperties', 'definitions', '$defs']

/** The schema without words for people, which would only make the validators longer. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => !wordKeys.includes(key) && !key.startsWith('x-'))
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (!byName.includes(key)) return [key, key === 'const' || key === 'enum' ? value : bare(value)]
      return [key, Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bare(inner)]))]
    }),
  )
}

/** The schema with bare references: a description beside one would make it a type of its own. */
function withPlainReferences(schema) {
  if (Array.isArray(schema)) return schema.map(withPlainReferences)
  if (typeof schema !== 'object' || schema === null) return schema
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withPlainReferences(value)]))
}

/** One root that holds every schema as a definition, so that a shared definition becomes one type. */
async function types(schemas) {
  const definitions = {}
  for (const schema of schemas) {
    const { $schema, $id, definitions: own = {}, ...document } = withPlainReferences(schema)
    for (const [name, definition] of Object.entries({ ...own, [schema.title]: document })) {
      if (name in definitions && !isDeepStrictEqual(definitions[name], definition)) {
        throw new Error(`${$id}: definition "${name}" differs from another schema's`)
      }
      definitions[name] = definition
    }
  }
  const text = await compile(
    { definitions, oneOf: schemas.map(({ title }) => ({ $ref: `#/definitions/${title}` })) },
    'AnyDocument',
    {
      bannerComment: `// ${notice}`,
      ignoreMinAndMaxItems: true,
      style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'all' },
    },
  )
  // The compiler notes where a pattern property came from; it tells a reader nothing.
  return text.replaceAll(/\n\s*\*\s*\n\s*\* This interface was referenced by [^\n]*\n\s*\* via [^\n]*/g, '')
}

/** `named`: export name to schema. */
function validators(named) {
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true, lines: true } })
  const exports = {}
  for (const [name, schema] of Object.entries(named)) {
    ajv.addSchema(bare(schema), name)
    exports[name] = name
  }
  const code = Object.keys(exports).length === 0 ? '' : standalone.default(ajv, exports).replace(/^"use strict";/, '')
  const needsRequire = /\brequire\(/.test(code)
  return [
    '// @ts-nocheck',
    `// ${notice}`,
    ...(needsRequire
      ? ["import { createRequire } from 'node:module'", 'const require = createRequire(import.meta.url)']
      : []),
    code.trim(),
  ].join('\n')
}

function pascal(name) {
  return name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter) => letter.toUpperCase())
}

async function channelSchemas() {
  const files = (await readdir(join(root, 'schemas/channels'))).filter((file) => file.endsWith('.schema.json')).sort()
  return Promise.all(
    files.map(async (file) => ({
      adapter: basename(file, '.schema.json'),
      schema: await readSchema(`channels/${file}`),
    })),
  )
}

/** The modules of a report's page as the one script that stands in it. */
async function pageScript(main) {
  const bundle = await rolldown({ input: join(root, 'assets/report/page', main), logLevel: 'warn' })
  const { output } = await bundle.generate({ format: 'esm', comments: false })
  await bundle.close()
  return `// Generated from assets/report/page/ by \`npm run generate\`. Do not edit.\n${output[0].code}`
}

async function generated() {
  const schemas = await Promise.all(kinds.map((kind) => readSchema(`${kind}.schema.json`)))
  const plan = await readSchema('plan.schema.json')
  const test = await readSchema('test.schema.json')
  const channels = await channelSchemas()
  const named = Object.fromEntries(kinds.map((kind, i) => [`validate${pascal(kind)}`, schemas[i]]))
  const loaders = channels
    .map(({ adapter }) => `  '${adapter}': () => import('./channels/${adapter}.gen.ts'),\n`)
    .join('')
  const files = {
    'src/model/schema.gen.ts': await types([...schemas, plan, test]),
    'src/load/validators.gen.ts': validators(named),
    'src/load/plan-validator.gen.ts': validators({ validatePlan: plan }),
    'assets/report/page.gen.js': await pageScript('main.js'),
    'assets/report/diff.gen.js': await pageScript('diff.js'),
    'src/load/script-validator.gen.ts': validators({ validateScript: await readSchema('script.schema.json') }),
    'src/load/test-validator.gen.ts': validators({ validateTest: test }),
    'src/load/channel-validators.gen.ts': [
      `// ${notice}`,
      '/** By adapter: the validator of its config, each loaded where a project uses it. */',
      `export const channelValidators = {\n${loaders}}\n`,
    ].join('\n'),
  }
  for (const { adapter, schema } of channels) {
    files[`src/load/channels/${adapter}.gen.ts`] = validators({ validate: schema })
  }
  kinds.forEach((kind, i) => {
    files[`docs/reference/${kind}.md`] = referencePage(kind, schemas[i], notice)
  })
  files['docs/reference/plan.md'] = referencePage('plan', plan, notice)
  files['docs/reference/test.md'] = referencePage('test', test, notice)
  for (const { adapter, schema } of channels) {
    files[`docs/reference/channels/${adapter}.md`] = referencePage(adapter, schema, notice)
  }
  return files
}

const isCheck = process.argv.includes('--check')
const stale = []
for (const [path, text] of Object.entries(await generated())) {
  const file = join(root, path)
  const present = await readFile(file, 'utf8').catch(() => undefined)
  const wanted = `${text.trimEnd()}\n`
  if (present === wanted) continue
  stale.push(path)
  if (isCheck) continue
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, wanted)
}
if (isCheck && stale.length > 0) {
  console.error(`not current, run \`npm run generate\`:\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
} else if (!isCheck) {
  console.error(stale.length === 0 ? 'everything was current' : `wrote ${stale.join(', ')}`)
}
