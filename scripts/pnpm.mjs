/** Sets everything up, then runs pnpm with the arguments given: the only entry that a fresh machine needs.
 * Runs on Node 18 or newer with npm, installs nothing globally, and needs no network the second time. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM_VERSION = '12.21.0'
const NODE_WANTED = 24
const CARRIED = ['linux-x64', 'linux-arm64']

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const isWindows = process.platform === 'win32'
const environment = { ...process.env }

const stop = (message) => {
  process.stderr.write(`\n${message}\n`)
  process.exit(1)
}

/** Runs a program with its output shown, or collected when `quiet`; never through a shell, so paths may hold spaces. */
const run = (program, args, quiet = false) =>
  spawnSync(program, args, { cwd: root, env: environment, encoding: 'utf8', stdio: quiet ? 'pipe' : 'inherit' })

/** The package carries its own Node for these platforms (glibc only); elsewhere the developer's must be new enough. */
const requireNode = () => {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= NODE_WANTED) return
  const isMusl = process.platform === 'linux' && !process.report?.getReport().header.glibcVersionRuntime
  const platform = `${process.platform}-${process.arch}${isMusl ? ' (musl)' : ''}`
  if (major >= 18 && CARRIED.includes(platform)) return
  stop(
    `Love Bank is developed on Node ${NODE_WANTED}; this is Node ${process.versions.node} on ${platform}.\n` +
      `Install Node ${NODE_WANTED} or newer (for example with nvm, fnm, or from nodejs.org), then run the same command again.\n` +
      `Only on ${CARRIED.join(' and ')} (glibc) is Node ${NODE_WANTED} fetched for you, from Node 18 upwards.`,
  )
}

/** npm as a script of the Node that runs us, where we know it; otherwise the one on PATH. */
const npm = (args) => {
  const script = process.env.npm_execpath
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], true)
  return run(isWindows ? 'npm.cmd' : 'npm', args, true)
}

/** Puts the pinned pnpm first on PATH, fetching it once into .tools when PATH has another version or none. */
const providePnpm = () => {
  if (run('pnpm', ['--version'], true).stdout?.trim() === PNPM_VERSION) return
  const home = join(root, '.tools', `pnpm-${PNPM_VERSION}`)
  const bin = join(home, 'node_modules', '.bin')
  if (!existsSync(join(bin, isWindows ? 'pnpm.cmd' : 'pnpm'))) {
    process.stdout.write(`Setting up pnpm ${PNPM_VERSION} in .tools …\n`)
    const flags = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error']
    const done = npm(['install', '--prefix', home, ...flags, `pnpm@${PNPM_VERSION}`])
    if (done.status !== 0) {
      stop(
        `Could not fetch pnpm ${PNPM_VERSION}. The first run needs the npm registry.\n${done.stderr ?? done.error ?? ''}`,
      )
    }
  }
  const pathKey = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  environment[pathKey] = [bin, environment[pathKey]].join(delimiter)
}

const install = () => {
  const done = run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], true)
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
  stop('The dependencies could not be installed (see above). The first run needs the npm registry.')
}

requireNode()
providePnpm()
install()
const [command, ...rest] = process.argv.slice(2)
const done = run('pnpm', command === undefined ? ['--version'] : ['--silent', command, ...rest])
process.exit(done.status ?? 1)
