import { describe, expect, it } from 'vitest'
import { type Edit, type EditValue, editYaml } from '../../src/load/edit-yaml.ts'

const status = (value: string): Edit => ({ kind: 'set', path: ['status'], value, after: ['urgency', 'type'] })
const end = (value: string): Edit => ({ kind: 'set', path: ['window', 'end'], value, after: ['start'] })
const update = (text: string): Edit => ({
  kind: 'append',
  path: ['updates'],
  value: { at: '2026-12-05T22:40', text },
})
const entry = (value: EditValue): Edit => ({
  kind: 'append',
  path: ['recurrence', 'changes'],
  value,
  after: ['except', 'rule'],
})
const inEntry = (index: number, edit: Edit): Edit => ({ ...edit, path: ['recurrence', 'changes', index, ...edit.path] })
const isEvent = (value: unknown) => (value as { id?: string } | null)?.id === 'e'
const edit = (text: string, ...edits: Edit[]) => editYaml(text, isEvent, edits)

/** What is asked for, and the text before and after; every byte counts. */
const cases: [string, Edit[], string, string][] = [
  [
    'a plain value, its comment kept',
    [status('completed')],
    'id: e # the id\nstatus:   scheduled   # for now\ntitle: T\n',
    'id: e # the id\nstatus:   completed   # for now\ntitle: T\n',
  ],
  [
    'a quoted value and a quoted key, in their quotes',
    [status('completed'), end('2026-12-06T01:00')],
    '"id": e\n"status": "scheduled"\nwindow: {start: \'a\', end: \'2026-12-06T00:00\'}\n',
    '"id": e\n"status": "completed"\nwindow: {start: \'a\', end: \'2026-12-06T01:00\'}\n',
  ],
  [
    'a new key, behind the one it belongs to',
    [status('completed')],
    '# top\nid: e\n\n# what\ntype: deploy   # kind of\n\n# words\ntitle: T\n',
    '# top\nid: e\n\n# what\ntype: deploy   # kind of\nstatus: completed\n\n# words\ntitle: T\n',
  ],
  ['a file without a last line break', [status('completed')], 'title: T\nid: e', 'title: T\nid: e\nstatus: completed'],
  [
    'Windows line ends',
    [status('completed'), update('Done.')],
    'id: e\r\ntype: deploy\r\ntitle: T\r\n',
    'id: e\r\ntype: deploy\r\nstatus: completed\r\ntitle: T\r\nupdates:\r\n  - {at: 2026-12-05T22:40, text: "Done."}\r\n',
  ],
  [
    'one of several documents',
    [status('completed')],
    '%YAML 1.2\n---\nid: d\nstatus: scheduled\n--- # second\n  id: e\n  status: scheduled\n...\n---\nid: f\n',
    '%YAML 1.2\n---\nid: d\nstatus: scheduled\n--- # second\n  id: e\n  status: completed\n...\n---\nid: f\n',
  ],
  [
    'odd indentation',
    [end('2026-12-06T01:00'), update('Two.')],
    'id: e\nwindow:\n       start: a\n\n       # the end is open\nupdates:\n-   at: x\n    text: One.\n\n# last\n',
    'id: e\nwindow:\n       start: a\n       end: 2026-12-06T01:00\n\n       # the end is open\nupdates:\n-   at: x\n    text: One.\n- {at: 2026-12-05T22:40, text: "Two."}\n\n# last\n',
  ],
  [
    'a window that is missing, or empty',
    [end('2026-12-06T01:00')],
    'id: e\nwindow: # open\ntitle: T\n',
    'id: e\nwindow: {end: 2026-12-06T01:00} # open\ntitle: T\n',
  ],
  [
    'block scalars around it',
    [status('completed'), update('Two.')],
    'id: e\ntype: deploy\ntitle: |+\n  T\n\n  more: x\n\n\nreason: >-\n  folded\n  text\n',
    'id: e\ntype: deploy\nstatus: completed\ntitle: |+\n  T\n\n  more: x\n\n\nreason: >-\n  folded\n  text\nupdates:\n  - {at: 2026-12-05T22:40, text: "Two."}\n',
  ],
  [
    'an alias, replaced where it stands',
    [end('2026-12-06T01:00')],
    'id: e\nfields: {until: &u 2026-12-06T00:00}\nwindow: {start: a, end: *u} # c\n',
    'id: e\nfields: {until: &u 2026-12-06T00:00}\nwindow: {start: a, end: 2026-12-06T01:00} # c\n',
  ],
  [
    'an anchored value that nobody uses',
    [status('completed')],
    'id: e\nstatus: &s scheduled\n',
    'id: e\nstatus: &s completed\n',
  ],
  [
    'an anchored value that others use: they keep theirs',
    [end('2026-12-06T01:00')],
    'id: e\nwindow: {start: a, end: &u 2026-12-06T00:00}\nfields: {a: *u, b: *u} # c\n',
    'id: e\nwindow: {start: a, end: 2026-12-06T01:00}\nfields: {a: &u 2026-12-06T00:00, b: *u} # c\n',
  ],
  [
    'a whole mapping behind an alias',
    [end('2026-12-06T01:00')],
    'id: e\nfields: {w: &w {start: a, end: b}}\nwindow: *w # c\n',
    'id: e\nfields: {w: &w {start: a, end: b}}\nwindow: {<<: *w, end: 2026-12-06T01:00} # c\n',
  ],
  [
    'what a merge brings in',
    [status('completed'), end('c')],
    'fields: {base: &b {status: scheduled, window: {start: a, end: b}}}\n<<: *b\nid: e\n',
    'fields: {base: &b {status: scheduled, window: {start: a, end: b}}}\n<<: *b\nid: e\nstatus: completed\nwindow: {start: a, end: c}\n',
  ],
  [
    'a flow mapping on one line',
    [status('completed'), update('Two.')],
    '{id: e, title: T} # all of it\n',
    '{id: e, title: T, status: completed, updates: [{at: 2026-12-05T22:40, text: "Two."}]} # all of it\n',
  ],
  [
    'JSON, a line for each key',
    [status('completed'), update('Two.')],
    '{\n  "id": "e",\n  "updates": []\n}\n',
    '{\n  "id": "e",\n  "updates": [{"at": "2026-12-05T22:40", "text": "Two."}],\n  "status": "completed"\n}\n',
  ],
  [
    'a flow mapping of many lines, with comments and a last comma',
    [status('completed')],
    '{\n  id: e, # one\n  title: T, # two\n}\n',
    '{\n  id: e, # one\n  title: T, # two\n  status: completed,\n}\n',
  ],
  [
    'a flow mapping whose last line has a comment and no comma',
    [status('completed')],
    '{\n  id: e, # one\n  title: T # two\n}\n',
    '{\n  id: e, # one\n  title: T, # two\n  status: completed\n}\n',
  ],
  [
    'a list in one line, also one that is empty',
    [update('Two.')],
    'id: e\nupdates: [ {at: x, text: One.} ] # c\n',
    'id: e\nupdates: [ {at: x, text: One.}, {at: 2026-12-05T22:40, text: "Two."} ] # c\n',
  ],
  [
    'a list behind an alias, which others keep',
    [update('Two.')],
    'id: e\nfields: {u: &u [{at: x, text: y}]}\nupdates: *u # c\n',
    'id: e\nfields: {u: &u [{at: x, text: y}]}\nupdates: [{at: x, text: y}, {at: 2026-12-05T22:40, text: "Two."}] # c\n',
  ],
  [
    'a mapping of languages by one text',
    [{ kind: 'set', path: ['reason'], value: 'A: "storm"' }],
    'id: e\nreason:\n  # words\n  en: A\n  it: B\n# c\ntitle: T\n',
    'id: e\nreason:\n  # words\n  "A: \\"storm\\""\n# c\ntitle: T\n',
  ],
  [
    'a block scalar by one text',
    [{ kind: 'set', path: ['reason'], value: 'Storm.' }],
    'id: e\nreason: |\n  A\n  B\ntitle: T\n',
    'id: e\nreason: "Storm."\ntitle: T\n',
  ],
  [
    'a list of a mapping that is not there yet, behind the key it belongs to',
    [entry({ of: '2027-01-02T22:00', status: 'cancelled' })],
    'id: e\nrecurrence:\n    rule: FREQ=WEEKLY # Saturdays\n\n    # not at Christmas\n    except: [2026-12-26] # no\n# words\ntitle: T\n',
    'id: e\nrecurrence:\n    rule: FREQ=WEEKLY # Saturdays\n\n    # not at Christmas\n    except: [2026-12-26] # no\n    changes:\n      - {of: 2027-01-02T22:00, status: cancelled}\n# words\ntitle: T\n',
  ],
  [
    'the same in a flow mapping',
    [entry({ of: 'a', window: { start: 'b', end: 'c' } })],
    'id: e\r\nrecurrence: {rule: FREQ=WEEKLY} # c\r\n',
    'id: e\r\nrecurrence: {rule: FREQ=WEEKLY, changes: [{of: a, window: {start: b, end: c}}]} # c\r\n',
  ],
  [
    'a further entry of a list',
    [entry({ of: 'c', updates: [{ at: 'd', text: 'Half: done.' }] })],
    'id: e\nrecurrence:\n  changes:\n  -   of: a\n      status: completed # at last\n\n  # the odd one\n  - {of: b}\n  rule: FREQ=WEEKLY\n',
    'id: e\nrecurrence:\n  changes:\n  -   of: a\n      status: completed # at last\n\n  # the odd one\n  - {of: b}\n  - {of: c, updates: [{at: d, text: "Half: done."}]}\n  rule: FREQ=WEEKLY\n',
  ],
  [
    'one entry of a list, in its own style',
    [inEntry(0, status('completed')), inEntry(1, end('z')), inEntry(0, update('Two.'))],
    'id: e\nrecurrence:\n  changes:\n  -   of: a # first\n      status: "in_progress" # now\n\n  # the odd one\n  - {of: b, window: {start: x}} # moved\n  rule: FREQ=WEEKLY\n',
    'id: e\nrecurrence:\n  changes:\n  -   of: a # first\n      status: "completed" # now\n      updates:\n        - {at: 2026-12-05T22:40, text: "Two."}\n\n  # the odd one\n  - {of: b, window: {start: x, end: z}} # moved\n  rule: FREQ=WEEKLY\n',
  ],
  [
    'an entry behind an alias, which others keep',
    [inEntry(0, status('completed')), inEntry(1, update('Two.'))],
    'id: e\nfields: {c: &c {of: a, status: scheduled}, d: &d {of: b}}\nrecurrence: {rule: R, changes: [*c, *d]} # c\n',
    'id: e\nfields: {c: &c {of: a, status: scheduled}, d: &d {of: b}}\nrecurrence: {rule: R, changes: [{<<: *c, status: completed}, {of: b, updates: [{at: 2026-12-05T22:40, text: "Two."}]}]} # c\n',
  ],
  [
    'JSON of many lines, deep inside',
    [inEntry(0, status('completed')), entry({ of: 'b', status: 'cancelled' })],
    '{\n  "id": "e",\n  "recurrence": {\n    "rule": "R",\n    "changes": [\n      {"of": "a"}\n    ]\n  }\n}\n',
    '{\n  "id": "e",\n  "recurrence": {\n    "rule": "R",\n    "changes": [\n      {"of": "a", "status": "completed"},\n      {"of": "b", "status": "cancelled"}\n    ]\n  }\n}\n',
  ],
  [
    'texts that would be something else without quotes',
    [
      { kind: 'set', path: ['fields', 'sha'], value: '0123' },
      { kind: 'set', path: ['fields', 'n'], value: 'null' },
      { kind: 'set', path: ['fields', 'x'], value: 'a: b #c' },
    ],
    'id: e\n',
    'id: e\nfields: {sha: "0123", n: "null", x: "a: b #c"}\n',
  ],
]

describe('editing YAML in place', () => {
  it.each(cases)('changes %s', (_, edits, before, after) => {
    expect(edit(before, ...edits)).toBe(after)
  })

  it('changes nothing where nothing is to be changed', () => {
    const text = 'id: e\nstatus:  "completed"\n'
    expect(edit(text, status('completed'))).toBe(text)
  })

  it('refuses what it could only do by changing more', () => {
    const shared = 'id: e\nwindow: &w {start: a, end: b}\nfields: {w: *w}\n'
    expect(() => edit(shared, end('c'))).toThrow('cannot edit this document in place: "window.end"')
    expect(() => edit('id: e\nrecurrence: {changes: []}\n', inEntry(0, status('completed')))).toThrow('not what it was')
    expect(() => edit('id: other\n', status('completed'))).toThrow('not there any more')
  })
})
