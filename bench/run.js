// `npm run bench [NAME…]`: every figure is a ratio measured in one run on one machine; absolute times are noise.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { busyMonth, month } from './busy-month.js'
import { diffOf400 } from './diff.js'
import { inTurn, measure, median } from './measure.js'
import { manyFires, manyRules } from './otobo.js'
import { maintenanceProject, makeProject } from './project.js'
import { pageOf400 } from './report.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const notifyBin = join(root, 'bin', 'notify.js')
const node = process.execPath
const quickstart = join(root, 'examples', 'quickstart')

const results = []

function report(name, value, unit, aim, isGood, detail) {
  results.push({ name, value: Number(value.toFixed(2)), unit, aim, good: isGood, detail })
  process.stdout.write(
    `${isGood ? 'ok ' : '!! '} ${name.padEnd(52)} ${value.toFixed(2)} ${unit.padEnd(4)} (aim ${aim})  ${detail}\n`,
  )
}

function skip(name, why) {
  results.push({ name, skipped: why })
  process.stdout.write(`--  ${name.padEnd(52)} skipped: ${why}\n`)
}

async function startup() {
  const [bare, version, validate] = await inTurn(15, [
    () => measure(node, ['-e', '0']),
    () => measure(node, [notifyBin, '--version']),
    () => measure(node, [notifyBin, '-C', quickstart, 'validate']),
  ])
  const detail = (seconds) => `${(seconds * 1000).toFixed(0)} ms to ${(bare * 1000).toFixed(0)} ms`
  report('notify --version / node -e 0', version / bare, 'x', '<= 1.2', version / bare <= 1.2, detail(version))
  report(
    'notify validate (quickstart) / node -e 0',
    validate / bare,
    'x',
    '<= 3',
    validate / bare <= 3,
    detail(validate),
  )
}

async function smtp() {
  const name = '20,000 e-mails over SMTP, nodemailer pool / notify'
  const sink = ['/usr/sbin/smtp-sink', '/usr/lib/postfix/sbin/smtp-sink'].find((path) => existsSync(path))
  if (sink === undefined) return skip(name, 'no smtp-sink (Debian package postfix)')
  const count = 20_000
  const port = await freePort()
  const server = spawn(sink, ['-u', 'nobody', '-c', `127.0.0.1:${port}`, '1000'], { stdio: 'ignore' })
  try {
    await answering(port)
    const ours = []
    const theirs = []
    const message = await messageFile(port)
    for (let round = 0; round < 3; round++) {
      theirs.push((await measure(node, [join(root, 'bench', 'nodemailer-pool.js'), port, count, 10, message])).seconds)
      const dir = smtpProject(count, port)
      const { seconds, stdout } = await measure(node, [
        notifyBin,
        '-C',
        dir,
        'send',
        '--yes',
        '--quiet',
        '--new-ledger',
      ])
      if (!stdout.includes('20,000 sent')) throw new Error(`notify did not send all: ${stdout}`)
      ours.push(seconds)
      rmSync(dir, { recursive: true, force: true })
    }
    const ratio = median(theirs) / median(ours)
    const rate = (seconds) => `${Math.round(count / seconds)}/s`
    report(name, ratio, 'x', '>= 5', ratio >= 5, `${rate(median(ours))} to ${rate(median(theirs))}`)
  } finally {
    server.kill()
  }
}

/** What notify sends to one of them, for the other to send as well. */
async function messageFile(port) {
  const dir = smtpProject(1, port)
  const { stdout } = await measure(node, [notifyBin, '-C', dir, 'preview', '--json'])
  const [{ subject, text, html }] = JSON.parse(stdout)
  const hole = (words) => words.replaceAll('Customer Number 0', '{{name}}')
  const file = join(dir, 'message.json')
  writeFileSync(file, JSON.stringify({ subject, text: hole(text), html: hole(html) }))
  return file
}

function smtpProject(count, port) {
  const config = `{url: "smtp://127.0.0.1:${port}"}`
  return maintenanceProject(count, {
    channel: `kind: channel\nid: email\nadapter: smtp\nconcurrency: 10\nconfig: ${config}\n`,
  })
}

async function webhooks() {
  const [events, rules, concurrency] = [1_000, 10, 10]
  const count = events * rules
  const server = spawn(node, [join(root, 'bench', 'hook-server.js')], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const port = await new Promise((done) => server.stdout.once('data', (text) => done(Number(text))))
    const url = `http://127.0.0.1:${port}/hook`
    const body = join(hookProject(1, 1, 'webhook', url, 1), 'body.json')
    writeFileSync(body, await hookBody(url))
    const ours = []
    const theirs = []
    for (let round = 0; round < 3; round++) {
      const loop = [join(root, 'bench', 'fetch-loop.js'), url, body, count, concurrency]
      theirs.push((await measure(node, loop)).seconds)
      const dir = hookProject(events, rules, 'webhook', url, concurrency)
      const { seconds, stdout } = await measure(node, [
        notifyBin,
        '-C',
        dir,
        'send',
        '--yes',
        '--quiet',
        '--new-ledger',
      ])
      if (!stdout.includes('10,000 sent')) throw new Error(`notify did not send all: ${stdout}`)
      ours.push(seconds)
      rmSync(dir, { recursive: true, force: true })
    }
    const ratio = median(theirs) / median(ours)
    const rate = (seconds) => `${Math.round(count / seconds)}/s`
    report(
      '10,000 webhooks, a loop of fetch / notify',
      ratio,
      'x',
      '>= 4',
      ratio >= 4,
      `${rate(median(ours))} to ${rate(median(theirs))}`,
    )
  } finally {
    server.kill()
  }
}

/** What notify would post of one notice. */
async function hookBody(url) {
  const dir = hookProject(1, 1, 'outbox', url, 1)
  await measure(node, [notifyBin, '-C', dir, 'send', '--yes', '--quiet', '--new-ledger'])
  const { stdout } = await measure(node, [notifyBin, '-C', dir, 'preview', '--json'])
  const [{ subject, text, short }] = JSON.parse(stdout)
  return JSON.stringify({ type: 'maintenance.announced', data: { event: 'work-0', subject, text, short } })
}

function hookProject(events, rules, adapter, url, concurrency) {
  const config = adapter === 'webhook' ? `{url: "${url}", allowPrivate: true}` : '{}'
  const event = (n) => `kind: event
id: work-${n}
type: maintenance
status: scheduled
title: Work number ${n}
services: [Service ${n}]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
`
  const rule = (n) => `kind: rule
id: tell-${n}
on: [announced]
when: {type: maintenance}
to: {emails: [noc@acme.example]}
via: [hook]
message: {template: scheduled-maintenance}
`
  const list = (length, make) => Array.from({ length }, (_, n) => make(n)).join('---\n')
  return makeProject({
    'notify.yaml': 'name: bench\ndefaults:\n  language: en\n  timezone: Europe/Rome\n  from: Acme <ops@acme.example>\n',
    'events.yaml': list(events, event),
    'rules.yaml': list(rules, rule),
    'channels/hook.yaml': `kind: channel\nid: hook\nadapter: ${adapter}\nconcurrency: ${concurrency}\nconfig: ${config}\n`,
  })
}

async function bigPlan() {
  const channel = 'kind: channel\nid: email\nadapter: outbox\n'
  const small = maintenanceProject(100_000, { channel })
  const large = maintenanceProject(1_000_000, { channel })
  const plan = (dir) => measure(node, [notifyBin, '-C', dir, 'plan', '--json'], { watchMemory: true })
  const first = await plan(small)
  const second = await plan(large)
  if (JSON.parse(second.stdout).summary.send !== 1_000_000)
    throw new Error('the plan does not list a million deliveries')
  rmSync(small, { recursive: true, force: true })
  rmSync(large, { recursive: true, force: true })
  report(
    'plan for 1,000,000 CSV recipients, memory',
    second.peak ?? 0,
    'MiB',
    '<= 300',
    (second.peak ?? 0) <= 300,
    `${second.seconds.toFixed(1)} s`,
  )
  const growth = second.seconds / first.seconds / 10
  report(
    'its time for each recipient / that of 100,000',
    growth,
    'x',
    '<= 1.2',
    growth <= 1.2,
    `${first.seconds.toFixed(1)} s to ${second.seconds.toFixed(1)} s`,
  )
}

async function simulation() {
  const live = async (people) => {
    const dir = busyMonth(people)
    const args = [notifyBin, '-C', dir, 'simulate', '--from', month.from, '--to', month.to, '--json']
    const { seconds, peak, stdout } = await measure(node, args, { watchMemory: true })
    const { planned, sent } = JSON.parse(stdout).summary
    if (planned !== 100 * people || sent !== planned) throw new Error(`${planned} planned and ${sent} sent`)
    rmSync(dir, { recursive: true, force: true })
    return { seconds, peak: peak ?? 0, each: seconds / planned }
  }
  const small = await live(1_000)
  const { seconds, peak, each } = await live(10_000)
  const rate = `${Math.round(1 / each)}/s`
  report('simulate a month of 1,000,000 deliveries', seconds, 's', '<= 60', seconds <= 60, rate)
  const growth = each / small.each
  const from = `${small.seconds.toFixed(1)} s for 100,000`
  report('its time for each delivery / that of 100,000', growth, 'x', '<= 1.2', growth <= 1.2, from)
  report('its memory', peak, 'MiB', '<= 300', peak <= 300, `${Math.round(small.peak)} MiB for 100,000`)
}

async function manyFiles() {
  const name = 'validate 10,000 files, yamllint / notify'
  if (spawnSync('yamllint', ['--version']).status !== 0) return skip(name, 'no yamllint (Debian package yamllint)')
  const files = { 'notify.yaml': 'name: many\ndefaults: {language: en, timezone: Europe/Rome}\n' }
  for (let i = 0; i < 10_000; i++) {
    files[`events/${Math.floor(i / 100)}/event-${i}.yaml`] = `---
kind: event
id: event-${i}
type: maintenance
status: scheduled
title: {en: Upgrade ${i}, it: Aggiornamento ${i}}
services: [Billing API]
window: {start: 2030-12-07T22:00, end: 2030-12-08T00:00, timezone: Europe/Rome}
`
  }
  const dir = makeProject(files)
  const [ours, theirs] = await inTurn(3, [
    () => measure(node, [notifyBin, '-C', dir, 'validate']),
    () => measure('yamllint', ['-d', '{extends: default, rules: {line-length: disable, braces: disable}}', dir]),
  ])
  rmSync(dir, { recursive: true, force: true })
  report(name, theirs / ours, 'x', '>= 3', theirs / ours >= 3, `${ours.toFixed(1)} s to ${theirs.toFixed(1)} s`)
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

async function answering(port) {
  const { connect } = await import('node:net')
  for (let tries = 0; tries < 100; tries++) {
    const isUp = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        done(true)
      }).on('error', () => done(false))
    })
    if (isUp) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('smtp-sink does not answer')
}

const benchmarks = {
  startup,
  smtp,
  webhooks,
  bigPlan,
  simulation,
  manyFiles,
  diff: () => diffOf400(report),
  page: () => pageOf400(report),
  manyRules: () => manyRules(report),
  manyFires: () => manyFires(report),
}
const wanted = process.argv.slice(2)
for (const name of wanted)
  if (!Object.hasOwn(benchmarks, name))
    throw new Error(`no benchmark ${name}; there are ${Object.keys(benchmarks).join(', ')}`)
process.stdout.write(`Node ${process.version}, ${cpus().length} cores\n`)
for (const [name, benchmark] of Object.entries(benchmarks))
  if (wanted.length === 0 || wanted.includes(name)) await benchmark()
const file = join(root, 'bench-results.json')
writeFileSync(file, `${JSON.stringify({ node: process.version, cores: cpus().length, results }, null, 2)}\n`)
process.stdout.write(`\nAs JSON: ${file}\n`)
