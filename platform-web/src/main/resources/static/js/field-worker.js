// Answers for the on-site page when there is no signal. Only the page itself and its files are kept; what people
// write is kept by the page in the device's database.
const KEPT = 'wuye-field-1';
const PAGE = '/inspections/field';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const isPage = (url) => url.pathname === PAGE;
const isFile = (url) => /^\/(css|js|img|webjars|fonts)\//.test(url.pathname);

async function fromNetwork(request, url) {
  const answer = await fetch(request);
  // a page that ended at the sign-in form is not the page
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(KEPT);
    await cache.put(isPage(url) ? PAGE : request, answer.clone());
  }
  return answer;
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || !(isPage(url) || isFile(url))) return;
  event.respondWith(
    fromNetwork(event.request, url).catch(async () => {
      const cache = await caches.open(KEPT);
      const kept = await cache.match(isPage(url) ? PAGE : event.request, { ignoreSearch: true });
      return kept ?? Response.error();
    }),
  );
});

// Files that the page loaded before this worker took over.
self.addEventListener('message', (event) => {
  if (event.data?.keep) {
    event.waitUntil(
      caches.open(KEPT).then((cache) =>
        Promise.allSettled(event.data.keep.map((path) => fetch(path).then((a) => a.ok && !a.redirected && cache.put(path, a)))),
      ),
    );
  }
});
