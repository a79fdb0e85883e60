import type { Report } from '../model/diagnostic.ts'
import type { Recipient, SourceSpec } from '../model/project.ts'
import type { AudienceSource } from '../ports/audience-source.ts'
import { createCollector } from './collector.ts'
import { createPersonReader } from './json-person.ts'
import { openText } from './text.ts'

/** A line that goes on for longer is no person, and would fill the memory. */
const longestLine = 1024 * 1024

/** People in a file with one JSON object a line. */
export const ndjson: AudienceSource = {
  columns: async () => undefined,
  read: (spec, report) => read(spec, report),
}

async function* read(spec: SourceSpec, report: Report): AsyncGenerator<readonly Recipient[]> {
  const text = await openText(spec, report)
  if (text === undefined) return
  const collector = createCollector(spec, report)
  const readPerson = createPersonReader(spec)
  let line = 0
  let held = ''
  let isSkipping = false
  const take = (content: string) => {
    line++
    if (!isSkipping && content.trim() !== '') collector.take(line, readPerson(content))
    isSkipping = false
  }
  for await (const chunk of text) {
    const lines = (held + chunk).split('\n')
    held = lines.pop()!
    for (const content of lines) take(content)
    if (held.length > longestLine) {
      if (!isSkipping) collector.bad(line + 1, 'this line is longer than 1 MiB')
      isSkipping = true
      held = ''
    }
    yield* collector.full()
  }
  take(held)
  yield* collector.full()
  yield* collector.finish()
}
