// Recomputes a record's chain, its place under a published root and the chain of roots, here in the browser.
import { ZEROS, read, rowHash, sha256 } from './chain.js';

const section = document.getElementById('check');
const verdict = document.getElementById('check-verdict');
const list = document.getElementById('check-steps');
const again = document.getElementById('check-again');
const noted = document.getElementById('noted');

const utf8 = new TextEncoder();
const text = (key, ...values) => section.dataset[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
const brief = (hash) => `${hash.slice(0, 12)}…`;
const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

// A leaf is SHA-256(0x00 and the value), a node SHA-256(0x01 and left and right).
async function rootOf(value, path) {
  let hash = await sha256(Uint8Array.of(0), bytes(value));
  for (const step of path) {
    const [left, right] = step.side === 'left' ? [step.hash, hash] : [hash, step.hash];
    hash = await sha256(Uint8Array.of(1), bytes(left), bytes(right));
  }
  return hash;
}

async function allRoots(record) {
  const roots = [...record.roots];
  for (let more = !record.complete; more; ) {
    const page = await read(`${section.dataset.roots}?size=200&cursor=-${roots.at(-1).id}`);
    roots.push(...page.items.reverse());
    more = page.previous !== null;
  }
  return roots;
}

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

async function checkRows(record) {
  const newest = record.rows.at(-1);
  const hash = await sha256(utf8.encode(record.content));
  let intact = step(hash === newest.contentHash, text('textContent', brief(hash)), text('textContentBad', brief(hash), brief(newest.contentHash)));
  let previous = ZEROS;
  let expected = 1;
  for (const row of record.rows) {
    const own = await rowHash(record.stream, row);
    const linked = row.previousHash === previous && row.sequence === expected;
    const holds = own === row.hash && linked;
    const bad = own === row.hash ? text('textLinkBad', row.sequence) : text('textRowBad', row.sequence, brief(own), brief(row.hash));
    intact = step(holds, text('textRow', row.sequence, brief(own)), bad) && intact;
    document.getElementById(`row-${row.sequence}`)?.classList.toggle('is-broken', !holds);
    previous = row.hash;
    expected += 1;
  }
  return intact;
}

// A root that is not found may be a slip or older than the record, so it does not say that the record was altered.
function checkNoted(roots) {
  const remembered = noted.value.trim().toLowerCase();
  if (!remembered) return true;
  const found = roots.find((root) => root.root === remembered);
  show(found ? 'success' : 'warning', found ? text('textNoted', found.id) : text('textNotedBad', roots[0].id));
  return Boolean(found);
}

async function checkRoots(record) {
  const { proof } = record;
  const roots = await allRoots(record);
  const row = record.rows.find((r) => r.sequence === proof.sequence);
  const reached = row ? await rootOf(row.hash, proof.path) : '';
  let intact = step(reached === proof.root && proof.root === roots[0].root, text('textProof', proof.sequence, proof.rootId), text('textProofBad', proof.sequence, proof.rootId));
  let broken = null;
  for (const [i, root] of roots.entries()) {
    const follows = i === 0 || root.previousRoot === roots[i - 1].root;
    if (!follows || (await rootOf(root.previousRoot, root.path)) !== root.root) broken ??= root.id;
  }
  intact = step(broken === null, text('textRoots', roots[0].id, roots.at(-1).id, brief(roots.at(-1).root)), text('textRootsBad', broken)) && intact;
  return { intact, missing: !checkNoted(roots) };
}

function say(tone, line) {
  verdict.dataset.tone = tone;
  verdict.textContent = line;
}

async function run() {
  list.replaceChildren();
  say('neutral', text('textRunning'));
  if (!globalThis.crypto?.subtle) {
    say('warning', text('textInsecure'));
    return;
  }
  try {
    const record = await read(section.dataset.source);
    let intact = await checkRows(record);
    let missing = false;
    if (record.proof) {
      const sealed = await checkRoots(record);
      intact = sealed.intact && intact;
      missing = sealed.missing;
    } else show('warning', text('textProofNone'));
    const open = record.rows.length - (record.proof?.sequence ?? 0);
    if (!intact) say('danger', text('textBroken'));
    else if (missing) say('warning', text('textMissing'));
    else if (!record.proof) say('warning', text('textUnsealed'));
    else if (open > 0) say('success', text('textPartly', record.proof.sequence, open));
    else say('success', text('textIntact'));
  } catch (problem) {
    console.error(problem);
    say('danger', text('textUnreachable'));
  }
}

again.hidden = false;
again.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
run();
