/** The pages by address. */
import { type ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { AboutPage } from '../home/AboutPage.tsx'
import { HomePage } from '../home/HomePage.tsx'
import { BoardRoute } from '../join/BoardRoute.tsx'
import { ErrorBoundary } from '../errors/ErrorBoundary.tsx'
import { NotFoundPage } from '../errors/NotFoundPage.tsx'
import { PreferencesProvider } from '../session/preferences.tsx'
import { StatusProvider } from '../ui/Status.tsx'
import { basePath } from './basePath.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'

const LinksPage = lazyPart(async () => (await import('../links/LinksPage.tsx')).LinksPage)

/** The whole product. */
export function App(): ReactNode {
  return (
    <PreferencesProvider>
      <ErrorBoundary>
        <StatusProvider>
          <Router base={basePath()}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/about" component={AboutPage} />
              <Route path="/b/:boardId">
                {({ boardId }) => <BoardRoute key={boardId} boardId={boardId} />}
              </Route>
              <Route path="/b/:boardId/links">
                {({ boardId }) => (
                  <PartPlace>
                    <LinksPage key={boardId} boardId={boardId} />
                  </PartPlace>
                )}
              </Route>
              <Route component={NotFoundPage} />
            </Switch>
          </Router>
        </StatusProvider>
      </ErrorBoundary>
    </PreferencesProvider>
  )
}
