import { describe, expect, it } from 'vitest'
import first from '../../shared/model/fixtures/board-v1.json' with { type: 'json' }
import second from '../../shared/model/fixtures/board-v2.json' with { type: 'json' }
import { checkRecordAlone } from '../../shared/model/check.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import { liftState } from './liftState.ts'

describe('a snapshot of another schema', () => {
  it.each([first, second])(
    '[H1] of schema $schema is looked into with every record it had',
    async ({ schema, records }) => {
      const state = new Map(records.map((record) => [record.id, record]))
      const lifted = await liftState({ schema, state })
      expect([...lifted.keys()].toSorted()).toEqual(records.map(({ id }) => id).toSorted())
      for (const record of lifted.values()) {
        expect(checkRecordAlone(record)).toMatchObject({ ok: true })
      }
    },
  )

  it('[H1] leaves out what no board could show, and is refused if it is newer', async () => {
    const state = new Map([['page:x', { id: 'page:x', typeName: 'page', name: 7 }]])
    expect((await liftState({ schema: SCHEMA_VERSION, state })).size).toBe(0)
    await expect(liftState({ schema: SCHEMA_VERSION + 1, state })).rejects.toThrow('schema')
  })
})
