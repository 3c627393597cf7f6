/** Runs the tests of one package again whenever a file of it, or of what it imports, changes: npm run watch -- core */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'

const names = [...readdirSync('packages'), ...readdirSync('examples'), 'scripts']
const [name, ...rest] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  process.stderr.write(
    `Say which package to watch, for example: npm run watch -- core\nThere are: ${names.join(', ')}\n`,
  )
  process.exitCode = 1
} else {
  const child = spawn('vitest', ['watch', `--project=${name}`, ...rest], { stdio: 'inherit' })
  child.on('close', (code) => {
    process.exitCode = code ?? 1
  })
}
