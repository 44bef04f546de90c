import { NotHere } from '../not-here';

export default function NotFoundPage() {
  return <NotHere inCommunity />;
}
