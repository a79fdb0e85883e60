/** An address, a number, a chat channel: where one can go or ask. All for folded text. */
export const mailAddress = /\S+@[\w-]+\.\w+/
export const webAddress = /https?:\/\/\S+/
export const channelName = /(?<![\w&/])#[a-z][\w-]+/

/** Seven digits or more in groups, or a number behind the word for it. */
const phoneNumber =
  /(?<![\d.:/-])(?:\+\d{1,3}[ ()/-]?)?(?:\(?\d{2,5}\)?[ /-]){1,4}\d{2,6}(?![\d:]|\.\d)|(?:tel\.?|phone|ext(?:ension)?\.?|durchwahl|interno|numer\w*|wewn\.?|poste|extension|hotline|line|numero verde)\s*:?\s*\d{3,}/g

export function hasPhone(folded: string): boolean {
  for (const { 0: found } of folded.matchAll(phoneNumber)) {
    if (/[a-z]/.test(found) || found.replace(/\D/g, '').length >= 7) return true
  }
  return false
}
