/** What is to be done before the minutes are given out: findings, what no board knows, and what stays out. */
import { useId, useRef, useState, type ReactNode } from 'react'
import { extraFacts, type ProtocolEdits } from '../../shared/export/protocol/edits.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { SentenceBlockView } from '../panel/SentenceBlockView.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/Field.tsx'
import type { ProtocolWork } from './useProtocol.ts'
import { useProtocolWords } from './useProtocolWords.ts'
import '../panel/sentence.css'

/** More findings than this are shown only when somebody asks. */
const shownAtOnce = 5

/** Findings that the panel of whoever runs the room puts right. */
const ofTheRoom: readonly string[] = ['notRun', 'running', 'vote', 'writing']

/** The column beside the paper. */
export function ReviewPanel({
  work,
  onJump,
  onFacilitate,
}: {
  readonly work: ProtocolWork
  readonly onJump: (target: Target) => void
  /** `null` for those who may not run the room. */
  readonly onFacilitate: (() => void) | null
}): ReactNode {
  const say = useProtocolWords()
  const { stale, edits, change, hasPurpose } = work
  const findings = work.findings.filter(
    ({ id }) => id !== 'purpose' || edits.facts.purpose.trim() === '',
  )
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? findings : findings.slice(0, shownAtOnce)
  const count = findings.length + stale.length
  const purpose = useRef<HTMLInputElement>(null)

  /** Where one puts right what lies on no card. */
  function wayFrom(id: string): ReactNode {
    if (id === 'purpose' && !hasPurpose) {
      return <Way label={say('protocol.ui.toPurpose')} onGo={() => purpose.current?.focus()} />
    }
    if (onFacilitate === null || !ofTheRoom.includes(id)) return null
    return <Way label={say('protocol.ui.toRoom')} onGo={onFacilitate} />
  }

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
              {shown.map((finding) => (
                <SentenceBlockView
                  key={finding.id}
                  block={{ kind: 'sentence', ...finding }}
                  onJump={onJump}
                >
                  {wayFrom(finding.id)}
                </SentenceBlockView>
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
            {shown.length < findings.length && (
              <Button variant="quiet" icon="chevronDown" onClick={() => setIsWhole(true)}>
                {say('protocol.ui.review.all', { count: findings.length })}
              </Button>
            )}
          </>
        )}
      </Part>
      <Part title={say('protocol.ui.facts')}>
        {extraFacts
          .filter((key) => key !== 'purpose' || !hasPurpose)
          .map((key) => (
            <TextField
              key={key}
              {...(key === 'purpose' ? { ref: purpose } : {})}
              label={say(`protocol.fact.${key}`)}
              value={edits.facts[key]}
              maxLength={200}
              onChange={(event) =>
                change({ ...edits, facts: { ...edits.facts, [key]: event.target.value } })
              }
            />
          ))}
      </Part>
      <Part title={say('protocol.ui.sections')} isFolded>
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

function Way({ label, onGo }: { readonly label: string; readonly onGo: () => void }): ReactNode {
  return (
    <button type="button" className="k-panel-sentence-card" onClick={onGo}>
      {label}
    </button>
  )
}

function hide({ hidden }: ProtocolEdits, id: string, isHidden: boolean): readonly string[] {
  const others = hidden.filter((each) => each !== id)
  return isHidden ? [...others, id] : others
}

/** A headed part of the column; a folded one opens when somebody wants it. */
export function Part({
  title,
  isFolded = false,
  children,
}: {
  readonly title: string
  readonly isFolded?: boolean
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  if (isFolded) {
    return (
      <details className="k-protocol-part">
        <summary>
          <h3 className="k-heading k-protocol-part-title">{title}</h3>
        </summary>
        {children}
      </details>
    )
  }
  return (
    <section className="k-protocol-part" aria-labelledby={id}>
      <h3 id={id} className="k-heading k-protocol-part-title">
        {title}
      </h3>
      {children}
    </section>
  )
}
