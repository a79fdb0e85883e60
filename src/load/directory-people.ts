import { closest } from '../engine/closest.ts'
import type { Audience, Directory, Rule } from '../model/project.ts'
import type { AudienceDocument, RuleDocument } from '../model/schema.gen.ts'
import { nameBookOf } from '../otobo/directory.ts'
import { type DirectoryWish, directoryPeople } from '../otobo/directory-people.ts'
import type { NameKind } from '../otobo/names.ts'
import type { Loaded } from './checks.ts'
import type { Path, YamlDocument } from './document.ts'
import { isThere } from './event.ts'

/** Gives rules of ours and audiences the people whom they name in the directory; a name that is not there is reported. */
export function completePeople(
  rules: Loaded<RuleDocument, Rule>[],
  audiences: Loaded<AudienceDocument, Audience>[],
  directory: Directory | undefined,
): void {
  for (const loaded of rules) {
    const { document, raw, built } = loaded
    if (built === undefined || built.otobo !== undefined || raw.to === undefined) continue
    const { agents, groups, roles } = raw.to
    if (!agents && !groups && !roles) continue
    const wish = {
      agents: idsOf(document, directory, ['to', 'agents'], 'agents', agents),
      groups: idsOf(document, directory, ['to', 'groups'], 'groups', groups),
      roles: idsOf(document, directory, ['to', 'roles'], 'roles', roles),
      permission: 'ro' as const,
      customers: false,
    }
    loaded.built = { ...built, to: { ...built.to, people: directory ? directoryPeople(directory, wish) : [] } }
  }
  for (const loaded of audiences) {
    const { document, raw, built } = loaded
    if (built === undefined || raw.directory === undefined) continue
    const { agents, groups, roles, permission, customers } = raw.directory
    const wish: DirectoryWish = {
      agents:
        agents === true
          ? true
          : idsOf(document, directory, ['directory', 'agents'], 'agents', Array.isArray(agents) ? agents : []),
      groups: idsOf(document, directory, ['directory', 'groups'], 'groups', groups),
      roles: idsOf(document, directory, ['directory', 'roles'], 'roles', roles),
      permission: permission ?? 'ro',
      customers: Array.isArray(customers) ? customers.filter(isThere) : (customers ?? false),
    }
    const people = directory ? directoryPeople(directory, wish) : []
    loaded.built = { ...built, recipients: [...built.recipients, ...people] }
  }
}

function idsOf(
  document: YamlDocument,
  directory: Directory | undefined,
  path: Path,
  kind: Extract<NameKind, 'agents' | 'groups' | 'roles'>,
  given: readonly (string | number | undefined)[] = [],
): string[] {
  const names = directory && nameBookOf(directory)
  const numbers = new Set(directory?.[kind].map((entry) => String(entry.id)))
  return given.flatMap((name, index) => {
    if (!isThere(name)) return []
    const id = numbers.has(String(name)) ? String(name) : names?.idOf(kind, String(name))
    if (id !== undefined) return [id]
    const near = names && closest(String(name), names.names(kind))
    document.report(
      'unknown-reference',
      [...path, index],
      `the directory has no ${kind.slice(0, -1)} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
      {
        hint: directory
          ? 'name it in a document of kind directory'
          : 'the project has no directory yet: add a document of kind directory',
      },
    )
    return []
  })
}
