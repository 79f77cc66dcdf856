// Takes the pictures of docs/ anew, with the program as it is.
//
//   MERMAID=…/mermaid.min.js node e2e/pictures.mjs     $KG: the program (else built), $WIKINEWS_DB, $CHROMIUM
//
// Mermaid (npm i mermaid@11.17.2) is not among what the page or the tests need: without $MERMAID its
// picture stays as it is.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { newsGraph, program, root, serve, wikinewsGraph } from './server.mjs'

const work = mkdtempSync(join(tmpdir(), 'kg-pictures-'))
const image = name => join(root, 'docs/img', name)
let browser, server
try {
  const kg = program(work), news = newsGraph(kg, work)
  const made = (format, ...part) => {
    const file = join(work, 'graph.' + format)
    execFileSync(kg, ['export', format, '--db', news, '-o', file, ...part], { stdio: 'ignore' })
    return file
  }
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  })
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, locale: 'en-GB' })

  await page.goto('file://' + made('svg', '--entity', 'Erdogan'))
  await page.screenshot({ path: image('export-svg.png') })

  execFileSync('dot', ['-Tpng', made('dot', '--entity', 'Erdogan'), '-o', image('export-dot.png')])

  if (process.env.MERMAID) {
    await page.goto('about:blank')
    await page.setContent('<body style="margin:0"><pre></pre>')
    await page.addScriptTag({ path: process.env.MERMAID })
    const svg = await page.evaluate(async text => {
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })
      return (await mermaid.render('graph', text)).svg
    }, readFileSync(made('mermaid', '--entity', 'Erdogan'), 'utf8'))
    const file = join(work, 'mermaid.html')
    writeFileSync(file, `<!doctype html><body style="margin:12px;width:976px">${svg}`)
    await page.goto('file://' + file)
    await page.locator('svg').screenshot({ path: image('export-mermaid.png') })
  }

  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('file://' + made('html'))
  await page.waitForTimeout(1500)
  await page.screenshot({ path: image('export-html.png') })

  server = await serve(kg, wikinewsGraph(kg, work) || news)
  await page.goto(server.url)
  await page.fill('#home-search', 'donald trump')
  await page.waitForSelector('[role=option]:not([aria-disabled])')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => { const s = document.querySelector('.canvas')?.scene; return s?.state.nodes.length > 8 && s.state.nodes.every(n => n.x !== undefined) && !s.running })
  // The line whose evidence is shown beside: what he says of another with most claims.
  await page.evaluate(() => {
    const s = document.querySelector('.canvas').scene, who = s.state.selected
    const other = s.state.lines.filter(l => l.source === who && l.kind === 'fact' && /accuse|criticize|attack/.test(l.label)).sort((a, b) => b.count - a.count)[0]
    if (other) s.events.select(other.id, false)
  })
  await page.waitForSelector('.claim')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: image('explorer.png') })
} finally {
  await browser?.close()
  server?.stop()
  rmSync(work, { recursive: true, force: true })
}
