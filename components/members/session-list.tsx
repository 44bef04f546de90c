import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';

export type SessionLine = {
  id: string;
  browser: string;
  since: string;
  seen: string;
  isThis: boolean;
  /** names the button that ends it */
  end: string;
};
type Props = {
  sessions: readonly SessionLine[];
  words: { here: string; end: string };
  endOne: (form: FormData) => Promise<void>;
};

/** Where one is signed in: each can be ended alone. */
export function SessionList({ sessions, words, endOne }: Props) {
  return (
    <ul className="people mt4">
      {sessions.map((session) => (
        <li key={session.id} className="row between">
          <div>
            <strong>{session.browser}</strong> {session.isThis && <Badge look="good">{words.here}</Badge>}
            <p className="soft">
              {session.since}
              <br />
              {session.seen}
            </p>
          </div>
          {!session.isThis && (
            <form action={endOne}>
              <input type="hidden" name="session" value={session.id} />
              <Button type="submit" look="second" small aria-label={session.end}>
                {words.end}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
