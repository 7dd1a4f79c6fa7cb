/** Name and department: all that is asked of somebody who joins. */
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { isAtLeast } from '../../shared/access/role.ts'
import type { Door } from '../../shared/api/boards.ts'
import { maxNameLength } from '../../shared/api/boards.ts'
import { joinBoard } from '../http/boards.ts'
import { failureSentence } from '../http/sentence.ts'
import type { Identity } from '../session/identity.ts'
import { findPerson, rememberIdentity, rememberKey, rememberPerson } from '../session/identity.ts'
import { isLasting } from '../session/localStore.ts'
import { usePreferences } from '../session/preferences.tsx'
import { rememberVisit } from '../session/visited.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { useStatus } from '../ui/Status.tsx'
import type { DepartmentChoice } from './DepartmentField.tsx'
import { DepartmentField } from './DepartmentField.tsx'
import { departmentNames, guessDepartment } from './guessDepartment.ts'
import './JoinForm.css'

/** Asks, joins, and remembers the answers in this browser. */
export function JoinForm({
  boardId,
  keyOfLink,
  door,
  onJoined,
}: {
  readonly boardId: string
  readonly keyOfLink: string
  readonly door: Door
  readonly onJoined: (identity: Identity) => void
}): ReactNode {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const nameInput = useRef<HTMLInputElement>(null)
  const departmentInput = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const departments = departmentNames(door.departments, locale)
  const [name, setName] = useState(() => findPerson()?.name ?? '')
  const [choice, setChoice] = useState<DepartmentChoice>(() =>
    guessDepartment(door.departments, findPerson()?.departmentName ?? null),
  )
  const [missing, setMissing] = useState<'name' | 'department' | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isRemembered] = useState(isLasting)
  const mayAdd = isAtLeast(door.role, 'participant')

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    if (name.trim() === '') {
      setMissing('name')
      nameInput.current?.focus()
      return
    }
    if (mayAdd && departments.length > 0 && isUnanswered(choice)) {
      setMissing('department')
      departmentInput.current?.focus()
      return
    }
    setIsBusy(true)
    const departmentId = choice.kind === 'listed' ? choice.id : null
    const joined = await joinBoard(boardId, { key: keyOfLink, name: name.trim(), departmentId })
    setIsBusy(false)
    if (!joined.ok) {
      show(failureSentence(t, joined.error), 'bad')
      return
    }
    const newDepartmentName = choice.kind === 'new' ? choice.name.trim() || null : null
    const identity = { boardId, key: keyOfLink, newDepartmentName, ...joined.value }
    const listed = departments.find((department) => department.id === departmentId)
    rememberKey(boardId, keyOfLink)
    rememberIdentity(identity)
    rememberPerson({ name: name.trim(), departmentName: newDepartmentName ?? listed?.name ?? null })
    rememberVisit({
      boardId,
      title: door.title,
      role: joined.value.role,
      at: new Date().toISOString(),
    })
    onJoined(identity)
  }

  return (
    <form className="k-sheet k-join-form" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        ref={nameInput}
        label={t('home.join.name')}
        hint={t('home.join.nameHint')}
        name="name"
        autoComplete="name"
        required
        maxLength={maxNameLength}
        value={name}
        fault={missing === 'name' ? t('home.join.nameMissing') : null}
        onChange={(event) => {
          setName(event.target.value)
          setMissing(null)
        }}
      />
      <DepartmentField
        departments={departments}
        choice={choice}
        mayAdd={mayAdd}
        isMissing={missing === 'department'}
        ref={departmentInput}
        onChange={(next) => {
          setChoice(next)
          setMissing(null)
        }}
      />
      <Button type="submit" variant="primary" className="k-join-submit" isBusy={isBusy}>
        {t('home.join.submit')}
      </Button>
      <p className="k-text k-quiet k-small">
        {isRemembered ? t('home.join.remembered') : t('home.join.tabOnly')}
      </p>
    </form>
  )
}

function isUnanswered(choice: DepartmentChoice): boolean {
  return choice.kind === 'open' || (choice.kind === 'new' && choice.name.trim() === '')
}
