/** `1234 5678 9ABC DEF0`: what people compare of a key's fingerprint, which is upper-case hexadecimal digits. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(-16).replace(/.{4}/g, '$& ').trim()
}
