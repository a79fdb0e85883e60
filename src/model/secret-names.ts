const reference = /\$\{(?:env:[A-Za-z_][A-Za-z0-9_]*|file:[^}\s][^}]*)\}/g

/** Names of settings that hold a secret, in `snake_case`: `password`, `client_secret`, `api_key` …; a webhook's address is one as a whole. */
const secretName =
  /(?:^|_)(?:password|passwd|passphrase|pass|secret|token|api_?key|private_?key|secret_?key|access_?key|service_?account|webhook|authorization|credentials?)$/

/** `scheme://user:password@host`; a user alone is no secret. */
const urlWithPassword = /[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/i

/** An address whose query holds the key to it, as those of Power Automate and Google do. */
const urlWithKey = /^https?:\/\/\S*[?&](?:sig|signature|token|access_token|key|api_?key|secret)=([^&\s#]+)/i

/** What of a setting's text is a secret that stands there as it is, and not by a reference: all of it, or a part of its address. */
export function secretIn(key: string, text: string): 'all' | 'password' | 'key' | undefined {
  // A reference beside the text, as in "Bearer ${env:TOKEN}": what is secret comes from outside.
  if (secretName.test(snakeCase(key)) && text.replace(reference, '') === text && text.trim() !== '') return 'all'
  const withHoles = text.replace(reference, '\u0000')
  const holds = (pattern: RegExp) => pattern.exec(withHoles)?.[1]?.includes('\u0000') === false
  return holds(urlWithPassword) ? 'password' : holds(urlWithKey) ? 'key' : undefined
}

/** `clientSecret` and `client-secret` as `client_secret`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}
