import { NotHere } from './not-here';

export default function NotFoundPage() {
  return (
    <main id="content">
      <NotHere />
    </main>
  );
}
