/** The last net: what is shown when a component throws. */
import type { ReactNode } from 'react'
import { Component } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import '../ui/Page.css'

/** Shows a page with a way out instead of an empty window. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children
  }
}

function BrokenPage(): ReactNode {
  const t = useTranslate()
  return (
    <div className="k-page">
      <main className="k-page-main k-page-main-narrow">
        <Notice
          title={t('home.broken.title')}
          actions={
            <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
              {t('home.broken.reload')}
            </Button>
          }
        >
          {t('home.broken.text')}
        </Notice>
      </main>
    </div>
  )
}
