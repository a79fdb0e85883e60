import { type PerformOptions, perform } from './perform.ts'
import type { World } from './world.ts'

type Options = Pick<PerformOptions, 'store' | 'owner' | 'clock' | 'senders' | 'interrupted' | 'plan'>

/**
 * After messages went out: puts into the ledger when the next member of a chain is to say them again, so that `send --due` and a
 * worker know. What is seen or delivered by then is called off.
 */
export async function scheduleSteps(world: World, options: Options): Promise<void> {
  const hasSteps = [...world.project.rules.values()].some(({ via }) =>
    via.some(({ unseenMs, undeliveredMs }) => unseenMs !== undefined || undeliveredMs !== undefined),
  )
  if (!hasSteps || options.interrupted.aborted) return
  const now = options.clock.now()
  await perform(world, {
    ...options,
    plan: { now, event: options.plan.event, dueOnly: true },
    dueOnly: true,
    permits: ({ item }) => item.isStep && item.action !== 'send',
    recordOnly: false,
    waitUntil: now,
    onEnd() {},
  })
}
