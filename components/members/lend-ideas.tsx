import { Go } from '@/components/ui/go';
import type { Words } from '@/lib/i18n/words';

/** Things that most homes hold and few use: each with a drawing of its own. */
const ideas = [
  'drill',
  'ladder',
  'trailer',
  'sewing',
  'fondue',
  'bicycle',
  'pram',
  'guitar',
  'books',
  'garden',
  'desk',
  'basket',
] as const;

/** « Qu'est-ce que vous pourriez prêter ? »: a picture begins a listing with its title. */
export function LendIdeas({ t, post }: { t: Words; post: (title: string) => string }) {
  return (
    <ul className="things">
      {ideas.map((idea) => {
        const title = t(`members.idea.${idea}`);
        return (
          <li key={idea}>
            <Go href={post(title)}>
              <img src={`/drawings/${idea}.svg`} alt="" width={400} height={300} loading="lazy" />
              {title}
            </Go>
          </li>
        );
      })}
    </ul>
  );
}
