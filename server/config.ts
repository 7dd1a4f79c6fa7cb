/** The settings: read once from the environment, checked before anything starts, described for people. */
import { findMisspellings } from './misspellings.ts'
import {
  integer,
  line,
  oneOf,
  path,
  proxyCount,
  publicAddress,
  secret,
  webAddress,
} from './settingReaders.ts'
import type { Reader } from './settingReaders.ts'

/** One setting: its variable, how it is read, and what people need to know of it. */
interface Setting<T> {
  readonly variable: string
  readonly read: Reader<T>
  readonly fallback: T
  /** How the fallback is written in the help. */
  readonly fallbackText: string
  readonly help: string
  /** True if its value is never repeated in a message. */
  readonly isSecret?: boolean
}

const setting = <T>(one: Setting<T>): Setting<T> => one
const optional = (
  variable: string,
  read: Reader<string>,
  help: string,
  isSecret = false,
): Setting<string | null> => ({
  variable,
  read,
  fallback: null,
  fallbackText: 'not set',
  help,
  isSecret,
})

/** Every setting there is, in the order of the help. */
export const settings = {
  port: setting<number>({
    variable: 'PORT',
    read: integer(0, 65_535),
    fallback: 3_000,
    fallbackText: '3000',
    help: 'Port of the page, the API and the live connections; 0 takes any free one.',
  }),
  host: setting<string>({
    variable: 'HOST',
    read: line,
    fallback: '127.0.0.1',
    fallbackText: '127.0.0.1',
    help: 'Address to listen on; 0.0.0.0 for all (the container sets this).',
  }),
  dataDir: setting<string>({
    variable: 'DATA_DIR',
    read: line,
    fallback: './data',
    fallbackText: './data',
    help: 'Folder of the database, the images and the server secret. Back it up; one server per folder.',
  }),
  publicUrl: optional(
    'PUBLIC_URL',
    publicAddress,
    'Address people reach the server under, for links; may carry a sub path such as https://stadt.example/korridor.',
  ),
  basePath: optional(
    'BASE_PATH',
    path,
    'Path under which the server itself is asked; taken from PUBLIC_URL. Set it to / if the proxy removes the sub path.',
  ),
  tldrawLicenseKey: optional(
    'TLDRAW_LICENSE_KEY',
    line,
    'Licence key of tldraw, if you have one; it goes to every browser.',
  ),
  adminToken: optional(
    'ADMIN_TOKEN',
    secret,
    'Secret of the administration: enables /metrics, and creating boards where BOARD_CREATION is admin. Use 32 random characters; under 16 the log warns.',
    true,
  ),
  logLevel: setting<'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'>({
    variable: 'LOG_LEVEL',
    read: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'info',
    fallbackText: 'info',
    help: 'Least level that is logged: fatal, error, warn, info, debug, trace or silent.',
  }),
  boardCreation: setting<'open' | 'admin'>({
    variable: 'BOARD_CREATION',
    read: oneOf(['open', 'admin']),
    fallback: 'open',
    fallbackText: 'open',
    help: 'Who may create boards: open (everyone who reaches the page) or admin (whoever knows ADMIN_TOKEN).',
  }),
  defaultRetentionDays: setting<number>({
    variable: 'DEFAULT_RETENTION_DAYS',
    read: integer(0, 3_650),
    fallback: 365,
    fallbackText: '365',
    help: 'Days from creation to deletion of a board that does not say otherwise; 0 keeps boards.',
  }),
  proxies: setting<number>({
    variable: 'TRUST_PROXY',
    read: proxyCount,
    fallback: 0,
    fallbackText: 'false',
    help: 'Whether proxies in front set X-Forwarded-For: true for one, or their number. Only for limits, never for access.',
  }),
  legalImprint: optional(
    'LEGAL_IMPRINT_URL',
    webAddress,
    'Address of the imprint, linked on every page.',
  ),
  legalPrivacy: optional(
    'LEGAL_PRIVACY_URL',
    webAddress,
    'Address of the privacy notice, linked on every page.',
  ),
  legalAccessibility: optional(
    'LEGAL_ACCESSIBILITY_URL',
    webAddress,
    'Address of the accessibility statement, linked on every page.',
  ),
}

type SettingName = keyof typeof settings
type Read = { readonly [Name in SettingName]: (typeof settings)[Name]['fallback'] }

/** The settings as the server uses them. */
export interface Config extends Read {
  /** Path under which the server is asked: '' or '/korridor'. */
  readonly basePath: string
  /** Path under which browsers see the page: that of PUBLIC_URL if it is set, else `basePath`. */
  readonly publicPath: string
}

/** The settings, or everything that is wrong with them, one line each. */
export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly lines: readonly string[] }

/** Reads and checks the environment. An empty variable counts as not set. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ConfigReading {
  const lines: string[] = []
  const get = <T>({ variable, read, fallback, isSecret }: Setting<T>): T => {
    const text = environment[variable]?.trim()
    if (!text) return fallback
    const reading = read(text)
    if (reading.ok) return reading.value
    const got = isSecret ? '' : `, got ${JSON.stringify(text)}`
    lines.push(`${variable} ${reading.must}${got}. Correct it or remove it.`)
    return fallback
  }
  const read: Read = {
    port: get(settings.port),
    host: get(settings.host),
    dataDir: get(settings.dataDir),
    publicUrl: get(settings.publicUrl),
    basePath: get(settings.basePath),
    tldrawLicenseKey: get(settings.tldrawLicenseKey),
    adminToken: get(settings.adminToken),
    logLevel: get(settings.logLevel),
    boardCreation: get(settings.boardCreation),
    defaultRetentionDays: get(settings.defaultRetentionDays),
    proxies: get(settings.proxies),
    legalImprint: get(settings.legalImprint),
    legalPrivacy: get(settings.legalPrivacy),
    legalAccessibility: get(settings.legalAccessibility),
  }
  if (read.boardCreation === 'admin' && !read.adminToken && lines.length === 0) {
    lines.push('BOARD_CREATION is admin, but nobody knows ADMIN_TOKEN. Set ADMIN_TOKEN.')
  }
  lines.push(...findMisspellings(environment, variables))
  if (lines.length > 0) return { ok: false, lines }
  const urlPath = read.publicUrl ? new URL(read.publicUrl).pathname.replace(/\/$/, '') : null
  const basePath = read.basePath ?? urlPath ?? ''
  return { ok: true, config: { ...read, basePath, publicPath: urlPath ?? basePath } }
}

/** A shorter secret of the administration can be guessed by trying. In characters. */
const leastAdminToken = 16

/** What the settings allow and a careful operator would not leave so, one line each; never a secret. */
export function findWeaknesses({ adminToken }: Config): readonly string[] {
  if (adminToken === null || adminToken.length >= leastAdminToken) return []
  return [
    `ADMIN_TOKEN has fewer than ${leastAdminToken} characters and can be guessed. Use 32 random ones, for example from: openssl rand -hex 16`,
  ]
}

/** The names of all variables. */
export const variables: readonly string[] = Object.values(settings).map(({ variable }) => variable)

/** The help that `--help` prints. */
export function describeConfig(): string {
  const entries = Object.values(settings).map(
    ({ variable, fallbackText, help }) => `  ${variable} (${fallbackText})\n      ${help}`,
  )
  return [
    'Korridor: the workshop board of a city, page, API and live connections on one port.',
    '',
    'Settings come from the environment, all optional; what is in brackets is the default.',
    '',
    ...entries,
    '',
  ].join('\n')
}
