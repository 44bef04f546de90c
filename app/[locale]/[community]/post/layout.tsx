import { stackedLayout } from '@/lib/web/stacked';

export default stackedLayout('listings');
