/** The first steps and the keys, in one place. */
import type { ReactNode } from 'react'
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

/** Each key with what it does; a name in braces is looked up in the person's language. */
const keys: readonly (readonly [
  readonly (string | { readonly name: MessageKey })[],
  MessageKey,
])[] = [
  [['N'], 'board.help.key.note'],
  [['I'], 'board.help.key.card'],
  [['V'], 'board.help.key.select'],
  [['H'], 'board.help.key.hand'],
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
  [[{ name: 'board.key.delete' }], 'board.help.key.delete'],
]

/** Opens over the board; `onClose` ends it. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
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
        </section>
      </div>
    </Dialog>
  )
}
