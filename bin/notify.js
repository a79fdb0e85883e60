#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'

const [first, ...rest] = process.argv.slice(2)
if ((first === '--version' || first === '-V') && rest.length === 0) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${version}\n`)
} else {
  // Node 22 and later keep compiled code between runs; Node 20 lacks the function.
  nodeModule.enableCompileCache?.()
  const { main } = await import('../dist/app/run.js')
  await main()
}
