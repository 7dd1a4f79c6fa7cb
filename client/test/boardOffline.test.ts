import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as encoding from 'lib0/encoding'
import { messageType, type Notice } from '../../shared/sync/messages.ts'
import { launchBrowser, openVisitor, startServer, type TestServer } from './browser.ts'
import { createSampleBoard, enter, enterWith } from './boardSteps.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const free = { x: 620, y: 260 }

function noticeMessage(notice: Notice): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageType.notice)
  encoding.writeVarString(encoder, JSON.stringify(notice))
  return Buffer.from(encoding.toUint8Array(encoder))
}

test('offline one goes on working, reloads, comes back, and everything is merged', async () => {
  const board = await createSampleBoard(server)
  const link = board.links.participant
  const ada = await enter(browser, server, link, 'Ada', { serviceWorkers: 'allow' })
  const ben = await enter(browser, server, link, 'Ben')
  await ada.note(free.x, free.y, 'Vorher')
  await ada.page.keyboard.press('Escape')
  await ben.reads('Vorher')
  await ada.says('saved')

  await ada.visitor.context.setOffline(true)
  await ada.says('offline')
  await ada.note(free.x, free.y + 160, 'Ohne Netz geschrieben')
  await ada.page.keyboard.press('Escape')
  const cardBefore = await ben.card('Hitze-Warnkarte')
  await ada.dragCard('Hitze-Warnkarte', 90, -120)
  await ben.note(free.x + 100, free.y, 'Von Ben inzwischen')
  await ben.page.keyboard.press('Escape')
  await ben.says('saved')
  expect(await ben.notes()).toHaveLength(2)
  await ada.says('offline')

  await ada.page.reload()
  await ada.isReady()
  await ada.reads('Vorher', 'Ohne Netz geschrieben')
  await ada.says('offline')

  await ada.visitor.context.setOffline(false)
  await ada.says('saved')
  const all = ['Vorher', 'Ohne Netz geschrieben', 'Von Ben inzwischen']
  await Promise.all([ada.reads(...all), ben.reads(...all)])
  await ben.seesCardMoved('Hitze-Warnkarte', cardBefore, 90, -120)
  await ada.close()
  await ben.close()
})

test('a killed server is waited out: the header says so, and what was written meanwhile arrives', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.participant, 'Ada')
  await ada.note(free.x, free.y, 'Vor dem Ausfall')
  await ada.page.keyboard.press('Escape')
  await ada.says('saved')
  await server.kill()
  await ada.says('offline')
  await ada.note(free.x, free.y + 160, 'Währenddessen')
  await ada.page.keyboard.press('Escape')
  await server.restart()
  await ada.says('saved')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  await ben.reads('Vor dem Ausfall', 'Währenddessen')
  await ada.close()
  await ben.close()
})

test('a server that cannot write is named in the header until it can, and nothing is lost', async () => {
  const board = await createSampleBoard(server)
  const visitor = await openVisitor(browser, server)
  let isMute = false
  let tell: (message: Buffer) => void = () => undefined
  await visitor.page.routeWebSocket(/\/sync\//, (socket) => {
    const real = socket.connectToServer()
    tell = (message) => socket.send(message)
    real.onMessage((message) => {
      const isDurable = typeof message !== 'string' && message[0] === messageType.durable
      if (!(isMute && isDurable)) socket.send(message)
    })
  })
  const ada = await enterWith(visitor, board.links.participant, 'Ada')
  await ada.says('saved')
  isMute = true
  await ada.note(free.x, free.y, 'Noch nicht sicher')
  await ada.page.keyboard.press('Escape')
  const detail = 'the database cannot be written'
  tell(noticeMessage({ code: 'storage/unavailable', detail, ids: [] }))
  await ada.says('not-saved')
  await ada.page.getByText('Der Server kann gerade nicht speichern.').first().waitFor()
  isMute = false
  await ada.note(free.x, free.y + 160, 'Jetzt wieder')
  await ada.page.keyboard.press('Escape')
  await ada.says('saved')
  await ada.reads('Noch nicht sicher', 'Jetzt wieder')
  await ada.close()
})

test('a deleted board says so, and this browser keeps nothing of it', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const token = await ada.page.evaluate(
    (id) => JSON.parse(localStorage.getItem(`korridor.identity.${id}`) ?? '{}').token,
    board.id,
  )
  const deleted = await fetch(`${server.url}/api/boards/${board.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${token}` },
  })
  expect(deleted.status).toBe(204)
  await ada.page.getByRole('heading', { name: 'Dieses Board gibt es nicht mehr' }).waitFor()
  await expect
    .poll(() =>
      ada.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    )
    .not.toContain(`korridor.board.${board.id}`)
  await ada.close()
})

test('a renewed link ends the work of those who had the old one, in plain words', async () => {
  const board = await createSampleBoard(server)
  const ada = await enter(browser, server, board.links.facilitator, 'Ada')
  const ben = await enter(browser, server, board.links.participant, 'Ben')
  const token = await ada.page.evaluate(
    (id) => JSON.parse(localStorage.getItem(`korridor.identity.${id}`) ?? '{}').token,
    board.id,
  )
  await fetch(`${server.url}/api/boards/${board.id}/keys/participant/rotate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  await ben.page.getByRole('heading', { name: 'Dein Link gilt nicht mehr' }).waitFor()
  await ada.says('saved')
  await ada.close()
  await ben.close()
})

test('a part of the page that cannot be fetched says so in its place, and comes when there is a way again', async () => {
  const board = await createSampleBoard(server)
  const visitor = await openVisitor(browser, server)
  const ada = await enterWith(visitor, board.links.participant, 'Ada')
  const { page } = ada
  await page.route(/\/SearchDialog-[^/]*\.js$/, (route) => route.abort())
  await page.keyboard.press('Control+f')
  const message = page.getByRole('dialog', { name: 'Nicht geladen' })
  await message.waitFor()
  await page.unroute(/\/SearchDialog-[^/]*\.js$/)
  await message.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await page.getByRole('combobox', { name: 'Auf dem Board suchen' }).waitFor()
  expect(await page.getByText('Das hätte nicht passieren dürfen').count()).toBe(0)
  await ada.close()
})
