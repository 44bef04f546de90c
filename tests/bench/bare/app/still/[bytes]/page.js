import { Paragraphs } from '../../paragraphs.js';

export const revalidate = 900;
export const generateStaticParams = () => [];

export default async function Still({ params }) {
  return <Paragraphs bytes={Number((await params).bytes)} />;
}
