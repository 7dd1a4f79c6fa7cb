/** `npm run export -- <board> <folder>`: writes the archive of a board on the machine of the server. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isLocale } from '../shared/i18n/locale.ts'
import { BundleRefusal, writeBundle } from './bundle/writeBundle.ts'
import { reachServer } from './bundle/reachServer.ts'
import { readConfig } from './config.ts'

const usage = `npm run export -- <board> <folder> [de|en]

Writes everything of a board but its pictures into a new folder: tables, minutes, data, and a list of
checksums. <board> is the board's id or its link. The settings are the server's own (DATA_DIR, PORT);
the server may run or not. Without a language the board's own is taken.
`

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  const [board, folder, language] = args
  if (!board || !folder || (language !== undefined && !isLocale(language))) {
    process.stderr.write(usage)
    return 2
  }
  const reading = readConfig(process.env)
  if (!reading.ok) return fail(reading.lines.join('\n'))
  const config = { ...reading.config, dataDir: resolve(reading.config.dataDir) }
  if (!existsSync(join(config.dataDir, 'korridor.sqlite'))) {
    return fail(`There are no boards in DATA_DIR "${config.dataDir}". Set it as for the server.`)
  }
  const boardId = idOf(board)
  const server = await reachServer(config, boardId)
  try {
    const paths = await writeBundle({
      boardId,
      folder: resolve(folder),
      locale: language ?? null,
      ask: server.ask,
      now: new Date(),
    })
    process.stdout.write(paths.map((path) => `${join(folder, path)}\n`).join(''))
    return 0
  } catch (error) {
    if (error instanceof BundleRefusal) return fail(error.message)
    throw error
  } finally {
    await server.close()
  }
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

/** The id in a link such as `https://…/b/<id>#…`, or what was given. */
function idOf(board: string): string {
  const path = board.split(/[?#]/)[0] ?? ''
  return path.split('/').filter(Boolean).at(-1) ?? board
}
