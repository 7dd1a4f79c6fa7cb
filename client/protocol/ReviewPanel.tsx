/** What is to be done before the minutes are given out: findings, what no board knows, and what stays out. */
import { useId, type ReactNode } from 'react'
import { extraFacts, type ProtocolEdits } from '../../shared/export/protocol/edits.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { SentenceBlockView } from '../panel/SentenceBlockView.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/Field.tsx'
import type { ProtocolWork } from './useProtocol.ts'
import { useProtocolWords } from './useProtocolWords.ts'
import '../panel/panel.css'

/** The column beside the paper. */
export function ReviewPanel({
  work,
  onJump,
}: {
  readonly work: ProtocolWork
  readonly onJump: (target: Target) => void
}): ReactNode {
  const say = useProtocolWords()
  const { findings, stale, edits, change } = work
  const count = findings.length + stale.length
  return (
    <>
      <Part title={say('protocol.ui.review')}>
        {count === 0 ? (
          <p className="k-protocol-fine">
            <Icon name="check" />
            {say('protocol.ui.review.none')}
          </p>
        ) : (
          <>
            <p className="k-quiet k-small">{say('protocol.ui.review.text', { count })}</p>
            <ul className="k-list k-protocol-findings">
              {findings.map((finding) => (
                <SentenceBlockView
                  key={finding.id}
                  block={{ kind: 'sentence', ...finding }}
                  onJump={onJump}
                />
              ))}
              {stale.map(({ id, text }) => (
                <SentenceBlockView
                  key={`stale ${id}`}
                  block={{
                    kind: 'sentence',
                    id,
                    tone: 'hint',
                    text: say('protocol.ui.review.stale', { text }),
                    targets: [],
                  }}
                  onJump={null}
                />
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part title={say('protocol.ui.facts')}>
        {extraFacts.map((key) => (
          <TextField
            key={key}
            label={say(`protocol.fact.${key}`)}
            value={edits.facts[key]}
            maxLength={200}
            onChange={(event) =>
              change({ ...edits, facts: { ...edits.facts, [key]: event.target.value } })
            }
          />
        ))}
      </Part>
      <Part title={say('protocol.ui.sections')}>
        <ul className="k-list k-protocol-sections">
          {work.whole.sections.map(({ id, title }) => (
            <li key={id}>
              <label className="k-protocol-check">
                <input
                  type="checkbox"
                  checked={!edits.hidden.includes(id)}
                  onChange={(event) =>
                    change({ ...edits, hidden: hide(edits, id, !event.target.checked) })
                  }
                />
                <span>{title}</span>
              </label>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function hide({ hidden }: ProtocolEdits, id: string, isHidden: boolean): readonly string[] {
  const others = hidden.filter((each) => each !== id)
  return isHidden ? [...others, id] : others
}

/** A headed part of the column. */
export function Part({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <section className="k-protocol-part" aria-labelledby={id}>
      <h3 id={id} className="k-heading k-protocol-part-title">
        {title}
      </h3>
      {children}
    </section>
  )
}
