// The public yardstick: nodemailer's own pool, one sendMail a recipient, the text filled in by Handlebars.
import Handlebars from 'handlebars'
import nodemailer from 'nodemailer'

const [port, count, connections] = process.argv.slice(2).map(Number)
const transport = nodemailer.createTransport({
  host: '127.0.0.1',
  port,
  pool: true,
  maxConnections: connections,
  maxMessages: Number.POSITIVE_INFINITY,
  ignoreTLS: true,
})
const text = Handlebars.compile(
  'Hello {{name}},\n\nDatabase upgrade takes place on 7 December 2030, 22:00 to 24:00 CET.\n\nNo invoices can be created.\n',
)
const html = Handlebars.compile(
  '<!doctype html><html><body><p>Hello {{name}},</p><p>Database upgrade takes place on 7 December 2030, 22:00 to 24:00 CET.</p><p>No invoices can be created.</p></body></html>',
)
let next = 0
async function worker() {
  while (next < count) {
    const i = next++
    const name = `Customer Number ${i}`
    await transport.sendMail({
      from: 'Acme Operations <ops@acme.example>',
      to: { name, address: `c${i}@corp.example` },
      subject: 'Maintenance: Database upgrade',
      text: text({ name }),
      html: html({ name }),
    })
  }
}
// Twice as many callers as connections keep every connection busy.
await Promise.all(Array.from({ length: connections * 2 }, worker))
transport.close()
