import { describe, expect, it } from 'vitest'
import { type BareClient, presenceMessage, until } from './syncClients.ts'
import { bare, person, raise, server } from './syncStage.ts'

raise()

describe('presence', () => {
  it('[P1] relays any JSON state as it is', async () => {
    const ear = await bare().opened()
    for (const [client, json] of [
      [901, '{"a" :  1.50, "ü":"\\u00fc"}'],
      [902, '"word"'],
      [903, '[1,2,{"deep":[]}]'],
      [904, '7'],
    ] as const) {
      const speaker = await bare().opened()
      speaker.send(presenceMessage([{ client, clock: 1, json }]))
      await until('it is heard', () =>
        ear.of('awareness').some(({ bytes }) => Buffer.from(bytes).includes(json)),
      )
    }
  })

  it('[P2] relays nobody’s state but one’s own', async () => {
    const ear = await bare().opened()
    const [ana, mallory] = [await bare().opened(), await bare().opened()]
    ana.send(presenceMessage([{ client: 1, clock: 5, json: '{"n":"ana"}' }]))
    mallory.send(presenceMessage([{ client: 2, clock: 1, json: '{"n":"mallory"}' }]))
    await until(
      'both are heard',
      () => heard(ear).includes('ana') && heard(ear).includes('mallory'),
    )
    mallory.send(presenceMessage([{ client: 1, clock: 9, json: '{"n":"fake"}' }]))
    mallory.send(presenceMessage([{ client: 1, clock: 9, json: 'null' }]))
    mallory.send(presenceMessage([{ client: 3, clock: 9, json: '{"n":"second self"}' }]))
    mallory.send(presenceMessage([{ client: 2, clock: 2, json: '{"n":"mallory again"}' }]))
    await until('the last is heard', () => heard(ear).includes('mallory again'))
    expect(heard(ear)).not.toContain('fake')
    expect(heard(ear)).not.toContain('second self')
    expect(heard(ear)).not.toContain('null')
    expect(mallory.of('notice').map(({ notice }) => notice?.code)).toEqual(['presence/not-yours'])
  })

  it('[P2] y-websocket’s echoes are dropped in silence', async () => {
    const crowd = await Promise.all(Array.from({ length: 5 }, () => person().synced()))
    for (const one of crowd) one.awareness.setLocalStateField('cursor', { x: 1 })
    await until('all see all', () =>
      crowd.every(({ awareness }) => awareness.getStates().size === 5),
    )
    const { metrics } = server.rooms
    for (let at = 0; at < 10; at++) crowd[0]!.awareness.setLocalStateField('cursor', { x: at })
    await until('the last is seen', () =>
      crowd.every(({ awareness }) => {
        const state = awareness.getStates().get(crowd[0]!.doc.clientID)
        return (state?.['cursor'] as { x: number } | undefined)?.x === 9
      }),
    )
    expect(metrics.refusals.size).toBe(0)
  })

  it('[P3] takes a state away when its socket goes', async () => {
    const [ana, ben] = [await person().synced(), await person().synced()]
    ana.awareness.setLocalStateField('name', 'Ana')
    ben.awareness.setLocalStateField('name', 'Ben')
    await until('ben sees ana', () => ben.awareness.getStates().has(ana.doc.clientID))
    const ws = ana.provider.ws as unknown as { terminate(): void }
    ana.provider.shouldConnect = false
    ws.terminate()
    await until('ana is gone', () => !ben.awareness.getStates().has(ana.doc.clientID))
  })

  it('[P6] relays no state that is too large, malformed or no JSON', async () => {
    const ear = await bare().opened()
    const large = await bare().opened()
    const json = JSON.stringify({ text: 'x'.repeat(8_200) })
    large.send(presenceMessage([{ client: 1, clock: 1, json }]))
    await until('its author is told', () => large.of('notice').length > 0)
    expect(large.of('notice')[0]?.notice?.code).toBe('presence/too-large')
    large.send(presenceMessage([{ client: 1, clock: 2, json: '{"ok":1}' }]))
    const broken = await bare().opened()
    broken.send(presenceMessage([{ client: 2, clock: 1, json: '{"broken":' }]))
    expect((await broken.gone()).code).toBe(1007)
    await until('the good one is heard', () => heard(ear).includes('{"ok":1}'))
    expect(heard(ear)).not.toContain('xxx')
    expect(heard(ear)).not.toContain('broken')
  })
})

function heard(client: BareClient): string {
  return client
    .of('awareness')
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .join('|')
}
