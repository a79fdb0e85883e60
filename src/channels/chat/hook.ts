import { NotifyError } from '../../model/error.ts'
import type { ChannelEnv } from '../../ports/channel.ts'
import { type Api, openApi } from '../json-api.ts'

export interface Hook {
  api: Api
  url: URL
  /** What to call, relative to the API: the query, which may hold the token. */
  path: string
}

/** Opens a URL that is itself the secret. `query` is added to its own. */
export async function openHook(
  text: string,
  name: string,
  env: ChannelEnv,
  options: { timeout?: string | undefined; connectTimeout?: string | undefined; query?: Record<string, string> } = {},
): Promise<Hook> {
  if (!URL.canParse(text)) throw new NotifyError('bad-channel-config', `the webhook of ${name} is no URL`)
  const url = new URL(text)
  const secrets = [text, url.pathname, url.search, ...url.pathname.split('/'), ...url.searchParams.values()]
  const api = await openApi(
    {
      baseUrl: `${url.origin}${url.pathname}`,
      name,
      // Short parts of a path (`services`, `api`) are no secrets, and taking them out of texts would hide the texts.
      secrets: secrets.filter((part) => part.length >= 16 || part === text),
      timeout: options.timeout,
      connectTimeout: options.connectTimeout,
    },
    env,
  )
  for (const [key, value] of Object.entries(options.query ?? {})) url.searchParams.set(key, value)
  return { api, url, path: url.search }
}
