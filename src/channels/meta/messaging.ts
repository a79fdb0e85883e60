import { type GraphError, limited, rejected, unavailable } from './graph.ts'

/** The errors that Messenger and Instagram have in common. https://developers.facebook.com/docs/messenger-platform/error-codes */
export function messagingOutcome({ code, subcode }: GraphError) {
  if (subcode === 2018278 || subcode === 2534022) return rejected('window-closed', 'recipient')
  if (subcode === 2018001) return rejected('no-such-recipient', 'recipient', 'dead')
  switch (code) {
    case 4:
    case 9:
    case 32:
    case 613:
      return limited
    case 1:
    case 2:
    case 1200:
      return unavailable
    case 551:
      return rejected('unavailable', 'recipient')
    case 10:
    case 190:
    case 200:
      return rejected('auth', 'channel')
    case 100:
      return rejected('content-refused', 'content')
    default:
      return code >= 2_300_000 && code <= 2_300_005 ? rejected('marketing-cap', 'recipient') : undefined
  }
}
