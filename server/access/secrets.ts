/** The server's own secret: made at the first start, kept in DATA_DIR, never shown. */
import { hkdfSync, randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One secret per purpose, so that nothing made for one can be used for another. */
export interface Secrets {
  readonly boardKeys: Uint8Array
  readonly tokens: Uint8Array
}

const secretBytes = 32
const fileName = 'secret'

/** Reads the secret under `dataDir`, making it (readable by its owner only) if there is none yet. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, fileName)
  const root = (await readSecret(path)) ?? (await makeSecret(path))
  return { boardKeys: derive(root, 'board keys'), tokens: derive(root, 'tokens') }
}

async function readSecret(path: string): Promise<Uint8Array | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const secret = Buffer.from(text.trim(), 'base64url')
  if (secret.length !== secretBytes) {
    throw new Error(
      `The file "${fileName}" in DATA_DIR is damaged. Restore it from a backup; if there is none, remove it: every link handed out so far then stops working.`,
    )
  }
  return secret
}

async function makeSecret(path: string): Promise<Uint8Array> {
  const secret = randomBytes(secretBytes)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${secret.toString('base64url')}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return secret
}

function derive(root: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', root, '', `korridor ${purpose}`, secretBytes))
}
