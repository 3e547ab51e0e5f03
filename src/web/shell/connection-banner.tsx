import { useEffect, useState } from 'preact/hooks';
import { announce } from './announce.js';
import { isReady, type Connection } from './connection.js';
import { describeBuilding } from './describe-building.js';
import './connection-banner.css';

/** Milliseconds for which the return of the server is shown. */
const shownFor = 4000;

/** A line above a page that was ready and whose server is not any more; what is shown stays where it is. */
export function ConnectionBanner({ connection }: { connection: Connection }) {
  const ready = isReady(connection);
  const [phase, setPhase] = useState<'well' | 'lost' | 'back'>('well');
  useEffect(() => {
    if (!connection.wasReady) return;
    setPhase((before) => (ready ? (before === 'lost' ? 'back' : before) : 'lost'));
  }, [ready, connection.wasReady]);
  useEffect(() => {
    if (phase !== 'back') return;
    announce('The server is back.');
    const timer = window.setTimeout(() => {
      setPhase('well');
    }, shownFor);
    return () => {
      window.clearTimeout(timer);
    };
  }, [phase]);
  if (phase === 'well') return null;
  return (
    <div class="banner" role="status">
      {phase === 'back' ? 'The server is back.' : describeLoss(connection)}
    </div>
  );
}

function describeLoss({ server, answers, refusal, online }: Connection): string {
  if (answers === false) {
    const why = online ? 'The server does not answer' : 'This computer is offline';
    return `${why}; it is asked again every second. Nothing is lost.`;
  }
  if (refusal !== null) return `${refusal.title}: ${refusal.message}`;
  if (server?.state === 'building') return `The index is being built. ${describeBuilding(server.progress)}.`;
  if (server?.state === 'waiting') return [server.message, server.remedy].filter(Boolean).join(' ');
  return '';
}
