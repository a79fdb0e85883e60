import type { Outcome } from '../../model/delivery.ts'

/** What a check says of a login that did not work; undefined where it did. */
export function loginFault(outcome: Outcome): string | undefined {
  if (outcome.kind === 'sent') return undefined
  const said = outcome.detail ?? outcome.reason
  const isRefused = outcome.kind === 'rejected' && outcome.reason === 'auth'
  return `${isRefused ? 'the login is refused' : 'the service cannot be asked'}: ${said}`
}
