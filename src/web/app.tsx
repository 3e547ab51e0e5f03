import { Route, Switch } from 'wouter-preact';
import { BriefingPage } from './briefings/briefing-page.js';
import { BriefingsPage } from './briefings/briefings-page.js';
import { ChatPage } from './chat/chat-page.js';
import { DocumentPage } from './documents/document-page.js';
import { DocumentsPage } from './documents/documents-page.js';
import { SearchPage } from './search/search-page.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { Shell } from './shell/shell.js';

/** A new conversation and one with an address are one route, so that the first does not begin anew when it is given one. */
const chatPath = /^\/(?:c\/(?<id>[^/]+)\/?)?$/;

/** The page: what stands at which address. */
export function App() {
  return (
    <Shell>
      <Switch>
        <Route path={chatPath}>{({ id }) => <ChatPage conversationId={id ?? null} />}</Route>
        <Route path="/documents" component={DocumentsPage} />
        <Route path="/documents/:id">{({ id }) => <DocumentPage key={id} documentId={id} />}</Route>
        <Route path="/search" component={SearchPage} />
        <Route path="/briefings" component={BriefingsPage} />
        <Route path="/briefings/:id">{({ id }) => <BriefingPage key={id} briefingId={id} />}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Shell>
  );
}
