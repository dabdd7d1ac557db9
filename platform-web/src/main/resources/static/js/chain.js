// Hashes of a record's timeline, as docs/verify.md describes them.
const utf8 = new TextEncoder();

export const ZEROS = '0'.repeat(64);

export async function sha256(...parts) {
  const digest = await crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

export const textHash = (text) => sha256(utf8.encode(text));

export function rowHash(stream, row) {
  const lines = ['wuye-timeline-1', stream, row.sequence, row.at, row.by, row.action, row.from ?? '-', row.to ?? '-'];
  return textHash([...lines, row.sealed, row.contentHash, row.previousHash].join('\n'));
}

export async function read(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}
