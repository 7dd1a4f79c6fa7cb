/** The first steps and the keys, in one place. */
import type { ReactNode } from 'react'
import { may } from '../../shared/access/policy.ts'
import type { Role } from '../../shared/access/role.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Dialog } from '../ui/Dialog.tsx'

const steps: readonly MessageKey[] = [
  'board.help.note',
  'board.help.card',
  'board.help.form',
  'board.help.paste',
  'board.help.move',
  'board.help.list',
  'board.help.offline',
]

/** Keys with what they do; a name in braces is looked up in the person's language. */
type Keys = readonly (readonly [readonly (string | { readonly name: MessageKey })[], MessageKey])[]

const everybodysKeys: Keys = [
  [['?'], 'board.help'],
  [['N'], 'board.help.key.note'],
  [['I'], 'board.help.key.card'],
  [['V'], 'board.help.key.select'],
  [['H'], 'board.help.key.hand'],
  [['K'], 'board.help.key.laser'],
  [[{ name: 'board.key.alt' }, 'K'], 'facilitation.key.ping'],
  [[{ name: 'board.key.tab' }], 'board.help.key.next'],
  [[{ name: 'board.key.enter' }], 'board.help.key.edit'],
  [[{ name: 'board.key.shift' }, { name: 'board.key.enter' }], 'board.help.key.details'],
  [[{ name: 'board.key.arrows' }], 'board.help.key.arrows'],
  [[{ name: 'board.key.alt' }, { name: 'board.key.arrows' }], 'board.help.key.order'],
  [[{ name: 'board.key.control' }, 'F'], 'board.help.key.search'],
  [[{ name: 'board.key.shift' }, '1'], 'board.help.key.sheet'],
  [[{ name: 'board.key.control' }, 'Z'], 'board.help.key.undo'],
  [[{ name: 'board.key.control' }, { name: 'board.key.shift' }, 'Z'], 'board.help.key.redo'],
  [[{ name: 'board.key.control' }, 'D'], 'board.help.key.duplicate'],
  [[{ name: 'board.key.control' }, 'A'], 'board.help.key.all'],
  [[{ name: 'board.key.control' }, { name: 'board.key.shift' }, 'C'], 'board.export.selection'],
  [[{ name: 'board.key.delete' }], 'board.help.key.delete'],
]

/** What only those who lead the workshop need. */
const facilitatorKeys: Keys = [
  [[{ name: 'board.key.alt' }, 'N'], 'facilitation.key.next'],
  [[{ name: 'board.key.alt' }, 'B'], 'facilitation.key.back'],
  [[{ name: 'board.key.alt' }, 'P'], 'facilitation.key.pause'],
]

/** Opens over the board; `onClose` ends it. */
export function HelpDialog({
  role,
  onClose,
}: {
  readonly role: Role
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <Dialog title={t('board.help.title')} onClose={onClose}>
      <div className="k-help">
        <section>
          <h3 className="k-heading k-heading-3">{t('board.help.start')}</h3>
          <ul className="k-help-steps">
            {steps.map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3 className="k-heading k-heading-3">{t('board.help.keys')}</h3>
          <KeyList keys={everybodysKeys} />
        </section>
        {may(role, 'frame.write') && (
          <section>
            <h3 className="k-heading k-heading-3">{t('facilitation.title')}</h3>
            <KeyList keys={facilitatorKeys} />
          </section>
        )}
      </div>
    </Dialog>
  )
}

function KeyList({ keys }: { readonly keys: Keys }): ReactNode {
  const t = useTranslate()
  return (
    <dl className="k-help-keys">
      {keys.map(([combination, meaning]) => (
        <div key={meaning} className="k-help-row">
          <dt>
            {combination.map((key) => {
              const name = typeof key === 'string' ? key : t(key.name)
              return <kbd key={name}>{name}</kbd>
            })}
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}
