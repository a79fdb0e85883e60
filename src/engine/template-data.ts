import type { Facts } from '../model/delivery.ts'
import type { Audience, Event, EventUpdate, Moment, Recipient, Rule } from '../model/project.ts'
import { pickText } from './locale.ts'
import { momentSlug } from './moment.ts'
import { teamPeople } from './team-people.ts'

/** What a message is about, beside the person who reads it. */
export interface Subject {
  event: Event
  /** What the message states: the window and status that hold, and the updates that are public. */
  facts: Facts
  /** Absent where only the event's own data is asked for. */
  rule?: Rule
  moment?: Moment
  /** What this thread was told before. */
  told: Facts | null
  /** Ids of the updates not told yet. */
  news: readonly string[]
  /** Said together with other notices, in one message. */
  isInDigest?: boolean
}

/** What templates know of the project. */
export interface ProjectNames {
  name: string
  statusPage?: string | undefined
  contact?: string | undefined
  /** To name the people of a team that is one. */
  audiences?: ReadonlyMap<string, Audience>
}

/** The roots of the data but `recipient`, which differs from reader to reader. */
export type SharedData = Readonly<Record<'event' | 'rule' | 'moment' | 'told' | 'news' | 'project' | 'digest', unknown>>

/**
 * The data that templates see, in plain objects with every optional key present, so that a path is unknown only if it is wrong.
 * Texts are already in the reader's language; times are Dates.
 */
export function sharedData(subject: Subject, project: ProjectNames, languages: readonly string[]): SharedData {
  const { event, facts, rule, moment, told, news } = subject
  const say = (update: EventUpdate) => ({
    id: update.id,
    at: new Date(update.at),
    text: pickText(update.text, languages),
  })
  return {
    event: {
      id: event.id,
      type: event.type,
      urgency: event.urgency,
      status: facts.status,
      severity: event.severity,
      title: pickText(event.title, languages),
      description: pickText(event.description, languages),
      services: event.services,
      window: windowOf(facts, event.timezone),
      impact: event.impact && { level: event.impact.level, summary: pickText(event.impact.summary, languages) },
      reason: pickText(event.reason, languages),
      workaround: pickText(event.workaround, languages),
      contact: event.contact ?? project.contact,
      statusPage: event.statusPage ?? project.statusPage,
      updates: event.updates.filter(({ id }) => facts.updates.includes(id)).map(say),
      team: event.team && teamPeople(event.team, project.audiences),
      fields: event.fields,
    },
    rule: rule && { id: rule.id, comment: rule.comment },
    moment: moment && { name: moment.name, slug: momentSlug(moment) },
    told: told && { window: windowOf(told, event.timezone), status: told.status },
    news: event.updates.filter(({ id }) => news.includes(id)).map(say),
    project: projectData(project),
    digest: subject.isInDigest === true,
  }
}

export function projectData({ name, statusPage, contact }: ProjectNames) {
  return { name, statusPage, contact }
}

function windowOf({ start, end }: Facts, timezone: string) {
  if (start === null && end === null) return undefined
  return {
    start: start === null ? undefined : new Date(start),
    end: end === null ? undefined : new Date(end),
    timezone,
  }
}

export type RecipientData = Readonly<Record<string, unknown>>

export function recipientData(recipient: Recipient): RecipientData {
  return {
    id: recipient.id,
    name: recipient.name,
    email: recipient.email,
    phone: recipient.phone,
    language: recipient.language,
    timezone: recipient.timezone,
    segment: recipient.segment,
    groups: recipient.groups,
    roles: recipient.roles,
    fields: recipient.fields,
  }
}
