/** Who this browser is on each board: the key that came with the link, the token, the person. */
import * as z from 'zod/mini'
import { roles } from '../../shared/access/role.ts'
import { paletteKeys } from '../../shared/model/palette.ts'
import { readStored, writeStored } from './localStore.ts'

const participantSchema = z.object({
  id: z.string(),
  name: z.string(),
  departmentId: z.nullable(z.string()),
  color: z.enum(paletteKeys),
})

const identitySchema = z.object({
  boardId: z.string(),
  key: z.string(),
  role: z.enum(roles),
  token: z.string(),
  /** ISO time after which the token is refused. */
  expiresAt: z.string(),
  participant: participantSchema,
  /** Name of a department the board does not have yet; whoever opens the board adds it. */
  newDepartmentName: z.nullable(z.string()),
})

/** What a person needs to work on one board: made by joining, kept in this browser. */
export type Identity = Readonly<z.infer<typeof identitySchema>>

const personSchema = z.object({
  name: z.string(),
  departmentName: z.nullable(z.string()),
})

/** What the person last called themself, to fill in the next join form. */
export type Person = Readonly<z.infer<typeof personSchema>>

/** Answers who this browser is on the board, or null if it has not joined. */
export function findIdentity(boardId: string): Identity | null {
  return readStored(`identity.${boardId}`, identitySchema)
}

/** Remembers who this browser is on the board. */
export function rememberIdentity(identity: Identity): void {
  writeStored(`identity.${identity.boardId}`, identity)
}

/** Forgets who this browser is on the board; its key stays, so that joining again is one step. */
export function forgetIdentity(boardId: string): void {
  writeStored(`identity.${boardId}`, null)
}

/** Answers the key of the last link to the board that was opened here, or null. */
export function findKey(boardId: string): string | null {
  return readStored(`key.${boardId}`, z.string())
}

/** Remembers the key of a link to the board. */
export function rememberKey(boardId: string, key: string): void {
  writeStored(`key.${boardId}`, key)
}

/** Forgets the key of the board. */
export function forgetKey(boardId: string): void {
  writeStored(`key.${boardId}`, null)
}

/** Answers what the person last called themself, or null. */
export function findPerson(): Person | null {
  return readStored('person', personSchema)
}

/** Remembers what the person calls themself. */
export function rememberPerson(person: Person): void {
  writeStored('person', person)
}
