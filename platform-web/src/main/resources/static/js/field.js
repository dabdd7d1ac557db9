// Patrols on a phone. Everything noted goes to the device first and is sent when there is a signal, in order; the
// server takes what comes twice for one.
import * as store from './field-store.js';

const app = document.getElementById('field');
const view = document.getElementById('field-view');
const words = {};
document.getElementById('field-words').content.querySelectorAll('[data-key]').forEach((w) => { words[w.dataset.key] = w.textContent; });
const say = (key, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), words[key] ?? key);

let pack;
let sending = false;
let signedOut = false;
const LAST = 'wuye-field-account';
const LONGEST_SIDE = 1600;

// Small helpers to build the page; texts never become markup.
function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((c) => c !== null && c !== undefined));
  return node;
}
const icon = (name) => el('i', { class: `bi bi-${name}`, 'aria-hidden': 'true' });

async function fetchPack() {
  const answer = await fetch(app.dataset.pack, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
    signedOut = true;
    return false;
  }
  if (!answer.ok) return false;
  signedOut = false;
  pack = await answer.json();
  localStorage.setItem(LAST, pack.account);
  await store.open(pack.account);
  await store.keepPack(pack);
  await takeOver();
  return true;
}

// Visits begun elsewhere, as drawn tasks, appear; answers on the device that are newer stay.
async function takeOver() {
  const waiting = new Set((await store.queue()).map((o) => o.visit));
  const theirs = new Map(pack.visits.map((v) => [v.id, v]));
  for (const mine of await store.visits()) {
    if (!theirs.has(mine.id) && !waiting.has(mine.id)) await store.dropVisit(mine.id);
  }
  for (const v of pack.visits) {
    const mine = await store.visit(v.id);
    const answers = { ...v.answers };
    for (const [item, answer] of Object.entries(mine?.answers ?? {})) {
      if (!answers[item] || Date.parse(answer.recordedAt) > Date.parse(answers[item].recordedAt)) answers[item] = answer;
    }
    await store.keepVisit({ ...v, answers, photos: mine?.photos ?? {}, done: mine?.done || v.status !== 'OPEN' });
  }
}

// Sending.
async function send() {
  if (sending || !navigator.onLine) return draw();
  sending = true;
  try {
    if (!(await fetchPack())) return;
    for (const operation of await store.queue()) {
      if (operation.refused) {
        if (operation.type === 'START') break;
        continue;
      }
      const answer = await post(operation);
      if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
        signedOut = true;
        break;
      }
      if (answer.status === 200) await store.dequeue(operation.sequence);
      else if (answer.status === 422 || answer.status === 413) {
        const body = await answer.json().catch(() => ({}));
        await store.requeue({ ...operation, refused: body.reasons ?? [String(answer.status)] });
      } else break;
    }
    await fetchPack();
  } catch {
    // no signal after all: it stays in the queue
  } finally {
    sending = false;
    await draw();
  }
}

function post(operation) {
  const headers = { [pack.csrfHeader]: pack.csrfToken, 'X-Requested-With': 'XMLHttpRequest' };
  if (operation.type === 'PHOTO') {
    const data = new FormData();
    data.append('visit', operation.visit);
    data.append('item', operation.item);
    data.append('file', operation.blob, operation.name);
    return fetch(app.dataset.photos, { method: 'POST', headers, body: data, redirect: 'manual' });
  }
  const { sequence, refused, ...body } = operation;
  return fetch(app.dataset.operations, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  });
}

// Pages of the app: the start, or one visit named after the #.
async function draw() {
  const typing = document.activeElement?.closest?.('.check-more, .field-form');
  const id = location.hash.slice(1);
  const visit = id && pack ? await store.visit(id) : null;
  const queued = pack ? await store.queue() : [];
  if (typing && visit && view.dataset.visit === id) {
    view.querySelector('.field-bar')?.replaceWith(bar(queued)); // somebody is writing: only the bar changes
    states(visit, queued);
    return;
  }
  view.dataset.visit = visit ? id : '';
  view.replaceChildren(bar(queued), ...(visit ? visitPage(visit, queued) : await startPage(queued)));
}

function bar(queued) {
  const waiting = queued.filter((o) => !o.refused).length;
  const refused = queued.length - waiting;
  return el('div', { class: 'field-bar', role: 'status' },
    el('span', { class: 'net', 'data-tone': navigator.onLine ? 'success' : 'warning' },
      icon(navigator.onLine ? 'wifi' : 'wifi-off'), say(navigator.onLine ? 'online' : 'offline')),
    el('span', { class: 'queue' }, waiting ? say('to-send', waiting) : refused ? '' : say('all-sent')),
    refused ? el('span', { class: 'net', 'data-tone': 'danger' }, icon('exclamation-octagon'), `${say('refused')} ${refused}`) : null,
    el('span', { class: 'spacer' }),
    waiting && navigator.onLine ? el('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onclick: send }, say('send-now')) : null,
    signedOut ? el('a', { class: 'btn btn-sm btn-primary', href: '/login' }, say('sign-in')) : null);
}

async function startPage(queued) {
  if (!pack) return [el('p', { class: 'panel' }, say('stale'))];
  const visits = (await store.visits()).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const list = el('ul', { class: 'field-list' }, ...visits.map((v) => el('li', {},
    el('h3', {}, v.estateName),
    el('p', { class: 'muted' }, [v.kindName, v.checklist, v.place].filter(Boolean).join(' · ')),
    el('p', {}, v.done ? say('completed') : say('answered', Object.keys(v.answers).length, v.items.length)),
    el('a', { class: 'btn btn-primary', href: `#${v.id}` }, v.done ? say('record') : say('open')),
    ...problems(queued.filter((o) => o.visit === v.id)))));
  return [startForm(), el('h2', { class: 'h4' }, say('visits')), visits.length ? list : el('p', { class: 'muted' }, say('none'))];
}

function startForm() {
  const error = el('p', { class: 'field-error', role: 'alert', hidden: true });
  const estate = el('input', { class: 'form-control', id: 'field-estate', list: 'field-estates', autocomplete: 'off' });
  const checklist = el('select', { class: 'form-select', id: 'field-checklist' },
    ...pack.checklists.map((c) => el('option', { value: c.id }, `${c.kindName} · ${c.name}（${c.items.length}）`)));
  const second = el('select', { class: 'form-select', id: 'field-second' }, el('option', { value: '' }, say('choose')),
    ...pack.colleagues.map((c) => el('option', { value: c.id }, c.name)));
  const secondBox = el('div', { class: 'field' }, el('label', { class: 'form-label', for: 'field-second' }, say('second')), second);
  const chosen = () => pack.checklists.find((c) => c.id === checklist.value);
  const showSecond = () => { secondBox.hidden = !chosen()?.formal; };
  checklist.addEventListener('change', showSecond);
  showSecond();
  const submit = async (event) => {
    event.preventDefault();
    const typed = estate.value.trim();
    const found = pack.estates.find((e) => typed === `${e.code} ${e.name}` || typed === e.code || typed === e.name);
    const list = chosen();
    const missing = !found ? 'estate.missing' : list?.formal && !second.value ? 'second.missing' : null;
    if (missing || !list) {
      error.textContent = say(missing ?? 'stale');
      error.hidden = false;
      return;
    }
    const id = crypto.randomUUID();
    const startedAt = new Date().toISOString();
    await store.keepWith(
      { id, kind: list.kind, kindName: list.kindName, formal: list.formal, estate: found.id, estateName: found.name, place: found.place,
        checklist: list.name, status: 'OPEN', startedAt, items: list.items, answers: {}, photos: {} },
      [{ type: 'START', visit: id, kind: list.kind, estate: found.id, checklist: list.id, second: list.formal ? second.value : null }]);
    location.hash = id;
    send();
  };
  return el('form', { class: 'panel field-form', onsubmit: submit },
    el('h2', { class: 'panel-title' }, say('start')),
    el('div', { class: 'field' }, el('label', { class: 'form-label', for: 'field-estate' }, say('estate')), estate,
      el('datalist', { id: 'field-estates' }, ...pack.estates.map((e) => el('option', { value: `${e.code} ${e.name}` })))),
    el('div', { class: 'field' }, el('label', { class: 'form-label', for: 'field-checklist' }, say('checklist')), checklist),
    secondBox, error,
    el('button', { type: 'submit', class: 'btn btn-primary' }, say('begin')));
}

function problems(operations) {
  return operations.filter((o) => o.refused).map((o) => el('div', { class: 'alert alert-danger' },
    icon('exclamation-octagon'),
    el('div', { class: 'alert-text' },
      el('p', {}, `${o.item ? `${o.item} ` : ''}${say('refused')}：${o.refused.join('；')}`),
      el('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onclick: async () => { const { refused, ...again } = o; await store.requeue(again); send(); } }, say('retry')), ' ',
      el('button', { type: 'button', class: 'btn btn-sm btn-quiet', onclick: async () => { await store.dequeue(o.sequence); send(); } }, say('discard')))));
}

function visitPage(visit, queued) {
  const mine = queued.filter((o) => o.visit === visit.id);
  const byCode = new Map(pack.items.map((i) => [i.code, i]));
  const groups = new Map();
  for (const code of visit.items) {
    const item = byCode.get(code);
    if (item) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return [
    el('p', {}, el('a', { href: '#' }, icon('arrow-left'), ` ${say('back')}`)),
    el('h2', { class: 'h4' }, visit.estateName),
    el('p', { class: 'muted' }, `${visit.kindName} · ${visit.checklist} · `, el('span', { id: 'field-count' }, say('answered', Object.keys(visit.answers).length, visit.items.length))),
    ...problems(mine),
    ...(visit.done
      ? [el('p', { class: 'alert alert-success' }, icon('check-circle-fill'), el('span', { class: 'alert-text' }, say(visit.formal ? 'completed.second' : 'completed'))),
         el('a', { class: 'btn btn-outline-primary', href: `/inspections/${visit.id}` }, say('record'))]
      : [...[...groups].flatMap(([group, items]) => [el('h3', { class: 'group-title' }, group), ...items.map((item) => check(visit, item, mine))]),
         completeForm(visit)]),
  ];
}

const RESULTS = [['PASS', 'pass', 'success'], ['FINDING', 'finding', 'danger'], ['NOT_APPLICABLE', 'na', 'neutral']];

function check(visit, item, queued) {
  const box = el('section', { class: 'site-check', id: `check-${item.code}`, 'data-code': item.code });
  const fill = () => {
    const answer = visit.answers[item.code];
    const tone = RESULTS.find(([r]) => r === answer?.result)?.[2];
    if (tone) box.dataset.tone = tone;
    box.replaceChildren(
      el('div', { class: 'check-head' }, el('p', {}, `${item.code} ${item.name}`), state(answer, queued, item.code)),
      el('p', { class: 'check-basis' }, item.basis),
      el('div', { class: 'choice', role: 'group', 'aria-label': item.code }, ...RESULTS.map(([result, key, t]) => el('button', {
        type: 'button', 'data-tone': t, 'aria-pressed': String(answer?.result === result),
        onclick: () => (result === 'FINDING' ? finding() : note({ result })),
      }, say(key)))),
      answer?.result === 'FINDING' || box.dataset.finding ? more(answer) : '');
  };
  const finding = () => {
    box.dataset.finding = 'true';
    fill();
    box.querySelector('[aria-pressed]:nth-child(2)').setAttribute('aria-pressed', 'true');
    box.querySelector('textarea').focus();
  };
  // Details change what is kept, not what is shown: somebody is typing in the next field already.
  const note = async (values, redraw = true) => {
    delete box.dataset.finding;
    const answer = { text: null, spot: null, severity: null, latitude: null, longitude: null, ...values, recordedAt: new Date().toISOString() };
    visit.answers[item.code] = answer;
    await store.keepWith(visit, [{ type: 'ANSWER', visit: visit.id, item: item.code, ...answer }]);
    if (redraw) fill();
    states(visit, await store.queue());
    send();
  };
  const more = (answer) => {
    const id = `f-${item.code}`;
    const text = el('textarea', { class: 'form-control', id: `${id}-text`, rows: 2, value: answer?.text ?? '' });
    const spot = el('input', { class: 'form-control', id: `${id}-spot`, value: answer?.spot ?? '' });
    const severity = el('select', { class: 'form-select', id: `${id}-severity` }, ...['A', 'B', 'C', 'D'].map((s) => el('option', { value: s, selected: s === (answer?.severity ?? item.severity) }, say(`severity.${s}`))));
    const error = el('p', { class: 'field-error', role: 'alert', hidden: true }, say('text.missing'));
    const place = el('span', { class: 'muted' }, answer?.latitude ? say('located') : '');
    let at = answer?.latitude ? { latitude: answer.latitude, longitude: answer.longitude } : {};
    const keep = () => {
      if (!text.value.trim()) { error.hidden = false; return; }
      error.hidden = true;
      note({ result: 'FINDING', text: text.value.trim(), spot: spot.value.trim() || null, severity: severity.value, ...at }, false);
    };
    const locate = () => navigator.geolocation?.getCurrentPosition(
      (p) => { at = { latitude: p.coords.latitude, longitude: p.coords.longitude }; place.textContent = say('located'); if (text.value.trim()) keep(); },
      () => { place.textContent = say('locate.failed'); }, { enableHighAccuracy: true, timeout: 8000 });
    for (const input of [text, spot, severity]) input.addEventListener('change', keep);
    return el('div', { class: 'check-more' },
      el('div', {}, el('label', { for: text.id }, say('text')), text, error),
      el('div', {}, el('label', { for: spot.id }, say('spot')), spot),
      el('div', {}, el('label', { for: severity.id }, say('severity')), severity),
      photos(), el('div', { class: 'check-photos' }, el('button', { type: 'button', class: 'btn btn-quiet', onclick: locate }, icon('geo-alt'), ` ${say('locate')}`), place));
  };
  const photos = () => {
    const input = el('input', { type: 'file', accept: 'image/*', capture: 'environment', id: `f-${item.code}-photo`, class: 'visually-hidden' });
    const shown = el('span', {}, visit.photos[item.code] ? `${visit.photos[item.code]} ${say('photo.kept')}` : '');
    const box2 = el('div', { class: 'check-photos' }, el('label', { class: 'btn btn-outline-primary', for: input.id }, icon('camera'), ` ${say('photo')}`), input, shown);
    input.addEventListener('change', async () => {
      const file = input.files[0];
      if (!file) return;
      const blob = await smaller(file);
      visit.photos[item.code] = (visit.photos[item.code] ?? 0) + 1;
      await store.keepWith(visit, [{ type: 'PHOTO', visit: visit.id, item: item.code, blob, name: `${item.code}-${Date.now()}.jpg` }]);
      const image = el('img', { src: URL.createObjectURL(blob), alt: '' });
      box2.append(image);
      shown.textContent = `${visit.photos[item.code]} ${say('photo.kept')}`;
      input.value = '';
      send();
    });
    return box2;
  };
  fill();
  return box;
}

function state(answer, queued, code) {
  if (!answer) return el('span', { class: 'check-state' });
  const mine = queued.filter((o) => o.item === code);
  const key = mine.some((o) => o.refused) ? 'refused' : mine.length ? 'waiting' : 'sent';
  const tone = { refused: 'danger', waiting: 'warning', sent: 'success' }[key];
  return el('span', { class: 'check-state', 'data-tone': tone, 'data-state': key }, icon({ refused: 'x-octagon', waiting: 'clock', sent: 'check2-all' }[key]), say(key));
}

// What is waiting, sent or refused, without touching what somebody is writing.
function states(visit, queued) {
  const mine = queued.filter((o) => o.visit === visit.id);
  for (const box of view.querySelectorAll('.site-check')) {
    box.querySelector('.check-state')?.replaceWith(state(visit.answers[box.dataset.code], mine, box.dataset.code));
  }
  const count = document.getElementById('field-count');
  if (count) count.textContent = say('answered', Object.keys(visit.answers).length, visit.items.length);
  view.querySelector('.field-bar')?.replaceWith(bar(queued));
}

// Photos of phones are several megabytes; the record needs no more than this.
async function smaller(file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = el('canvas', { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) });
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return (await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))) ?? file;
}

function completeForm(visit) {
  const stances = visit.formal ? ['SIGNED', 'REFUSED'] : ['SIGNED', 'REFUSED', 'ABSENT'];
  const stance = el('select', { class: 'form-select', id: 'field-stance' }, ...stances.map((s) => el('option', { value: s }, say(s))));
  const name = el('input', { class: 'form-control', id: 'field-name', autocomplete: 'off' });
  const remark = el('textarea', { class: 'form-control', id: 'field-remark', rows: 2 });
  const error = el('p', { class: 'field-error', role: 'alert', hidden: true });
  const submit = async (event) => {
    event.preventDefault();
    const open = visit.items.filter((code) => !visit.answers[code]);
    const signed = stance.value === 'SIGNED';
    const problem = open.length ? say('complete.open', open.length)
      : signed && !name.value.trim() ? say('name.missing')
      : !signed && !remark.value.trim() ? say('remark.missing') : null;
    if (problem) {
      error.textContent = problem;
      error.hidden = false;
      if (open.length) document.getElementById(`check-${open[0]}`)?.scrollIntoView({ block: 'center' });
      return;
    }
    visit.done = true;
    document.activeElement?.blur();
    await store.keepWith(visit, [{ type: 'COMPLETE', visit: visit.id, stance: stance.value, name: name.value.trim() || null, text: remark.value.trim() || null }]);
    await draw();
    send();
  };
  return el('form', { class: 'panel field-form', onsubmit: submit },
    el('h3', { class: 'panel-title' }, say('complete')),
    el('div', { class: 'field' }, el('label', { class: 'form-label', for: stance.id }, say('stance')), stance),
    el('div', { class: 'field' }, el('label', { class: 'form-label', for: name.id }, say('name')), name),
    el('div', { class: 'field' }, el('label', { class: 'form-label', for: remark.id }, say('remark')), remark),
    error, el('button', { type: 'submit', class: 'btn btn-primary' }, say('complete')));
}

async function start() {
  if ('serviceWorker' in navigator) {
    await navigator.serviceWorker.register(app.dataset.worker, { scope: '/inspections/field' }).catch(() => null);
    navigator.serviceWorker.ready.then((ready) => ready.active.postMessage({
      keep: [location.pathname, ...[...document.querySelectorAll('link[rel=stylesheet], script[src], link[rel=icon], link[rel=manifest]')].map((n) => new URL(n.href ?? n.src).pathname), '/js/field-store.js'],
    }));
  }
  navigator.storage?.persist?.();
  const last = localStorage.getItem(LAST);
  if (last) {
    await store.open(last);
    pack = await store.pack();
  }
  await draw();
  await send();
}

addEventListener('online', send);
addEventListener('offline', draw);
addEventListener('hashchange', () => { view.dataset.visit = ''; draw(); scrollTo(0, 0); });
setInterval(() => document.visibilityState === 'visible' && send(), 30_000);
start();
