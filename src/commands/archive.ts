import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openChannelModule } from '../channels/index.ts'
import { createGathering, type Gathered, type SaidGroup, statedOf } from '../deliver/archive.ts'
import { type FoundWords, findWords } from '../deliver/archive-words.ts'
import { aboutOf } from '../deliver/message.ts'
import type { World } from '../deliver/world.ts'
import { sha256 } from '../engine/digest.ts'
import { identityOf } from '../engine/key.ts'
import { pickText } from '../engine/locale.ts'
import { parseMoment } from '../engine/moment.ts'
import { isCorrection } from '../engine/state-moments.ts'
import { makeFolder } from '../files/make-folder.ts'
import { draftFolder, isFree } from '../files/replace-folder.ts'
import type { Archive, ArchivedCorrection, ArchivedMessage } from '../model/archive.ts'
import type { Row } from '../model/delivery.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exitCode, NotifyError } from '../model/error.ts'
import type { Event } from '../model/project.ts'
import { textOf } from '../model/text.ts'
import { archiveMarkdown, messageMarkdown } from '../output/archive-markdown.ts'
import { formOf } from '../output/report/form.ts'
import { counted } from '../output/when.ts'
import type { Store } from '../ports/store.ts'
import { openDeliveryList } from './archive-list.ts'
import { type CommandContext, pathFrom } from './context.ts'
import { requireKnown } from './known.ts'
import { namedOccurrence } from './occurrence.ts'
import { tellDiagnostics, validProject } from './project.ts'
import { createWorld, readLedger } from './world.ts'

export interface ArchiveCommandOptions {
  out: string
  occurrence?: string
  /** Without anything that names a person. */
  public?: boolean
}

/** `archive EVENT`: everything that was said about it, into a folder. The same ledger and project give the same bytes. */
export async function archive(context: CommandContext, id: string, options: ArchiveCommandOptions): Promise<number> {
  const { project: files } = await validProject(context)
  const target = pathFrom(context.io, options.out)
  const store = await readLedger(context, files)
  if (store === undefined) {
    throw new NotifyError('no-ledger', 'there is no ledger: nothing was said yet', { hint: 'notify send makes one' })
  }
  try {
    const found: Diagnostic[] = []
    const world = await createWorld(files, store, found)
    const event = world.project.events.get(id)
    const ledgerId = event === undefined ? id : identityOf(event)
    const occurrence = occurrenceOf(event, options.occurrence)
    const filter = { event: ledgerId, ...(occurrence === undefined ? {} : { occurrence }) }
    refuseForeign(target, options.out, id)
    const draft = draftFolder(target)
    try {
      const deliveries = options.public ? undefined : openDeliveryList(join(draft.dir, 'deliveries.csv'))
      const gathering = createGathering((row) => world.channels.get(row.channel)?.reach === 'place')
      try {
        for await (const row of store.rows(filter)) {
          gathering.add(row)
          deliveries?.add(row)
        }
      } finally {
        deliveries?.close()
      }
      const gathered = gathering.finish()
      if (gathered.rows === 0) {
        if (event === undefined) requireKnown(world.project, 'event', id)
        throw new NotifyError('nothing-said', `nothing was said about ${id} yet`, {
          hint: 'notify plan shows what would be',
        })
      }
      const result = await writeArchive(
        world,
        store,
        { id, event, occurrence, isPublic: options.public === true },
        gathered,
        draft.dir,
      )
      draft.commit()
      await tellDiagnostics(context, found)
      if (context.json) context.print(`${JSON.stringify(result, null, 2)}\n`)
      else context.say(summaryOf(result, options.out))
    } catch (error) {
      draft.discard()
      throw error
    }
    return exitCode.done
  } finally {
    await store.close()
  }
}

function occurrenceOf(event: Event | undefined, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined
  return event === undefined ? wanted : namedOccurrence(event, wanted).id
}

/** What is not an archive of this event is not ours to replace. */
function refuseForeign(path: string, shown: string, id: string): void {
  if (isFree(path)) return
  let known: Partial<Archive> | undefined
  try {
    known = JSON.parse(readFileSync(join(path, 'archive.json'), 'utf8'))
  } catch {
    known = undefined
  }
  if (known?.version === 1 && known.event?.id === id) return
  const what = known?.event === undefined ? 'is there already and no archive' : `holds the archive of ${known.event.id}`
  throw new NotifyError('folder-taken', `${shown} ${what}`, {
    hint: 'name a folder that does not exist yet, or take this one away first',
  })
}

interface About {
  id: string
  event: Event | undefined
  occurrence: string | undefined
  isPublic: boolean
}

async function writeArchive(
  world: World,
  store: Store,
  { id, event, occurrence, isPublic }: About,
  { reach, timeline, said, newest }: Gathered,
  dir: string,
): Promise<Archive> {
  const { project } = world
  makeFolder(join(dir, 'messages'))
  const messages: ArchivedMessage[] = []
  const corrections = new Map<string, ArchivedCorrection>()
  let internal = 0
  let at = 0
  for await (const words of findWords(world, store, event, said, { isPublic })) {
    const group = said[at++]!
    addCorrection(corrections, group, words)
    if (isPublic && words.segment === 'internal') internal++
    else messages.push(await writeMessage(world, group, words, messages.length + 1, isPublic, dir))
  }
  const result: Archive = {
    version: 1,
    project: project.name,
    event: {
      id,
      occurrence: occurrence ?? null,
      title: event === undefined ? null : (pickText(event.title, [project.defaults.language, 'en']) ?? null),
      type: event?.type ?? null,
      services: [...(event?.services ?? [])],
      states: newest === undefined ? null : statedOf(newest.facts),
    },
    ledger: { id: store.id, seq: await store.position() },
    isPublic,
    reach,
    timeline,
    corrections: [...corrections.values()],
    messages,
    internal,
  }
  writeFileSync(join(dir, 'archive.json'), `${JSON.stringify(result, null, 2)}\n`)
  writeFileSync(join(dir, 'README.md'), archiveMarkdown(result, project.defaults.timezone))
  return result
}

/** The same correction over all channels and in all languages is one. */
function addCorrection(corrections: Map<string, ArchivedCorrection>, group: SaidGroup, { told }: FoundWords): void {
  const { occurrence, rule, moment: name, at, deliveries, facts } = group
  const moment = parseMoment(name)
  if (moment === undefined || !isCorrection(moment)) return
  const before = told === null ? null : statedOf(told)
  const after = statedOf(facts)
  const id = JSON.stringify([occurrence, rule, name, before, after])
  const known = corrections.get(id)
  if (known !== undefined) known.deliveries += deliveries
  else {
    const when = new Date(at).toISOString()
    corrections.set(id, { occurrence: occurrence || null, rule, moment: name, at: when, deliveries, before, after })
  }
}

async function writeMessage(
  world: World,
  group: SaidGroup,
  { words, why, row, planned, message }: FoundWords,
  number: number,
  isPublic: boolean,
  dir: string,
): Promise<ArchivedMessage> {
  const { occurrence, rule, moment, channel, language, at, atLast, deliveries, facts } = group
  // A subject of the ledger is what one person read.
  const subject = message === undefined ? (isPublic ? '' : row.subject) : textOf(message.subject)
  const found: ArchivedMessage = {
    number,
    occurrence: occurrence || null,
    rule,
    moment,
    channel,
    language,
    at: new Date(at).toISOString(),
    atLast: new Date(atLast).toISOString(),
    deliveries,
    stated: statedOf(facts),
    words,
    ...(why === undefined ? {} : { why }),
    subject,
  }
  if (message === undefined || planned === undefined) return found
  const name = [String(number).padStart(3, '0'), moment, rule, channel, language].map(wordOf).join('-')
  found.markdown = `${name}.md`
  const loaded = world.channels.get(channel)
  const form = loaded === undefined ? 'system' : formOf(loaded.entry.adapter, loaded.entry.config)
  const isShort = form === 'sms' || form === 'voice' || form === 'push'
  const text = isShort ? textOf(message.short) : textOf(message.text)
  const { timezone } = world.project.defaults
  writeFileSync(join(dir, 'messages', found.markdown), messageMarkdown(found, text, timezone))
  if (form !== 'mail') return found
  found.eml = `${name}.eml`
  writeFileSync(join(dir, 'messages', found.eml), await mailOf(world, row, planned, message, isPublic))
  return found
}

/** The mail as it stood when it left: neither signed nor encrypted, with the files that went along unless everybody may see it. */
async function mailOf(
  world: World,
  row: Row,
  planned: NonNullable<FoundWords['planned']>,
  message: NonNullable<FoundWords['message']>,
  isPublic: boolean,
): Promise<string> {
  const outbox = await openChannelModule('outbox', world.project.dir)
  const { protection: _, attachments, ...about } = aboutOf(world, planned, row.toldAt ?? row.due)
  const { event, occurrence, rule, moment, channel, language } = row
  // A delivery's key is made of the person's id too: who guesses the id could see that it is theirs.
  const key = isPublic
    ? sha256(JSON.stringify([event, occurrence, rule, moment, channel, language, row.facts])).slice('sha256:'.length)
    : row.key
  const address = isPublic || row.address === '' ? 'undisclosed@recipients.invalid' : row.address
  const { name, ...to } = planned.recipient
  const payload = outbox.compose(
    message,
    { ...to, ...(isPublic || name === undefined ? {} : { name }), address },
    {},
    { ...about, key, ...(isPublic || attachments === undefined ? {} : { attachments }) },
  ) as { files: readonly { content: string }[] }
  return payload.files[0]!.content
}

function wordOf(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40) || 'x'
}

function summaryOf({ event, reach, messages, corrections, internal }: Archive, out: string): string {
  const lost = messages.filter(({ words }) => words === 'lost').length
  const changed = messages.filter(({ words }) => words === 'changed').length
  const parts = [
    counted(messages.length, 'message', 'messages'),
    `${counted(reach.told, 'person', 'people')} told`,
    ...(corrections.length === 0 ? [] : [counted(corrections.length, 'correction', 'corrections')]),
  ]
  return [
    `Archived ${event.id} in ${out}: ${parts.join(', ')}.`,
    ...(changed === 0
      ? []
      : [
          `${counted(changed, 'message reads', 'messages read')} otherwise today than when sent: the words of the project have changed since.`,
        ]),
    ...(lost === 0 ? [] : [`${counted(lost, 'message', 'messages')} without words; archive.json says why.`]),
    ...(internal === 0 ? [] : [`${counted(internal, 'message', 'messages')} to your own people left out.`]),
    '',
  ].join('\n')
}
