import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A silence as the real server tells it. */
export interface RealSilence {
  id: string
  status: { state: 'pending' | 'active' | 'expired' }
  startsAt: string
  endsAt: string
  comment: string
  matchers: { name: string; value: string; isRegex: boolean; isEqual: boolean }[]
}

export interface AlertmanagerServer {
  url: string
  silences(): Promise<RealSilence[]>
  /** Those that are pending or active. */
  live(): Promise<RealSilence[]>
}

const binary = 'prometheus-alertmanager'

/** Whether Debian's prometheus-alertmanager is installed. */
export function hasAlertmanager(): boolean {
  return spawnSync(binary, ['--version']).status === 0
}

/** Starts a real Alertmanager on a free port of the loopback, alone and with an empty memory; it ends with the test. */
export async function startAlertmanager(): Promise<AlertmanagerServer> {
  const dir = mkdtempSync(join(tmpdir(), 'notify-alertmanager-'))
  const config = join(dir, 'alertmanager.yml')
  writeFileSync(config, 'route: {receiver: none}\nreceivers: [{name: none}]\n')
  const child = spawn(
    binary,
    [
      `--config.file=${config}`,
      `--storage.path=${join(dir, 'data')}`,
      '--web.listen-address=127.0.0.1:0',
      '--cluster.listen-address=',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((done) => {
    child.once('close', () => done())
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    rmSync(dir, { recursive: true, force: true })
  })
  const address = await new Promise<string>((done, fail) => {
    let log = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      const found = /msg="Listening on" address=(\S+)/.exec(log)?.[1]
      if (found !== undefined) done(found)
    })
    void ended.then(() => fail(new Error(`${binary} ended: ${log}`)))
  })
  const url = `http://${address}`
  const silences = async () => (await (await fetch(`${url}/api/v2/silences`)).json()) as RealSilence[]
  return {
    url,
    silences,
    live: async () => (await silences()).filter(({ status }) => status.state !== 'expired'),
  }
}
