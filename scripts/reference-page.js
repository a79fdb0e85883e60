/**
 * The reference page of one schema, in Markdown. `x-docs` of a schema says what its fields cannot: `example`, lines of YAML that
 * come first; every other key is the heading of a section after the fields, its value a paragraph or a list.
 */
export function referencePage(name, schema, notice) {
  const { example, ...after } = schema['x-docs'] ?? {}
  const lines = [`<!-- ${notice} -->`, '', `# ${name}`, '', schema.description ?? '', '']
  if (example !== undefined) lines.push('```yaml', ...example, '```', '')
  const sections = [{ heading: undefined, node: schema }]
  const described = new Map()
  for (let i = 0; i < sections.length; i++) {
    const { heading, node } = sections[i]
    if (heading !== undefined) lines.push(`## ${heading}`, '', node.description ?? '', '')
    lines.push(...fieldTable(node, schema, heading, sections, described))
  }
  for (const [heading, text] of Object.entries(after)) {
    lines.push(`## ${heading}`, '', ...(Array.isArray(text) ? text.map((line) => `- ${line}`) : [text]), '')
  }
  return lines.join('\n')
}

/** `described`: where a definition has its table, which comes once a page. */
function fieldTable(node, root, prefix, sections, described) {
  const properties = Object.entries(node.properties ?? {})
  if (properties.length === 0) return []
  const rows = properties.map(([key, raw]) => {
    const field = dereference(raw, root)
    const path = prefix === undefined ? key : `${prefix}.${key}`
    const inner = nested(field, root)
    const definition = inner && (raw.items?.$ref ?? raw.$ref)
    const elsewhere = described.get(definition)
    if (inner !== undefined && elsewhere === undefined) {
      sections.push({ heading: path + inner.suffix, node: inner.node })
      if (definition !== undefined) described.set(definition, path + inner.suffix)
    }
    const as = elsewhere === undefined ? '' : ` As ${code(elsewhere)}.`
    const required = node.required?.includes(key) ? ' **Required.**' : ''
    return [
      `\`${key}\``,
      typeText(field, root),
      'default' in field ? code(field.default) : '',
      `${cell(field.description ?? '')}${as}${required}`,
      field.examples === undefined ? '' : code(field.examples[0]),
    ]
  })
  return [
    '| field | type | default | meaning | example |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ]
}

function dereference(field, root) {
  if (field.$ref === undefined) return field
  const { $ref, ...beside } = field
  return { ...root.definitions[$ref.replace('#/definitions/', '')], ...beside }
}

/** The mapping inside a field that deserves a table of its own. */
function nested(field, root) {
  if (field.properties !== undefined) return { node: field, suffix: '' }
  if (field.items === undefined) return undefined
  const items = dereference(field.items, root)
  return items.properties === undefined ? undefined : { node: items, suffix: '[]' }
}

function typeText(field, root) {
  if (field.const !== undefined) return code(field.const)
  if (field.enum !== undefined) return field.enum.map(code).join(', ')
  if (field.items !== undefined) return `list of ${typeText(dereference(field.items, root), root)}`
  const types = [field.type ?? 'any'].flat().map((type) => (type === 'object' ? 'mapping' : type))
  return types.join(' or ')
}

const code = (value) =>
  `\`${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('\n', '⏎').replaceAll('|', '\\|')}\``

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
