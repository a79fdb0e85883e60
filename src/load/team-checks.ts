import { carriesCalendars } from '../engine/checkins.ts'
import type { Event, Rule } from '../model/project.ts'
import { teamRoles } from '../model/project.ts'
import type { LoadedProject } from './checks.ts'
import { concerns } from './concerns.ts'
import { isThere } from './event.ts'

export function checkTeamReferences({ teams, registry }: Pick<LoadedProject, 'teams' | 'registry'>): void {
  for (const { document, raw } of teams) {
    for (const role of teamRoles) {
      raw.team?.[role]?.forEach((member, index) => {
        if (typeof member !== 'string' || member.includes('@')) return
        registry.expect('audience', document, ['team', role, index], member)
      })
    }
  }
}

/** A rule may address a role for events that are still to be written; where there are events and none has it, it is a slip. */
export function checkTeamRoles({ rules, project }: LoadedProject): void {
  for (const { document, built: rule, raw } of rules) {
    const events =
      rule?.to.team === undefined ? [] : [...project.events.values()].filter((each) => concerns(rule, each))
    if (events.length === 0) continue
    raw.to?.team?.forEach((role, index) => {
      if (!isThere(role) || events.some(({ team }) => team?.[role] !== undefined)) return
      document.report(
        'unreachable-rule',
        ['to', 'team', index],
        `no event that this rule speaks of has anybody ${role}`,
        {
          severity: 'warning',
          hint: `write who is, under team.${role} of the event`,
        },
      )
    })
  }
}

/** Check-ins travel in the mails of rules that address the team, over channels with calendars. */
export function checkCheckins({ teams, rules, project }: LoadedProject): void {
  const builtRules = rules.flatMap(({ built }) => built ?? [])
  for (const { document, built: event } of teams) {
    if (event?.checkins === undefined || event.team === undefined || event.status === 'draft') continue
    if (builtRules.some((rule) => invites(rule, event, project))) continue
    document.report('idle-checkins', ['checkins'], 'no rule invites anybody to these check-ins', {
      severity: 'warning',
      hint: 'address the team in a rule (to: {team: [responsible]}) over a channel whose config says calendar: request',
    })
  }
}

function invites(rule: Rule, event: Event, { channels }: LoadedProject['project']): boolean {
  const isAddressed = rule.to.team?.some((role) => event.checkins?.roles.includes(role) && event.team?.[role])
  const hasCalendar = ({ channels: ids }: Rule['via'][number]) =>
    ids.some((id) => channels.has(id) && carriesCalendars(channels.get(id)!))
  return isAddressed === true && rule.via.some(hasCalendar) && concerns(rule, event)
}
