// Finds the Chromium that the browser tests drive; installs Debian's where that needs no question.
import { accessSync, constants, existsSync } from 'node:fs'
import { run } from './run.mjs'

const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Answers the path of a Chromium, or the one sentence that says what to install.
 *
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function ensureChromium() {
  const wanted = process.env['CHROMIUM_PATH']
  if (wanted) {
    if (isExecutable(wanted)) return { path: wanted }
    return { missing: `CHROMIUM_PATH is "${wanted}", which cannot be run. Correct or unset it.` }
  }
  const found = findChromium()
  if (found) return { path: found }
  if (canUseApt()) {
    await installWithApt()
    const installed = findChromium()
    if (installed) return { path: installed }
  }
  return {
    missing:
      'The browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  }
}

function findChromium() {
  const places = Object.entries(usualPlaces).find(([platform]) => platform === process.platform)
  return places?.[1].find(isExecutable) ?? null
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function canUseApt() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  )
}

async function installWithApt() {
  console.log('Installing Chromium with apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const common = ['-q', '-o', 'Acquire::Retries=2', '-o', 'DPkg::Lock::Timeout=60']
  for (const args of [
    [...common, 'update'],
    [...common, 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { code, output } = await run('/usr/bin/apt-get', args, {
      timeoutMs: 300_000,
      env,
      quiet: true,
    })
    if (code === 0) continue
    console.error(output.split('\n').slice(-20).join('\n'))
    return
  }
}
