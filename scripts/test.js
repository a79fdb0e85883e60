// Everything that must hold before a change lands: `npm test`. Ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules', '.bin', name)

let passed = 0
let failed = 0

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0
}

function step(name, command, args) {
  process.stdout.write(`\n== ${name}\n`)
  const isGood = run(command, args)
  if (isGood) passed++
  else failed++
  process.stdout.write(`${isGood ? 'ok' : 'FAILED'}: ${name}\n`)
}

step('lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])
step('types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json'])
step('build', process.execPath, [join(root, 'scripts', 'build.js')])
step('generated files are current', process.execPath, [join(root, 'scripts', 'generate.js'), '--check'])

process.stdout.write('\n== tests\n')
const folder = mkdtempSync(join(tmpdir(), 'notify-test-'))
const report = join(folder, 'report.json')
const areTestsGood = run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
try {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  failed += numFailedTests
  // A file that cannot even be loaded has no failed test, but is a failure all the same.
  if (!areTestsGood && numFailedTests === 0) failed += Math.max(1, numFailedTestSuites)
} catch {
  process.stdout.write('the test run left no report\n')
  failed++
}
rmSync(folder, { recursive: true, force: true })

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
