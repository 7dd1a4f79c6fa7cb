import { describe, expect, it } from 'vitest'
import { describeConfig, findWeaknesses, readConfig, variables } from './config.ts'

function read(environment: Record<string, string> = {}) {
  const reading = readConfig(environment)
  if (!reading.ok) throw new Error(reading.lines.join('\n'))
  return reading.config
}

function refuse(environment: Record<string, string>) {
  const reading = readConfig(environment)
  return reading.ok ? [] : reading.lines
}

describe('settings', () => {
  it('are all optional', () => {
    expect(read()).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      publicUrl: null,
      basePath: '',
      publicPath: '',
      tldrawLicenseKey: null,
      adminToken: null,
      logLevel: 'info',
      boardCreation: 'open',
      defaultRetentionDays: 365,
      proxies: 0,
      legalImprint: null,
      legalPrivacy: null,
      legalAccessibility: null,
    })
  })

  it('count as not set when empty', () => {
    expect(read({ PORT: '', ADMIN_TOKEN: ' ', PUBLIC_URL: '' })).toEqual(read())
  })

  it('take the base path from the public address', () => {
    const config = read({ PUBLIC_URL: 'https://stadt.example/korridor/' })
    expect(config).toMatchObject({
      publicUrl: 'https://stadt.example/korridor',
      basePath: '/korridor',
      publicPath: '/korridor',
    })
  })

  it('let the base path differ where the proxy removes the sub path', () => {
    const config = read({ PUBLIC_URL: 'https://stadt.example/korridor', BASE_PATH: '/' })
    expect(config).toMatchObject({ basePath: '', publicPath: '/korridor' })
  })

  it.each([
    [
      'PORT',
      'http',
      'PORT must be an integer from 0 to 65535, got "http". Correct it or remove it.',
    ],
    [
      'PORT',
      '70000',
      'PORT must be an integer from 0 to 65535, got "70000". Correct it or remove it.',
    ],
    ['PORT', '-1', 'PORT must be an integer from 0 to 65535, got "-1". Correct it or remove it.'],
    [
      'PUBLIC_URL',
      'stadt.example',
      'PUBLIC_URL must be a full address such as https://stadt.example/korridor, got "stadt.example". Correct it or remove it.',
    ],
    [
      'BASE_PATH',
      '/../etc',
      'BASE_PATH must be a path such as /korridor, got "/../etc". Correct it or remove it.',
    ],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, got "loud". Correct it or remove it.',
    ],
    [
      'BOARD_CREATION',
      'all',
      'BOARD_CREATION must be one of open, admin, got "all". Correct it or remove it.',
    ],
    [
      'TRUST_PROXY',
      'yes',
      'TRUST_PROXY must be true, false or the number of proxies in front (0 to 9), got "yes". Correct it or remove it.',
    ],
    [
      'DEFAULT_RETENTION_DAYS',
      '1.5',
      'DEFAULT_RETENTION_DAYS must be an integer from 0 to 3650, got "1.5". Correct it or remove it.',
    ],
    [
      'LEGAL_IMPRINT_URL',
      'javascript:alert(1)',
      'LEGAL_IMPRINT_URL must be a full address such as https://stadt.example/impressum, got "javascript:alert(1)". Correct it or remove it.',
    ],
  ])('say what is wrong with %s=%s and what to do', (variable, value, line) => {
    expect(refuse({ [variable]: value })).toEqual([line])
  })

  it('never repeat a secret', () => {
    expect(refuse({ ADMIN_TOKEN: 'my secret' })).toEqual([
      'ADMIN_TOKEN must be plain characters without spaces. Correct it or remove it.',
    ])
  })

  it('name every fault at once', () => {
    expect(refuse({ PORT: 'x', LOG_LEVEL: 'y', PUBLIC_URI: 'https://a.example' })).toHaveLength(3)
  })

  it('do not let board creation be closed to everybody', () => {
    expect(refuse({ BOARD_CREATION: 'admin' })).toEqual([
      'BOARD_CREATION is admin, but nobody knows ADMIN_TOKEN. Set ADMIN_TOKEN.',
    ])
    expect(read({ BOARD_CREATION: 'admin', ADMIN_TOKEN: 'abc' }).boardCreation).toBe('admin')
  })
})

describe('settings that are weak', () => {
  it('are an administration whose secret can be guessed, and the line does not repeat it', () => {
    const [line, ...more] = findWeaknesses(read({ ADMIN_TOKEN: 'x'.repeat(15) }))
    expect(line).toMatch(/^ADMIN_TOKEN has fewer than 16 characters .* Use 32 random ones/)
    expect(line).not.toContain('xxx')
    expect(more).toEqual([])
  })

  it('are none where there is no such secret, or a long one', () => {
    expect(findWeaknesses(read())).toEqual([])
    expect(findWeaknesses(read({ ADMIN_TOKEN: 'x'.repeat(16) }))).toEqual([])
  })
})

describe('misspelt settings', () => {
  it.each([
    ['TLDRAW_LICENCE_KEY', 'TLDRAW_LICENSE_KEY'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['DATADIR', 'DATA_DIR'],
    ['DEFAULT_RETENTION_DAY', 'DEFAULT_RETENTION_DAYS'],
    ['KORRIDOR_PORT', 'PORT'],
    ['KORRIDOR_DATA_DIR', 'DATA_DIR'],
    ['admin_token', 'ADMIN_TOKEN'],
    ['LEGAL_PRIVACY_ULR', 'LEGAL_PRIVACY_URL'],
  ])('stop the start with a hint: %s', (name, meant) => {
    expect(refuse({ [name]: '1' })).toEqual([`${name} is not a setting. Did you mean ${meant}?`])
  })

  it('include anything else that begins with KORRIDOR_', () => {
    expect(refuse({ KORRIDOR_COLOUR: 'red' })).toEqual([
      'KORRIDOR_COLOUR is not a setting. Remove it; --help lists the settings.',
    ])
  })

  it('do not include what other programs put there', () => {
    const environment = Object.fromEntries(
      'PATH HOME SHELL HOSTNAME TERM LANG LC_ALL PWD OLDPWD USER LOGNAME TMPDIR TZ EDITOR NODE_ENV NODE_OPTIONS npm_config_cache XDG_DATA_DIRS XDG_DATA_HOME http_proxy NO_PROXY port host POST CI GITHUB_TOKEN BASE_URL DATABASE_URL LOG_FORMAT ADMIN_EMAIL VITE_USER_NODE_ENV'
        .split(' ')
        .map((name) => [name, 'x']),
    )
    expect(refuse(environment)).toEqual([])
    expect(refuse(Object.fromEntries(Object.keys(process.env).map((name) => [name, ''])))).toEqual(
      [],
    )
  })

  it('do not include what Kubernetes adds for a service named korridor', () => {
    expect(
      refuse({
        KORRIDOR_SERVICE_HOST: '10.0.0.1',
        KORRIDOR_SERVICE_PORT: '3000',
        KORRIDOR_SERVICE_PORT_HTTP: '3000',
        KORRIDOR_PORT: 'tcp://10.0.0.1:3000',
        KORRIDOR_PORT_3000_TCP: 'tcp://10.0.0.1:3000',
        KORRIDOR_PORT_3000_TCP_ADDR: '10.0.0.1',
        KORRIDOR_WEB_SERVICE_HOST: '10.0.0.1',
      }),
    ).toEqual([])
  })
})

describe('the help', () => {
  it('explains every setting in a sentence', () => {
    const help = describeConfig()
    for (const variable of variables) {
      expect(help).toMatch(new RegExp(`^  ${variable} \\(.+\\)\n      [A-Z].*\\.$`, 'm'))
    }
  })
})
