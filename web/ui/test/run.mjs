// Bundles the tests, which are TypeScript, and runs them with node's own runner.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname
const out = mkdtempSync(join(here, '../node_modules/.test-'))
try {
  const input = readdirSync(here).filter(f => f.endsWith('.test.ts')).map(f => join(here, f))
  await build({ configFile: false, root: here, logLevel: 'error', build: { ssr: true, outDir: out, emptyOutDir: true, minify: false, rollupOptions: { input } } })
  const files = readdirSync(out).filter(f => f.endsWith('.test.js')).map(f => join(out, f))
  process.exitCode = spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit' }).status ?? 1
} finally {
  rmSync(out, { recursive: true, force: true })
}
