// Compiles src/ into dist/, from scratch, so that nothing of an older build is left: `npm run build`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
const { status } = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1

if (status === 0) {
  // What every command loads, in few files: Node spends longer on finding 150 modules than on running them. The bundle lies one
  // folder deep, as the modules do, because some find the package's files from where they are.
  const bundle = await rolldown({
    input: { run: join(dist, 'run.js'), index: join(dist, 'index.js') },
    platform: 'node',
    // Libraries stay as they are installed, but for the two that every command needs.
    external: (id) => !/^[./]/.test(id) && !/^(yaml|commander)(\/|$)/.test(id),
    logLevel: 'warn',
  })
  await bundle.write({ dir: join(dist, 'app'), format: 'esm', chunkFileNames: '[name]-[hash].js' })
  await bundle.close()
}
