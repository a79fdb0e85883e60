import { NotifyError } from '../../model/error.ts'
import type { ConfigFault } from '../../ports/channel.ts'

/** Throws NotifyError `bad-channel-config` for the first fault: what `validate` would have said of this config. */
export function requireFaultless(faults: readonly ConfigFault[], name: string): void {
  const fault = faults.find(({ severity }) => severity !== 'warning')
  if (fault !== undefined)
    throw new NotifyError('bad-channel-config', `${name}: ${fault.message}`, { hint: fault.hint })
}
