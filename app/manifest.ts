import type { MetadataRoute } from 'next';

/** So that a phone can keep CoCoTe among its applications. `/` leads to the community and the language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'CoCoTe',
    short_name: 'CoCoTe',
    start_url: '/',
    display: 'standalone',
    background_color: '#fdfaf5',
    theme_color: '#fdfaf5',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
