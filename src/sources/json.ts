import type { Report } from '../model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../model/project.ts'
import type { AudienceSource } from '../ports/audience-source.ts'
import { createCollector } from './collector.ts'
import { type ElementsProblem, readElements } from './json-elements.ts'
import { createPersonReader } from './json-person.ts'
import { fileOf, openText } from './text.ts'

const sentences: Record<ElementsProblem, string> = {
  'not-an-array': 'this file must hold a JSON array of objects',
  'too-long': 'this element is longer than 1 MiB',
  'unclosed-string': 'a string does not end on this line',
  unfinished: 'the JSON array does not end: a bracket, a brace or a quotation mark is missing',
  trailing: 'nothing may follow the array',
}

/** People in a JSON file that holds an array of objects. */
export const json: AudienceSource = {
  columns: async () => undefined,
  read: (spec, report) => read(spec, report),
}

async function* read(spec: SourceSpec, report: Report): AsyncGenerator<readonly Recipient[]> {
  const text = await openText(spec, report)
  if (text === undefined) return
  const collector = createCollector(spec, report)
  const readPerson = createPersonReader(spec)
  const chunks = readElements(text, (kind, line) => {
    const at = { file: fileOf(spec), line, column: 1 }
    report({ code: 'unreadable-file', severity: 'error', message: sentences[kind], at })
  })
  for await (const elements of chunks) {
    for (const element of elements) collector.take(element.line, readPerson(element.text))
    yield* collector.full()
  }
  yield* collector.finish()
}
