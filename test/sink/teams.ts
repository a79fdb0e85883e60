import { type ApiSink, exactly, type FieldTest, listOf, openApiSink, shapeFault, text } from './api.ts'

export interface TeamsSink extends ApiSink {
  cards: { body: readonly unknown[] }[]
  /** Runs that posted nothing. */
  emptyRuns: unknown[]
  flowUrl: string
}

export const teamsSignature = 'k3H0pX9mQvT2bLr7WnYzE5uJcGdAfSiO8eKx1M6tVhU'

/** A Power Automate flow that posts a card to a channel. Its answer is 202 whatever becomes of the card, as in the real one; the sink throws out bad ones. */
export async function openTeamsSink(): Promise<TeamsSink> {
  const state = { cards: [] as TeamsSink['cards'], emptyRuns: [] as unknown[] }
  const sink = await openApiSink(({ method, path, query, body, json }) => {
    if (path !== '/workflows/8d1e/triggers/manual/paths/invoke' || method !== 'POST') return { status: 404, body: '' }
    if (query.get('sig') !== teamsSignature || query.get('api-version') !== '2016-06-01')
      return {
        status: 401,
        body: { error: { code: 'AuthorizationFailed', message: 'The authentication credentials are not valid.' } },
      }
    if (json === undefined) return { status: 400, body: { error: { code: 'InvalidRequestContent' } } }
    if ((json as { type?: string }).type === undefined) state.emptyRuns.push(json)
    else {
      const fault = messageFault(json)
      // Only a run's history would show it: here a test must see it.
      if (fault !== undefined) return { status: 418, body: fault }
      if (Buffer.byteLength(body) > 28_000) return { status: 418, body: 'RequestEntityTooLarge' }
      state.cards.push((json as { attachments: { content: { body: unknown[] } }[] }).attachments[0]!.content)
    }
    return { status: 202, body: '' }
  })
  return Object.assign(sink, state, {
    flowUrl: `${sink.url}/workflows/8d1e/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${teamsSignature}`,
  })
}

function messageFault(value: unknown): string | undefined {
  return shapeFault(value, {
    type: exactly('message'),
    attachments: listOf(1, (attachment) =>
      shapeFault(attachment, {
        contentType: exactly('application/vnd.microsoft.card.adaptive'),
        contentUrl: exactly(null),
        content: (card) =>
          shapeFault(card, {
            $schema: exactly('http://adaptivecards.io/schemas/adaptive-card.json'),
            type: exactly('AdaptiveCard'),
            version: exactly('1.4'),
            'msteams?': (options) => shapeFault(options, { width: exactly('Full') }),
            body: listOf(1_000, elementFault),
            'actions?': listOf(6, (action) =>
              shapeFault(action, { type: exactly('Action.OpenUrl'), title: text(100), url: text(2_000) }),
            ),
          }),
      }),
    ),
  })
}

const elements: Record<string, Readonly<Record<string, FieldTest>>> = {
  TextBlock: {
    type: exactly('TextBlock'),
    text: text(20_000),
    wrap: exactly(true),
    'size?': exactly('Small', 'Default', 'Medium', 'Large', 'ExtraLarge'),
    'weight?': exactly('Lighter', 'Default', 'Bolder'),
    'color?': exactly('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'),
    'isSubtle?': 'boolean',
    'spacing?': exactly('None', 'Small', 'Default', 'Medium', 'Large'),
  },
  FactSet: {
    type: exactly('FactSet'),
    facts: listOf(100, (fact) => shapeFault(fact, { title: 'string', value: 'string' })),
  },
}

function elementFault(element: unknown): string | undefined {
  const shape = elements[(element as { type?: string } | null)?.type ?? '']
  return shape === undefined ? 'unknown element' : shapeFault(element, shape)
}
