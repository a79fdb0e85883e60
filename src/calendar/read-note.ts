import { levelFrom, type MaintnoteObject, maintnoteImpacts, statusFrom } from './maintnote.ts'
import { type JcalProperty, textOf } from './times.ts'

export interface ReadNote {
  provider: string
  maintenanceId: string
  objects: readonly (string | MaintnoteObject)[]
  impact: string
  level: 'none' | 'degraded' | 'outage'
  status: string | undefined
  /** Undefined where nothing has changed, or nothing is said. */
  eventStatus: string | undefined
  /** All of it, as an event keeps it in `fields.maintnote`. */
  fields: Record<string, unknown>
}

/** The X-MAINTNOTE properties of an event; undefined where there are none, unless they must be. */
export function readNote(
  properties: readonly JcalProperty[],
  isRequired: boolean,
  fault: (message: string) => void,
): ReadNote | undefined {
  if (!isRequired && !properties.some(([name]) => name.startsWith('x-maintnote-'))) return undefined
  let isWhole = true
  const required = (name: string): string => {
    const text = textOf(properties, name)
    if (text !== undefined) return text
    fault(`${name.toUpperCase()} is missing`)
    isWhole = false
    return ''
  }
  const provider = required('x-maintnote-provider')
  const account = required('x-maintnote-account')
  const maintenanceId = required('x-maintnote-maintenance-id')
  const said = required('x-maintnote-impact').toUpperCase()
  const status = textOf(properties, 'x-maintnote-status')?.toUpperCase()
  const objects = properties.filter(([name]) => name === 'x-maintnote-object-id').map(objectOf)
  const isEnd = status === 'CANCELLED' || status === 'COMPLETED'
  if (objects.length === 0 && !isEnd) required('x-maintnote-object-id')
  const eventStatus = status === undefined || status === 'NO-CHANGE' ? undefined : meaningOf(status)
  if (status !== undefined && status !== 'NO-CHANGE' && eventStatus === undefined) {
    fault(`X-MAINTNOTE-STATUS is none of the standard's: ${JSON.stringify(status.slice(0, 40))}`)
    isWhole = false
  }
  if (!isWhole) return undefined
  // The standard: an impact that nobody knows counts as an outage.
  const impact = maintnoteImpacts.find((each) => each === said) ?? 'OUTAGE'
  return {
    provider,
    maintenanceId,
    objects,
    impact,
    level: levelFrom(impact),
    status,
    eventStatus,
    fields: {
      provider,
      account,
      id: maintenanceId,
      objects,
      impact: said,
      ...(status === undefined ? {} : { status }),
    },
  }
}

/** Some providers say RE-SCHEDULED, which the standard does not know. */
function meaningOf(status: string): string | undefined {
  return status === 'RE-SCHEDULED' ? 'scheduled' : statusFrom(status)
}

function objectOf([, parameters, , value]: JcalProperty): string | MaintnoteObject {
  const id = String(value).trim()
  const { altrep } = parameters
  const impact = parameters['x-maintnote-object-impact']
  if (altrep === undefined && impact === undefined) return id
  return {
    id,
    ...(typeof impact === 'string' ? { impact } : {}),
    ...(typeof altrep === 'string' ? { altrep } : {}),
  }
}
