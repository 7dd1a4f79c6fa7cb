/** The offer to write down decisions about gates where there is no canvas: beside the list. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { targetTitle } from '../../forms/targetTitle.ts'
import type { FormContext } from '../../forms/formContext.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import type { PassedGate } from './passedGates.ts'
import { watchGates } from './watchGates.ts'
import { lazyPart, PartPlace } from '../../ui/lazyPart.tsx'

const GateOffer = lazyPart(async () => (await import('./GateOffer.tsx')).GateOffer)

/** Opens when this person has moved an initiative on to a later phase; Escape leaves it for later. */
export function GateDialog({
  store,
  context,
  isHeldBack,
}: {
  readonly store: BoardStore
  readonly context: FormContext
  /** True while another window is open, in which the gates are to be found too. */
  readonly isHeldBack: boolean
}): ReactNode {
  const [passed, setPassed] = useState<readonly PassedGate[]>([])
  const heldBack = useRef(isHeldBack)
  useEffect(() => {
    heldBack.current = isHeldBack
  })
  useEffect(
    () =>
      watchGates(store, {
        isBusy: () => false,
        onPassed: (gates) => {
          if (!heldBack.current) setPassed(gates)
        },
      }),
    [store],
  )
  const [first] = passed
  if (!first) return null
  return (
    <Dialog title={targetTitle({ kind: 'gate', ...first }, context)} onClose={() => setPassed([])}>
      <PartPlace>
        <GateOffer passed={passed} context={context} onDone={() => setPassed([])} />
      </PartPlace>
    </Dialog>
  )
}
