// Graphs to look at and servers of them, made with the real program.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')

/** The program: $KG, or built from this tree. */
export function program(work) {
  if (process.env.KG) return process.env.KG
  const kg = join(work, 'kg')
  execFileSync('go', ['build', '-o', kg, './cmd/kg'], { cwd: root, stdio: 'inherit', env: { ...process.env, CGO_ENABLED: '0' } })
  return kg
}

const build = (kg, db, from) => execFileSync(kg, ['build', '--quiet', '--db', db, from], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

export function newsGraph(kg, work) {
  const db = join(work, 'news.db')
  build(kg, db, 'examples/news')
  return db
}

/** Some hundred articles of Wikinews, or "" where they are not at hand. */
export function wikinewsGraph(kg, work) {
  const packed = join(root, '../shared/data/wikinews.zst')
  if (process.env.WIKINEWS_DB) return process.env.WIKINEWS_DB
  if (!existsSync(packed)) return ''
  const text = spawnSync('zstd', ['-dc', '--long=27', packed], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout
  const folder = join(work, 'wikinews')
  mkdirSync(folder)
  text.split(/^# /m).slice(1).forEach((article, i) => {
    const [head, ...body] = article.split('\n')
    const [date, ...title] = head.split(' ')
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}.md`), `---\ntitle: ${JSON.stringify(title.join(' '))}\ndate: ${date}\n---\n\n${body.join('\n')}`)
  })
  const db = join(work, 'wikinews.db')
  build(kg, db, folder)
  return db
}

/** A graph of documents that try to be more than text. */
export function hostileGraph(kg, work) {
  const folder = join(work, 'hostile')
  mkdirSync(folder)
  const attack = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
  writeFileSync(join(folder, 'one.jsonl'), JSON.stringify({
    title: attack + 'Bad "title"', date: '2020-02-03',
    text: `John Smith criticized ${attack} on Monday. Mary Jones thanked John Smith. "${attack}", said Mary Jones. John Smith joined Acme <b>Corp</b>.`,
  }) + '\n')
  const db = join(work, 'hostile.db')
  build(kg, db, folder)
  return db
}

/** Starts kg serve and waits for its address. */
export async function serve(kg, db, ...flags) {
  const child = spawn(kg, ['serve', '--db', db, '--addr', '127.0.0.1:0', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const url = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('kg serve said no address: ' + output)), 60_000)
    const read = chunk => {
      output += chunk
      const m = /http:\/\/\S+/.exec(output)
      if (m) { clearTimeout(timer); done(m[0]) }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', code => fail(new Error(`kg serve ended with ${code}: ${output}`)))
  })
  return { url: url.endsWith('/') ? url : url + '/', stop: () => child.kill() }
}
