import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** licences writes dist/licences.txt: the licence of every package that went into the page. */
function licences(): Plugin {
  const used = new Set<string>()
  const note = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const m = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replace(/^\0/, '').split('?')[0]!)
      if (m) used.add(m[0])
    }
  }
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') note(Object.keys(chunk.modules))
      // The worker is bundled apart: what it is made of is here by name.
      note([join(import.meta.dirname, 'node_modules/graphology-layout-forceatlas2')])
      const texts = [...used].map(dir => {
        const p = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { name: string; version: string; license: string }
        const file = readdirSync(dir).find(f => /^licen[cs]e/i.test(f))
        return { name: p.name, head: `${p.name} ${p.version} (${p.license})`, text: file ? readFileSync(join(dir, file), 'utf8').replace(/\r\n/g, '\n').trim() : `Licence: ${p.license}` }
      }).sort((a, b) => a.name < b.name ? -1 : 1)
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: 'What the explorer is made of, besides its own code.\n\n' + texts.map(t => `${t.head}\n${'='.repeat(t.head.length)}\n\n${t.text}\n`).join('\n\n') })
    },
  }
}

export default defineConfig({
  // Relative addresses: the page works under any path of a server.
  base: './',
  plugins: [licences()],
  build: { target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: true, chunkSizeWarningLimit: 800 },
  worker: { format: 'es' },
})
