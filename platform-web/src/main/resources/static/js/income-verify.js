// Recomputes, here in the browser, that an entry is as its row in the chain of the books says, and that the chain holds.
import { ZEROS, read, rowHash, textHash } from './chain.js';

const section = document.getElementById('entry-check');
const verdict = section.querySelector('.check-verdict');
const list = section.querySelector('.check-steps');
const text = (key, ...values) => section.dataset[key].replace(/\{(\d)\}/g, (_, i) => values[i]);
const brief = (hash) => `${hash.slice(0, 12)}…`;

function step(holds, good, bad) {
  const item = document.createElement('li');
  const mark = document.createElement('span');
  const words = document.createElement('span');
  item.dataset.tone = holds ? 'success' : 'danger';
  mark.className = 'check-mark';
  mark.textContent = holds ? '✓' : '✗';
  words.textContent = holds ? good : bad;
  item.append(mark, words);
  list.append(item);
  return holds;
}

function say(tone, line) {
  verdict.dataset.tone = tone;
  verdict.textContent = line;
}

async function firstBroken(chain) {
  let previous = ZEROS;
  for (const [i, row] of chain.rows.entries()) {
    const follows = row.sequence === i + 1 && row.previousHash === previous;
    if (!follows || (await rowHash(chain.stream, row)) !== row.hash) return row.sequence;
    previous = row.hash;
  }
  return null;
}

async function run() {
  say('neutral', text('textRunning'));
  if (!globalThis.crypto?.subtle) {
    say('warning', text('textInsecure'));
    return;
  }
  try {
    const [entries, chain] = await Promise.all([read(section.dataset.entries), read(section.dataset.chain)]);
    const entry = entries.items[0];
    const content = Object.fromEntries(entry.content.split('\n').filter(Boolean).map((line) => line.split(/=(.*)/s).slice(0, 2)));
    const hashed = [content.entry, content.day, content.code, content.fen, content.balance].join(';');
    let intact = step(hashed === section.dataset.shown, text('textShown'), text('textShownBad'));
    const row = chain.rows.find((r) => r.sequence === entry.row);
    const hash = await textHash(entry.content);
    intact = step(hash === row?.contentHash, text('textContent', entry.row, brief(hash)), text('textContentBad', entry.row)) && intact;
    const broken = await firstBroken(chain);
    intact = step(broken === null, text('textChain', chain.rows.length), text('textChainBad', broken)) && intact;
    say(intact ? 'success' : 'danger', text(intact ? 'textIntact' : 'textBroken'));
  } catch (problem) {
    console.error(problem);
    say('danger', text('textUnreachable'));
  }
}

run();
