// Recomputes a draw from its frozen list and the public value, here in the browser; docs/verify-draw.md describes each step.
const section = document.getElementById('check');
const verdict = document.getElementById('check-verdict');
const list = document.getElementById('check-steps');
const again = document.getElementById('check-again');

const utf8 = new TextEncoder();
const text = (key, ...values) => section.dataset[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
const brief = (hash) => `${hash.slice(0, 12)}…`;
const names = new Map(section.dataset.layers.split(';').map((pair) => pair.split('=')));
const byKey = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

const keyOf = (seed, of) => sha256(utf8.encode(`${seed}\n${of}`));

async function read(url) {
  const answer = await fetch(url, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const lines = (bytes) => new TextDecoder().decode(bytes).trimEnd().split('\n').map((line) => line.split('\t'));
const all = (rows, kind) => rows.filter((row) => row[0] === kind);

function show(tone, line) {
  const item = document.createElement('li');
  const mark = document.createElement('span');
  const words = document.createElement('span');
  item.dataset.tone = tone;
  mark.className = 'check-mark';
  mark.textContent = { success: '✓', danger: '✗', warning: '!' }[tone];
  words.textContent = line;
  item.append(mark, words);
  list.append(item);
  return tone !== 'danger';
}

const step = (holds, good, bad) => show(holds ? 'success' : 'danger', holds ? good : bad);

function say(tone, line) {
  verdict.dataset.tone = tone;
  verdict.textContent = line;
}

// Estates of each layer in order of key up to its quota, then the rest in order of key up to the least share.
async function pick(rows, seed) {
  const estates = all(rows, 'estate').filter((e) => e[7] === 'IN' || e[7] === 'LIFTED');
  const ranked = await Promise.all(estates.map(async (e) => ({ id: e[1], company: e[4], stratum: e[6], key: await keyOf(seed, e[1]) })));
  ranked.sort(byKey);
  const picked = new Set();
  for (const layer of all(rows, 'stratum')) {
    const taken = ranked.filter((e) => e.stratum === layer[1]).slice(0, Number(layer[5]));
    taken.forEach((e) => picked.add({ ...e, ground: 'QUOTA' }));
    show('success', text('textLayer', names.get(layer[1]), layer[4], taken.length));
  }
  const ids = new Set([...picked].map((e) => e.id));
  const missing = Math.max(0, Number(all(rows, 'minimum')[0][3]) - picked.size);
  const more = ranked.filter((e) => !ids.has(e.id)).slice(0, missing);
  more.forEach((e) => picked.add({ ...e, ground: 'TOP_UP' }));
  if (more.length > 0) show('success', text('textTopUp', more.length));
  return [...picked].sort(byKey);
}

// The two inspectors with the fewest tasks so far, equals in order of key, who are not in conflict with the company.
async function assign(rows, seed, picked) {
  const judges = all(rows, 'inspector').map((row) => row[1]);
  const conflicts = new Set(all(rows, 'conflict').map((row) => `${row[1]} ${row[2]}`));
  const load = new Map(judges.map((id) => [id, 0]));
  for (const estate of picked) {
    const able = judges.filter((id) => !conflicts.has(`${id} ${estate.company}`));
    const ranked = await Promise.all(able.map(async (id) => ({ id, key: await keyOf(seed, `${estate.id}\n${id}`) })));
    ranked.sort((a, b) => load.get(a.id) - load.get(b.id) || byKey(a, b));
    estate.two = ranked.slice(0, 2).map((judge) => judge.id);
    estate.two.forEach((id) => load.set(id, load.get(id) + 1));
  }
}

async function checkDraw(rows, hash) {
  const published = lines(await read(section.dataset.result));
  const value = section.dataset.value;
  const seed = await sha256(utf8.encode(`${hash}\n${value}`));
  const claimed = all(published, 'seed')[0][1];
  let holds = step(seed === claimed, text('textSeed', value, brief(seed)), text('textSeedBad', brief(seed), brief(claimed)));
  const picked = await pick(rows, seed);
  await assign(rows, seed, picked);
  const tasks = all(published, 'task');
  const same = (e, i) => tasks[i]?.[2] === e.id && tasks[i][3] === e.stratum && tasks[i][4] === e.ground && tasks[i][5] === e.key;
  holds = step(picked.length === tasks.length && picked.every(same), text('textDrawn', picked.length), text('textDrawnBad', picked.length, tasks.length)) && holds;
  const pairs = picked.every((e, i) => tasks[i]?.[6] === e.two[0] && tasks[i][7] === e.two[1]);
  return step(pairs, text('textInspectors', picked.length), text('textInspectorsBad')) && holds;
}

async function run() {
  list.replaceChildren();
  say('neutral', text('textRunning'));
  if (!globalThis.crypto?.subtle) {
    say('warning', text('textInsecure'));
    return;
  }
  try {
    const bytes = await read(section.dataset.list);
    const hash = await sha256(bytes);
    let holds = step(hash === section.dataset.hash, text('textList', brief(hash)), text('textListBad', brief(hash), brief(section.dataset.hash)));
    if (section.dataset.result) holds = (await checkDraw(lines(bytes), hash)) && holds;
    if (!holds) say('danger', text('textBroken'));
    else if (section.dataset.result) say('success', text('textHolds'));
    else say('success', text('textWaits'));
  } catch (problem) {
    console.error(problem);
    say('danger', text('textUnreachable'));
  }
}

again.hidden = false;
again.addEventListener('click', run);
run();
