import { compareCodePoints } from './perl-values.ts'
import type { Rule } from './types.ts'
import { type Dumpable, dumpYaml } from './yaml-dump.ts'

export type Screen = 'ticket' | 'appointment'

export interface ExportStyle {
  /** some database drivers hand over ids as text */
  ids: 'plain' | 'quoted'
  /** older releases of YAML::XS quote text of several lines */
  multiline: 'literal' | 'quoted'
}

export const defaultStyle: ExportStyle = { ids: 'plain', multiline: 'literal' }
export const exportStyles: readonly ExportStyle[] = [
  defaultStyle,
  { ids: 'quoted', multiline: 'quoted' },
  { ids: 'quoted', multiline: 'literal' },
  { ids: 'plain', multiline: 'quoted' },
]

export interface ExportedFile {
  fileName: string
  content: string
}

/** The file of one rule: a list of one. */
export function exportRule(rule: Rule, style: ExportStyle = defaultStyle): ExportedFile {
  return { fileName: exportFileName(rule.name), content: dumpRules([rule], style) }
}

/** The file of all rules of a screen, any validity, in string order of their ids. */
export function exportRules(rules: readonly Rule[], screen: Screen, style: ExportStyle = defaultStyle): ExportedFile {
  const chosen = rules.filter((rule) => screenOf(rule) === screen)
  chosen.sort((a, b) => compareCodePoints(String(a.id), String(b.id)))
  return { fileName: 'Export_Notification.yml', content: dumpRules(chosen.map(withType), style) }
}

export function exportFileName(name: string): string {
  return `Export_Notification_${Array.from(name, (char) => (/^[A-Za-z0-9_-]$/.test(char) ? char : '_')).join('')}.yml`
}

/** Which screen lists the rule; the type is not looked at when events are processed. */
export function screenOf(rule: Rule): Screen {
  return rule.data.NotificationType?.[0] === 'Appointment' ? 'appointment' : 'ticket'
}

// The "all" export of the ticket screen names the type that single exports leave out.
function withType(rule: Rule): Rule {
  return rule.data.NotificationType?.length ? rule : { ...rule, data: { ...rule.data, NotificationType: ['Ticket'] } }
}

/** The rules in the given order, as YAML::XS writes them. */
export function dumpRules(rules: readonly Rule[], style: ExportStyle): string {
  return dumpYaml(
    rules.map((rule) => toMap(rule, style)),
    style,
  )
}

function toMap(rule: Rule, style: ExportStyle): Dumpable {
  const id = (value: number): string | number => (style.ids === 'plain' ? value : String(value))
  const map: Record<string, Dumpable> = {
    ChangeBy: id(rule.changeBy),
    ChangeTime: rule.changeTime,
    Comment: rule.comment,
    CreateBy: id(rule.createBy),
    CreateTime: rule.createTime,
    ID: id(rule.id),
    Name: rule.name,
    ValidID: id(rule.validId),
  }
  if (Object.keys(rule.data).length > 0) map.Data = rule.data
  const languages = Object.entries(rule.messages)
  if (languages.length > 0) {
    map.Message = Object.fromEntries(
      languages.map(([language, message]) => [
        language,
        { Body: message.body, ContentType: message.contentType, Subject: message.subject },
      ]),
    )
  }
  return map
}
