// The public yardstick: nodemailer's own pool, one sendMail a recipient, the text filled in by Handlebars.
import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import nodemailer from 'nodemailer'

const [port, count, connections] = process.argv.slice(2, 5).map(Number)
/** The very message that notify sends, its recipient's name as a hole. */
const message = JSON.parse(readFileSync(process.argv[5], 'utf8'))
const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port,
  pool: true,
  maxConnections: connections,
  maxMessages: Number.POSITIVE_INFINITY,
  ignoreTLS: true,
})
const text = Handlebars.compile(message.text, { noEscape: true })
const html = Handlebars.compile(message.html)
let next = 0
async function worker() {
  while (next < count) {
    const i = next++
    const name = `Customer Number ${i}`
    await transport.sendMail({
      from: 'Acme Operations <ops@acme.example>',
      to: { name, address: `c${i}@corp.example` },
      subject: message.subject,
      text: text({ name }),
      html: html({ name }),
    })
  }
}
// Twice as many callers as connections keep every connection busy.
await Promise.all(Array.from({ length: connections * 2 }, worker))
transport.close()
