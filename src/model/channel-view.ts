import type { Refusal } from './delivery.ts'

/** What one channel makes of a message. */
export interface ChannelView {
  channel: string
  adapter: string
  reach: 'people' | 'place'
  /** Where it would go; null where the channel has no address of this person, and for a place. */
  address: string | null
  /**
   * What its provider would get, but for secrets: `${env:NAME}` stands where they will. Absent for mail, which shows as people read it,
   * and where it cannot be made without them.
   */
  payload?: unknown
  /** In the provider's own unit. */
  cost?: { units: number; unit: string; note?: string }
  /** Why nothing would be sent. */
  withheld?: Refusal
  /** Why there is no payload. */
  unshown?: string
}
