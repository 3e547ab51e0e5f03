import { useEffect, useState } from 'preact/hooks';
import { HttpProblem } from '../http/http-problem.js';
import type { Connection } from './connection.js';
import { describeBuilding } from './describe-building.js';
import { ProblemNote } from './problem-note.js';
import './gate.css';

/** What stands in place of every view until questions can be answered for the first time. */
export function Gate({ connection }: { connection: Connection }) {
  const { server, answers, refusal } = connection;
  if (answers === null) return <FirstWord />;
  if (!answers) return <Unreachable online={connection.online} />;
  if (refusal !== null) return <GateSheet title="The server refuses this page" problem={refusal} />;
  if (server?.state === 'building') return <Building progress={server.progress} />;
  if (server?.state === 'waiting') return <Waiting message={server.message} remedy={server.remedy} />;
  return null;
}

/** Milliseconds before a wait is named: on one's own machine there is none, and nothing is shown that would only flash. */
const unnamedWait = 1000;

/** Nothing is known yet. */
function FirstWord() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLong(true);
    }, unnamedWait);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return (
    <div class="gate" role="status">
      {isLong ? <h1>Waiting for the server</h1> : null}
    </div>
  );
}

type BuildingState = Extract<NonNullable<Connection['server']>, { state: 'building' }>;

function Building({ progress }: { progress: BuildingState['progress'] }) {
  const known = progress !== undefined && progress.total > 0;
  return (
    <div class="gate">
      <h1>The index is being built</h1>
      <p>Questions can be asked as soon as it is done; this page goes on by itself.</p>
      <progress
        class="gate-progress"
        aria-label="Building the index"
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
      <p class="small">{describeBuilding(progress)}</p>
    </div>
  );
}

function Waiting({ message, remedy }: { message: string; remedy: string | undefined }) {
  return (
    <div class="gate" role="status">
      <h1>Waiting for the index</h1>
      <p>{message}</p>
      {remedy === undefined ? null : <p>{remedy}</p>}
      <p class="small">It is looked for every few seconds; this page goes on by itself.</p>
    </div>
  );
}

function Unreachable({ online }: { online: boolean }) {
  const problem = new HttpProblem({
    title: online ? 'The server cannot be reached' : 'This computer is offline',
    status: 0,
    detail: 'No answer came from the server. It is asked again every second.',
    remedy: online ? 'See that it still runs: rapporteur serve' : 'See that this computer is connected.',
  });
  return <GateSheet title="Rapporteur" problem={problem} />;
}

function GateSheet({ title, problem }: { title: string; problem: HttpProblem }) {
  return (
    <div class="gate">
      <h1>{title}</h1>
      <ProblemNote problem={problem} />
    </div>
  );
}
