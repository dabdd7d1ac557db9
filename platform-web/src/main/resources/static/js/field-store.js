// The device's database: what the server gave (pack), visits as they are filled in, and the queue of what has yet to be
// sent. Each account has a database of its own, so that two people can share a phone.
const VERSION = 1;
let database;

export async function open(account) {
  database?.close();
  database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(`wuye-field-${account}`, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('pack');
      db.createObjectStore('visits', { keyPath: 'id' });
      db.createObjectStore('queue', { keyPath: 'sequence', autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function run(store, mode, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const pack = () => run('pack', 'readonly', (s) => s.get('pack'));
export const keepPack = (value) => run('pack', 'readwrite', (s) => s.put(value, 'pack'));
export const visits = () => run('visits', 'readonly', (s) => s.getAll());
export const visit = (id) => run('visits', 'readonly', (s) => s.get(id));
export const keepVisit = (value) => run('visits', 'readwrite', (s) => s.put(value));
export const dropVisit = (id) => run('visits', 'readwrite', (s) => s.delete(id));
export const queue = () => run('queue', 'readonly', (s) => s.getAll());
export const enqueue = (value) => run('queue', 'readwrite', (s) => s.add(value));
export const requeue = (value) => run('queue', 'readwrite', (s) => s.put(value));
export const dequeue = (sequence) => run('queue', 'readwrite', (s) => s.delete(sequence));

/** Keeps a visit and what has to be sent of it together: both or neither. */
export function keepWith(visitToKeep, operations) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['visits', 'queue'], 'readwrite');
    transaction.objectStore('visits').put(visitToKeep);
    operations.forEach((operation) => transaction.objectStore('queue').add(operation));
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
